"""The coverage matrix shows a neighbourhood without a meeting as a gap, not as a missing row."""

from motcua.reform.outreach import coverage
from motcua.reform.outreach.tests.making import meeting
from motcua.reform.tests.making import at, on


def test_a_month_without_a_meeting_about_reform_is_a_gap(ward):
    meeting(ward, on=on(1, 15))
    meeting(ward, on=on(2, 15), about_reform=False)
    seen = coverage.coverage(ward.agency, 2019, at(6, 3), on(3, 15))
    first, second = seen.lines
    assert [cell.is_gap for cell in first.cells[:3]] == [False, True, False]
    assert [cell.is_gap for cell in second.cells[:3]] == [True, True, False]
    assert (seen.covered, seen.expected) == (1, 4)


def test_a_neighbourhood_is_expected_only_while_it_exists(ward):
    type(ward.second_group).objects.filter(pk=ward.second_group.pk).update(valid_to=on(1, 31))
    _, second = coverage.coverage(ward.agency, 2019, at(6, 3), on(6, 3)).lines
    assert [cell.expected for cell in second.cells[:2]] == [True, False]


def test_three_questions_however_many_neighbourhoods(ward, django_assert_num_queries):
    with django_assert_num_queries(3):
        coverage.coverage(ward.agency, 2019, at(6, 3), on(6, 3))
