"""An activity fits its channel: meetings have a neighbourhood, statistics one row a month, numbers agree."""

import pytest

from motcua.reform import entering
from motcua.reform.outreach import actions, policies, queries
from motcua.reform.outreach.states import Channel
from motcua.reform.outreach.tests.making import activity, meeting
from motcua.reform.tests.making import at, on


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"channel": Channel.MEETING}, policies.PlaceMissing),
        ({"quantity": -1}, policies.NumbersDisagree),
        ({"channel": Channel.ZALO, "questions": 2, "answered": 3}, policies.NumbersDisagree),
        ({"title": " "}, entering.WordsMissing),
        ({"on": on(6, 4)}, entering.NotYetHappened),
    ],
)
def test_what_does_not_fit_is_refused(ward, told, refusal):
    with pytest.raises(refusal):
        activity(ward, **told)


def test_a_months_statistics_are_entered_once(ward):
    first = activity(ward, Channel.ZALO, quantity=320, questions=7, answered=6)
    with pytest.raises(policies.AlreadyEntered, match="05/2019"):
        activity(ward, Channel.ZALO, quantity=1, on=on(5, 31))
    activity(ward, Channel.KIOSK, quantity=12)
    actions.void_activity(first, reason="Đọc nhầm số", **ward.acting())
    mended = activity(ward, Channel.ZALO, quantity=321, questions=7, answered=6)
    assert queries.in_words(mended) == "321 lượt tương tác, 0 lượt quan tâm, trả lời 6/7 câu hỏi"


def test_only_the_focal_officer_enters(ward):
    with pytest.raises(entering.NotYours):
        meeting(ward, by=ward.clerk())


def test_a_list_asks_once(ward, django_assert_num_queries):
    for day in (1, 2, 3):
        meeting(ward, on=on(5, day))
    with django_assert_num_queries(1):
        rows = list(queries.listed_activities(ward.agency, as_of=at(6, 3)))
    assert [row.on for row in rows] == [on(5, 3), on(5, 2), on(5, 1)]
