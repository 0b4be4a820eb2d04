"""Both comparisons: by moment and by day in Vietnam. Due on Thursday at 17:00."""

import pytest

from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office


@pytest.mark.parametrize(
    ("day", "hour", "minute", "by_moment", "by_day"),
    [
        (2, 23, 30, "early", "early"),
        (3, 0, 30, "early", "on_time"),
        (3, 16, 0, "early", "on_time"),
        (3, 17, 0, "on_time", "on_time"),
        (3, 23, 30, "late", "on_time"),
        (4, 0, 30, "late", "late"),
    ],
)
def test_the_two_comparisons(office: Office, day: int, hour: int, minute: int, by_moment: str, by_day: str):
    dossier = office.make("transfer", office.receive())
    dossier = office.make("resolve", dossier, at=office.at(day, hour, minute))
    assert (dossier.timeliness_by_moment, dossier.timeliness_by_day) == (by_moment, by_day)


def test_waiting_to_be_collected_is_not_late(office: Office):
    dossier = office.make("return_result", office.dossier_in(SubState.RESULT_READY), at=office.at(30))
    assert dossier.timeliness_by_day == "early"


def test_payment_waited_for_is_left_out_when_the_result_is_issued(office: Office):
    dossier = office.make("require_payment", office.receive(), at=office.at(2))
    dossier = office.make("resolve_on_payment", dossier, at=office.at(10))
    assert dossier.timeliness_by_day == "early"


def test_each_step_is_judged_by_its_own_deadline(office: Office):
    dossier = office.make("transfer", office.receive(), at=office.at(1, 8))
    dossier = office.make("resolve", dossier, at=office.at(2))
    classes = dossier.moves.order_by("number").values_list("name", "step_class")
    assert list(classes) == [("receive", ""), ("transfer", "late"), ("resolve", "early")]
