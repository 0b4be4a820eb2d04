"""A course and its attendances fit together: days, hours, units; nobody stands twice in a list."""

import pytest

from motcua.reform import entering
from motcua.reform.tests.making import at, on, open_ward
from motcua.reform.training import actions, policies, queries
from motcua.reform.training.tests.making import attend, course


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"attended_on": on(5, 8)}, policies.DatesOutOfOrder),
        ({"hours": 13}, policies.HoursOutOfReach),
        ({"by": None}, entering.NotYours),
    ],
)
def test_an_attendance_fits_its_course(ward, told, refusal):
    if told.get("by", ...) is None:
        told = {"by": ward.clerk()}
    with pytest.raises(refusal):
        attend(course(ward), ward, **told)


def test_nobody_attends_or_is_sent_twice(ward):
    of = course(ward)
    attend(of, ward)
    with pytest.raises(policies.AlreadyEntered):
        attend(of, ward)
    sent = {"account": ward.accounts[0], "unit": ward.one_stop, **ward.acting()}
    actions.nominate(of, **sent)
    with pytest.raises(policies.AlreadyEntered):
        actions.nominate(of, **sent)


def test_the_unit_is_the_wards_own(ward):
    with pytest.raises(policies.WrongUnit):
        attend(course(ward), ward, unit=open_ward("phuong-khac").one_stop)


def test_a_course_ends_after_it_starts(ward):
    with pytest.raises(policies.DatesOutOfOrder):
        course(ward, ends_on=on(5, 5))


def test_a_course_with_attendances_is_not_voided(ward):
    of = course(ward)
    row = attend(of, ward)
    with pytest.raises(policies.StillInUse):
        actions.void_course(of, reason="Trùng", **ward.acting())
    actions.void_attendance(row, reason="Trùng", **ward.acting())
    actions.void_course(of, reason="Trùng", **ward.acting())
    with pytest.raises(entering.AlreadyVoided):
        actions.void_course(of, reason="Trùng", **ward.acting())


def test_a_list_asks_once_and_counts_sent_and_came_apart(ward, django_assert_num_queries):
    of = course(ward)
    attend(of, ward)
    for account in ward.accounts:
        actions.nominate(of, account=account, unit=ward.one_stop, **ward.acting())
    with django_assert_num_queries(1):
        listed = vars(queries.listed_courses(ward.agency, as_of=at(6, 3)).get())
    assert (listed["nominated"], listed["attended"]) == (2, 1)
