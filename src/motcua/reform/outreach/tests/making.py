"""Makes outreach for tests, through the real actions."""

from typing import Any

from motcua.reform.outreach import actions
from motcua.reform.outreach.models import Activity
from motcua.reform.outreach.states import Channel
from motcua.reform.tests.making import Ward, on


def activity(ward: Ward, channel: Channel = Channel.LEAFLET, **told: Any) -> Activity:
    """Enter an activity of May."""
    asked = {
        "agency": ward.agency,
        "channel": channel,
        "title": "Dịch vụ công trực tuyến",
        "on": on(5, 10),
        **ward.acting(),
        **told,
    }
    return actions.add_activity(**asked)


def meeting(ward: Ward, **told: Any) -> Activity:
    """Enter a meeting of the first neighbourhood."""
    return activity(ward, Channel.MEETING, **{"neighbourhood": ward.first_group, "audience": 40, **told})
