"""Tables by aspect, unit and reason: every level counted, too few answers not divided, few questions asked."""

from motcua.casework.feedback import queries
from motcua.casework.feedback.states import Level
from motcua.casework.feedback.tests.making import WEEK, rate


def _period(office):
    return office.agency.code, *WEEK, office.at(1)


def test_too_few_answers_of_a_unit_are_not_divided(office):
    for _ in range(queries.fewest() - 1):
        rate(office)
    (unit,) = queries.by_unit(*_period(office))
    assert (unit.total, unit.levels) == (queries.fewest() - 1, None)
    rate(office, Level.NEUTRAL)
    (unit,) = queries.by_unit(*_period(office))
    assert unit.levels is not None
    assert unit.levels.by_level[Level.NEUTRAL] == 1


def test_an_aspect_shows_only_who_answered_about_it(office):
    rate(office, Level.SATISFIED, answers={"attitude": Level.DISSATISFIED})
    rate(office)
    tallies = {one.code: one.levels for one in queries.by_aspect(*_period(office))}
    assert (tallies["attitude"].total, tallies["attitude"].dissatisfied) == (1, 1)
    assert tallies["time"].total == 0


def test_one_opinion_may_name_several_reasons(office):
    rate(office, Level.DISSATISFIED, reasons=["impolite", "waited-long"])
    rate(office, Level.DISSATISFIED, reasons=["impolite"])
    rate(office, Level.VERY_DISSATISFIED)
    period = _period(office)
    named = {one.code: one.count for one in queries.by_reason(*period)}
    assert (named["impolite"], named["waited-long"], named["other"]) == (2, 1, 0)
    assert len(queries.naming_reason(*period, reason="impolite")) == named["impolite"]
    assert len(queries.without_reason(*period)) == 1


def test_the_tables_ask_as_often_for_many_as_for_one(office, django_assert_num_queries):
    period = _period(office)
    for _ in range(3):
        rate(office, answers={"attitude": Level.SATISFIED}, reasons=["other"])
    with django_assert_num_queries(4):
        queries.overview(*period)
    with django_assert_num_queries(1):
        queries.by_unit(*period)
    with django_assert_num_queries(len(queries.by_aspect(*period))):
        queries.by_aspect(*period)
    keys = queries.rated_as_of(*period).keys
    with django_assert_num_queries(1):
        queries.rows(keys, as_of=period[-1], masked=False)
