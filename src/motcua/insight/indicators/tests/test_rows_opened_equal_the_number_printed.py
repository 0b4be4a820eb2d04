"""Open any figure: as many rows as were counted; a sum or different persons say so by their kind."""

from collections import Counter

import pytest

from motcua.insight.indicators import opening, queries
from motcua.insight.indicators.queries import Kind, Reading

ROWS_ARE_THE_NUMBER = {Kind.COUNT, Kind.SHARE}


@pytest.fixture
def measured(world):
    reading = Reading(world.scope())
    return {one.code: (one, queries.measure(one.code, reading)) for one in queries.everything()}


def _counted(found):
    return [part for part in (found.numerator, found.denominator) if part is not None]


@pytest.mark.parametrize("masked", [False, True])
def test_every_key_opens_one_row(world, measured, masked):
    for one, found in measured.values():
        for counted in _counted(found):
            rows = queries.open_records(counted.records, as_of=world.scope().as_of, masked=masked)
            assert [row.key for row in rows] == list(counted.records.keys), one.code


def test_counts_and_shares_are_their_rows(measured):
    sums = {"TT-07.2"}
    for code, (one, found) in measured.items():
        if one.kind in ROWS_ARE_THE_NUMBER and code not in sums:
            assert [part.value for part in _counted(found)] == [len(part.records) for part in _counted(found)]


def test_what_is_a_share_lies_within_its_whole(measured):
    for one, found in measured.values():
        if found.denominator is not None:
            whole = set(found.denominator.records.keys)
            assert set(found.numerator.records.keys) <= whole, one.code


def test_nothing_measured_here_is_empty_by_accident(measured):
    empty = {code for code, (_, found) in measured.items() if not len(found.numerator.records)}
    unmoved = {"TH-02", "TH-03.2", "TH-03.3", "TH-05.2", "TH-05.3", "TH-06.1", "TH-10", "TH-11", "TT-06"}
    unnamed = {f"HL-04.{number}" for number in (2, 3, 5, 6, 7, 8, 9)}
    assert empty <= unmoved | unnamed


def test_what_must_balance_balances(measured):
    balances = {
        code: found.numerator.value for code, (one, found) in measured.items() if one.kind is Kind.BALANCE
    }
    assert balances == {"TH-08": 0, "HL-02": 0}


def test_each_level_is_counted_and_none_is_what_is_left(measured):
    levels = [measured[f"HL-02.{number}"][1].numerator.value for number in range(1, 6)]
    assert levels == [1, 2, 1, 2, 1]
    assert sum(levels) == measured["HL-01"][1].numerator.value
    assert measured["HL-03.2"][1].numerator.value == levels[3] + levels[4]
    assert measured["HL-03"][1].numerator.value == levels[0] + levels[1]


def test_silence_is_in_the_whole_and_not_in_the_part(measured):
    answered = measured["HL-01.2"][1]
    assert (answered.numerator.value, answered.denominator.value) == (1, 3)


def test_lượt_and_người_are_two_numbers(measured):
    attended, persons = measured["NL-02"][1].numerator, measured["NL-03"][1].numerator
    assert (attended.value, persons.value, len(persons.records)) == (3, 2, 3)


def test_complaints_open_by_unit(world, measured):
    found, as_of = measured["HL-04"][1].numerator, world.scope().as_of
    rows = queries.open_records(found.records, as_of=as_of, masked=True)
    places = opening.by_place(found.records, as_of=as_of, masked=True)
    assert places == [(world.office.division.name, found.value)]
    assert any("thiếu niềm nở" in row.detail for row in rows)


@pytest.mark.parametrize("masked", [False, True])
def test_places_add_up_to_the_rows(world, measured, masked):
    as_of = world.scope().as_of
    for one, found in measured.values():
        for counted in _counted(found):
            rows = queries.open_records(counted.records, as_of=as_of, masked=masked)
            places = opening.by_place(counted.records, as_of=as_of, masked=masked)
            assert dict(places) == dict(Counter(row.where for row in rows)), one.code
