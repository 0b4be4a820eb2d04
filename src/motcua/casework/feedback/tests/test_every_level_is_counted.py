"""Each level is counted by itself; the worst is never what is left over, and silence is nobody's satisfaction."""

import pytest

from motcua.casework.feedback import actions, queries
from motcua.casework.feedback.states import DISSATISFIED, SATISFIED, Level
from motcua.casework.feedback.tests.making import WEEK, finished, rate
from motcua.foundation.organisation.actors import system

GIVEN = {
    Level.VERY_SATISFIED: 3,
    Level.SATISFIED: 2,
    Level.NEUTRAL: 2,
    Level.DISSATISFIED: 1,
    Level.VERY_DISSATISFIED: 1,
}


@pytest.fixture
def asked(office):
    for level, times in GIVEN.items():
        for _ in range(times):
            rate(office, level, answers={"attitude": level})
    return office.agency.code, *WEEK, office.at(1)


def test_every_level_is_there_also_one_nobody_chose(office):
    found = queries.by_level(office.agency.code, *WEEK, office.at(1))
    assert {level: len(records) for level, records in found.items()} == dict.fromkeys(Level, 0)


def test_the_levels_sum_to_all_opinions(asked):
    found = queries.by_level(*asked)
    assert {level: len(records) for level, records in found.items()} == GIVEN
    everything = [key for records in found.values() for key in records.keys]
    assert sorted(everything) == sorted(queries.rated_as_of(*asked).keys)


def test_bình_thường_is_neither_satisfied_nor_dissatisfied(asked):
    assert len(queries.satisfied(*asked)) == sum(GIVEN[level] for level in SATISFIED)
    assert len(queries.dissatisfied(*asked)) == sum(GIVEN[level] for level in DISSATISFIED)


def test_an_aspect_is_divided_by_those_who_answered_about_it(office, asked):
    rate(office, Level.DISSATISFIED)
    assert len(queries.dissatisfied_about(*asked, aspect="attitude")) == 2
    assert len(queries.answered_about_as_of(*asked, aspect="attitude")) == sum(GIVEN.values())
    assert len(queries.rated_as_of(*asked)) == sum(GIVEN.values()) + 1


def test_silence_is_counted_as_silence(office):
    silent, spoken = finished(office), finished(office)
    rate(office, dossier=spoken)
    assert actions.offer_results(office.agency, by=system(office.agency.code), at=office.at(hour=11)) == 1
    assert actions.offer_results(office.agency, by=system(office.agency.code), at=office.at(hour=12)) == 0
    period = (office.agency.code, *WEEK, office.at(1))
    seen = queries.overview(*period)
    assert (seen.offered, seen.answered, seen.silent) == (2, 1, 1)
    assert len(queries.satisfied(*period)) == 1
    assert silent.pk != spoken.pk
