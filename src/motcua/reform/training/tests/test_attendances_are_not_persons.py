"""Lượt are attendances, người are different persons: three numbers that are never mixed."""

from motcua.reform.tests.making import YEAR, at
from motcua.reform.training import actions, queries
from motcua.reform.training.tests.making import attend, course


def _asked(ward, as_of):
    return ward.agency.code, *YEAR, as_of


def test_one_person_at_three_courses_is_three_lượt_and_one_người(ward):
    for title in ("Giao tiếp", "Làm việc nhóm", "Luật mới"):
        attend(course(ward, title), ward)
    asked = _asked(ward, at(6, 3))
    persons, shown = queries.persons_as_of(*asked)
    hours, _ = queries.hours_as_of(*asked)
    counts = (len(queries.courses_as_of(*asked)), len(queries.attendances_as_of(*asked)), persons)
    assert counts == (3, 3, 1)
    assert hours == 36
    assert len(shown) == 3


def test_a_late_entry_and_a_void_change_only_what_is_known_since(ward):
    first = course(ward)
    row = attend(first, ward, **ward.acting(6, 10))
    actions.void_attendance(row, reason="Vắng", **ward.acting(6, 20))
    counted = [len(queries.attendances_as_of(*_asked(ward, at(6, day)))) for day in (9, 10, 20)]
    assert counted == [0, 1, 0]


def test_masked_rows_number_the_officers(ward):
    for title in ("Giao tiếp", "Làm việc nhóm"):
        attend(course(ward, title), ward)
    attend(course(ward, "Luật mới"), ward, 1)
    keys = queries.attendances_as_of(*_asked(ward, at(6, 3))).keys
    shown = [row.what for row in queries.rows(keys, as_of=at(6, 3), masked=True)]
    assert len(shown) == 3
    assert len(set(shown)) == 2
    assert not any(account.full_name in " ".join(shown) for account in ward.accounts)
