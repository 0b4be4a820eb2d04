"""Makes new law for tests, through the real actions."""

from typing import Any

from motcua.reform.lawwatch import actions
from motcua.reform.lawwatch.models import Assignment, Study, WatchedAct
from motcua.reform.tests.making import Ward, on


def act(ward: Ward, **told: Any) -> WatchedAct:
    """Enter an act that came on Monday 1 April 2019 and has effect from 1 June."""
    asked = {
        "agency": ward.agency,
        "symbol": "22/2019/NĐ-CP",
        "title": "Quy định mẫu",
        "issuer": "Chính phủ",
        "issued_on": on(3, 25),
        "received_on": on(4, 1),
        "effective_on": on(6, 1),
        **ward.acting(4, 1),
        **told,
    }
    return actions.add_act(**asked)


def assign(of: WatchedAct, ward: Ward, **told: Any) -> Assignment:
    """Give an act to the justice unit, due on 8 April."""
    return actions.assign(of, **{"unit": ward.justice, "due_on": on(4, 8), **ward.acting(4, 1), **told})


def study(of: Assignment, ward: Ward, **told: Any) -> Study:
    """Confirm that an assignment was studied on 5 April."""
    asked = {"on": on(4, 5), "result": "Thay mẫu tờ khai", **ward.acting(4, 5), **told}
    return actions.confirm_study(of, **asked)
