"""8.000 leaflets are a sum over print runs; a sum changes with what is known, and shows its rows."""

from motcua.reform.outreach import actions, queries
from motcua.reform.outreach.states import Channel, Measure
from motcua.reform.outreach.tests.making import activity, meeting
from motcua.reform.tests.making import YEAR, at, on


def test_leaflets_add_up_over_print_runs(ward):
    activity(ward, quantity=5000)
    activity(ward, quantity=3000, on=on(5, 20))
    total, shown = queries.sum_as_of(ward.agency.code, Channel.LEAFLET, *YEAR, at(6, 3))
    assert (total, len(shown)) == (8000, 2)


def test_a_void_takes_its_quantity_away_from_then_on(ward):
    row = activity(ward, quantity=5000)
    actions.void_activity(row, reason="Ghi trùng", **ward.acting(6, 10))
    sums = [
        queries.sum_as_of(ward.agency.code, Channel.LEAFLET, *YEAR, at(6, day))[0] for day in (2, 3, 9, 10)
    ]
    assert sums == [0, 5000, 5000, 0]


def test_listeners_are_those_of_meetings_about_reform(ward):
    meeting(ward, audience=40)
    meeting(ward, audience=25, about_reform=False, on=on(5, 11))
    asked = (ward.agency.code, Channel.MEETING, *YEAR, at(6, 3))
    heard, _ = queries.sum_as_of(*asked, Measure.AUDIENCE, about_reform=True)
    assert heard == 40
    assert len(queries.activities_as_of(*asked)) == 2


def test_the_other_ward_and_the_other_year_are_not_added(ward):
    activity(ward, quantity=10)
    assert queries.sum_as_of("phuong-khac", Channel.LEAFLET, *YEAR, at(6, 3))[0] == 0
    spring = (on(1, 1), on(4, 30))
    assert queries.sum_as_of(ward.agency.code, Channel.LEAFLET, *spring, at(6, 3))[0] == 0
