"""The proposed day is the earlier of some working days before effect and some after receipt, by the rule of the day."""

import pytest

from motcua.foundation.organisation.actors import system
from motcua.records.legislation import actions as legislation
from motcua.reform.lawwatch import queries
from motcua.reform.lawwatch.tests.making import act
from motcua.reform.tests.making import FIRST, at, on, open_calendar


@pytest.fixture(autouse=True)
def _calendar(ward):
    open_calendar(ward)


@pytest.mark.parametrize(
    ("effective_on", "proposed"),
    [
        (on(6, 1), on(4, 8)),
        (on(4, 10), on(4, 3)),
        (on(4, 2), on(4, 1)),
    ],
)
def test_five_working_days_either_way_and_never_before_it_came(ward, effective_on, proposed):
    assert queries.suggested_due(act(ward, effective_on=effective_on)) == proposed


def test_a_ward_has_its_own_rule(ward):
    legislation.set_rule(
        agency=ward.agency,
        name="lawwatch.days_after_receipt",
        value="2",
        source="Quy chế làm việc của phường",
        valid_from=FIRST,
        by=system(ward.agency.code),
        at=at(1, 2),
    )
    assert queries.suggested_due(act(ward)) == on(4, 3)
