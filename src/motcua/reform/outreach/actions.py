"""The only door through which outreach activities and deliveries change.

Each action raises a `Denied` with a Vietnamese sentence when something does not hold.
"""

import datetime as dt

from django.db import transaction

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency, Neighbourhood
from motcua.kernel import storing, text
from motcua.reform import entering
from motcua.reform.outreach import policies
from motcua.reform.outreach.models import Activity, Delivery
from motcua.reform.outreach.states import SHAPES, Channel


@transaction.atomic
def add_activity(
    *,
    agency: Agency,
    channel: Channel,
    title: str,
    on: dt.date,
    quantity: int = 1,
    neighbourhood: Neighbourhood | None = None,
    audience: int = 0,
    questions: int = 0,
    answered: int = 0,
    about_reform: bool = True,
    place: str = "",
    evidence: str = "",
    note: str = "",
    by: Actor,
    at: dt.datetime,
) -> Activity:
    """Enter an activity that happened. What `quantity` and `audience` count is the channel's (`states.SHAPES`)."""
    channel = Channel(channel)
    entering.has_words(title, "Hãy ghi nội dung tuyên truyền.")
    entering.has_happened(on, at)
    policies.is_placed(agency, channel, neighbourhood)
    policies.agrees(quantity=quantity, audience=audience, questions=questions, answered=answered)
    policies.is_new_month(agency, channel, on.replace(day=1))
    activity = Activity(
        agency=agency,
        channel=channel.value,
        title=text.tidy(title),
        on=on,
        month=on.replace(day=1),
        quantity=quantity,
        unit_word=SHAPES[channel].unit_word,
        neighbourhood=neighbourhood,
        audience=audience,
        questions=questions,
        answered=answered,
        about_reform=about_reform,
        place=text.tidy(place),
        evidence=text.tidy(evidence),
        note=text.tidy(note),
    )
    payload = {"channel": channel.value, "on": on, "quantity": quantity}
    return entering.enter(activity, kind="activity.add", by=by, at=at, payload=payload)


@transaction.atomic
def deliver(
    activity: Activity,
    *,
    neighbourhood: Neighbourhood,
    quantity: int,
    on: dt.date,
    received_by: str = "",
    by: Actor,
    at: dt.datetime,
) -> Delivery:
    """Enter that copies of a material were handed to a neighbourhood. Never more than are left."""
    agency = activity.agency
    activity = storing.locked(activity)
    entering.still_stands(activity)
    entering.has_happened(on, at)
    policies.is_placed(agency, Channel(activity.channel), neighbourhood)
    policies.can_hand_over(activity, quantity)
    delivery = Delivery(
        agency=agency,
        activity=activity,
        neighbourhood=neighbourhood,
        quantity=quantity,
        on=on,
        received_by=text.tidy(received_by),
    )
    payload = {"activity": str(activity.pk), "on": on, "quantity": quantity}
    return entering.enter(delivery, kind="delivery.add", by=by, at=at, payload=payload)


@transaction.atomic
def void_activity(activity: Activity, *, reason: str, by: Actor, at: dt.datetime) -> Activity:
    """Void an activity. Refused while deliveries of it stand."""
    policies.has_no_deliveries(activity)
    return entering.void(activity, noun="activity", reason=reason, by=by, at=at)


@transaction.atomic
def void_delivery(delivery: Delivery, *, reason: str, by: Actor, at: dt.datetime) -> Delivery:
    """Void a delivery: its copies are left over again."""
    return entering.void(delivery, noun="delivery", reason=reason, by=by, at=at)
