"""What is entered late, voided or done after a moment never changes a figure as of that moment; it changes the one of now."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.casework.feedback import actions as feedback
from motcua.casework.feedback.states import Channel as Way
from motcua.casework.feedback.states import Level
from motcua.insight.indicators import queries
from motcua.insight.indicators.queries import Reading
from motcua.reform.outreach import actions as outreach
from motcua.reform.outreach.states import Channel
from motcua.reform.training import actions as training


def _all(scope) -> dict[str, tuple[int, str]]:
    reading = Reading(scope)
    measured = {one.code: queries.measure(one.code, reading) for one in queries.everything()}
    return {code: (found.numerator.value, found.keys_digest) for code, found in measured.items()}


def _late_slip(world):
    world.rate(Level.DISSATISFIED, day=9, channel=Way.PAPER, by=world.focal, happened_at=world.office.at(2))


def _voided_opinion(world):
    rating = world.rate(Level.VERY_SATISFIED, day=1)
    return lambda: feedback.void_rating(rating, reason="Gửi hai lần", **world.acting(9))


def _voided_leaflets(world):
    row = world.reach_out(Channel.LEAFLET, quantity=500)
    return lambda: outreach.void_activity(row, reason="Ghi trùng", **world.acting(9))


def _voided_attendance(world):
    row = world.train("Lớp khác")
    return lambda: training.void_attendance(row, reason="Vắng", **world.acting(9))


def _late_dossier(world):
    world.office.receive(world.office.at(9), happened_at=world.office.at(3))


@pytest.mark.parametrize(
    ("prepare", "moved"),
    [
        (
            lambda world: lambda: _late_slip(world),
            {"HL-01", "HL-02.4", "HL-03", "HL-03.2", "HL-04", "HL-04.0"},
        ),
        (_voided_opinion, {"HL-01", "HL-02.1", "HL-03", "HL-03.2", "HL-04"}),
        (_voided_leaflets, {"TT-02"}),
        (_voided_attendance, {"NL-02"}),
        (lambda world: lambda: _late_dossier(world), {"TH-03", "TH-03.1", "TH-04", "TH-11"}),
    ],
    ids=["a late slip", "a voided opinion", "voided leaflets", "a voided attendance", "a late dossier"],
)
def test_then_stays_and_now_moves(world, prepare, moved):
    act = prepare(world)
    then = _all(world.scope(8))
    act()
    assert _all(world.scope(8)) == then
    now = _all(world.scope(10))
    assert moved <= {code for code in now if now[code] != then[code]}


def test_what_changed_is_told_by_key(world):
    before = queries.measure("HL-01", world.scope(8)).numerator
    _late_slip(world)
    after = queries.measure("HL-01", world.scope(10)).numerator
    changes = queries.changes(before, after)
    assert (len(changes.added), len(changes.removed)) == (1, 0)
    assert not queries.changes(before, before)


def test_many_records_need_no_more_questions(world, django_assert_num_queries):
    with CaptureQueriesContext(connection) as first:
        _all(world.scope())
    for _ in range(5):
        world.rate()
    world.office.receive()
    with django_assert_num_queries(len(first.captured_queries)):
        _all(world.scope())
