"""What was due and what of it was studied: two counts, as known at any moment."""

import pytest

from motcua.reform.lawwatch import actions, queries
from motcua.reform.lawwatch.states import Standing
from motcua.reform.lawwatch.tests.making import act, assign, study
from motcua.reform.tests.making import YEAR, at, on


def _counts(ward, as_of, until=YEAR[1]) -> tuple[int, int]:
    asked = (ward.agency.code, YEAR[0], until, as_of)
    return len(queries.studied_as_of(*asked)), len(queries.due_as_of(*asked))


def test_a_study_counts_from_its_entry(ward):
    given = assign(act(ward), ward)
    study(given, ward, **ward.acting(4, 20))
    assert [_counts(ward, at(4, day)) for day in (1, 19, 20)] == [(0, 1), (0, 1), (1, 1)]


def test_a_study_after_the_period_is_not_in_it(ward):
    given = assign(act(ward), ward)
    study(given, ward, on=on(5, 3), **ward.acting(5, 3))
    assert _counts(ward, at(6, 3), until=on(4, 30)) == (0, 1)
    assert _counts(ward, at(6, 3)) == (1, 1)


def test_voids_are_known_from_then_on(ward):
    given = assign(act(ward), ward)
    done = study(given, ward)
    actions.void_study(done, reason="Nhầm văn bản", **ward.acting(4, 10))
    actions.void_assignment(given, reason="Giao nhầm", **ward.acting(4, 12))
    assert [_counts(ward, at(4, day)) for day in (9, 10, 12)] == [(1, 1), (0, 1), (0, 0)]


@pytest.mark.parametrize(
    ("studied_on", "today", "standing"),
    [
        (None, (4, 8), Standing.WAITING),
        (None, (4, 9), Standing.OVERDUE),
        (on(4, 8), (4, 9), Standing.STUDIED),
        (on(4, 9), (4, 9), Standing.STUDIED_LATE),
    ],
)
def test_an_assignment_stands_by_its_dates(ward, studied_on, today, standing):
    given = assign(act(ward), ward)
    if studied_on:
        study(given, ward, on=studied_on, **ward.acting(4, 9))
    assert queries.assignment_view(given, at(*today)).standing is standing


def test_what_is_overdue_is_listed_until_it_is_studied(ward):
    given = assign(act(ward), ward)
    assert queries.overdue(ward.agency, at(4, 8)) == []
    assert [view.assignment for view in queries.overdue(ward.agency, at(4, 9))] == [given]
    study(given, ward, **ward.acting(4, 10))
    assert queries.overdue(ward.agency, at(4, 10)) == []


def test_rows_name_no_officer_to_the_council(ward):
    given = assign(act(ward), ward, account=ward.accounts[0])
    for masked, named in ((False, True), (True, False)):
        (row,) = queries.rows([str(given.pk)], as_of=at(4, 2), masked=masked)
        assert row.where == ward.justice.name
        assert (ward.accounts[0].full_name in row.detail) is named


def test_lists_ask_as_often_for_many_as_for_one(ward, django_assert_num_queries):
    watched = act(ward)
    assign(watched, ward)
    assign(watched, ward, unit=ward.one_stop)
    with django_assert_num_queries(1):
        listed = vars(queries.listed_acts(ward.agency, as_of=at(4, 2)).get())
    assert (listed["given"], listed["studied"]) == (2, 0)
    with django_assert_num_queries(2):
        queries.assignments_of(watched, at(4, 2))
