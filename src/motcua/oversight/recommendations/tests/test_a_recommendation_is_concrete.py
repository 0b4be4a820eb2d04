"""An act, a result one can see, a day; and, where it has a target, a whole one."""

import datetime as dt

import pytest

from motcua.insight.reports.tests.making import YEAR
from motcua.oversight.recommendations import actions, policies, queries
from motcua.oversight.recommendations.actions import Target
from motcua.oversight.recommendations.permissions import NotCouncil
from motcua.oversight.recommendations.states import Addressee, Comparison, Standing
from motcua.oversight.recommendations.tests.making import SOURCE, WRITTEN, Seats

D = dt.date


def test_it_gets_a_code_of_the_year_and_a_baseline(seats: Seats):
    rows = [seats.recommended(addressee=addressee) for addressee in Addressee]
    assert [row.code for row in rows] == ["KN-2019-01", "KN-2019-02", "KN-2019-03"]
    assert (rows[0].baseline_numerator, rows[0].baseline_denominator) == (3, 13)
    assert queries.target_text(rows[0]) == "HL-04 không quá 0,30 %"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"wording": " "}, "nội dung kiến nghị"),
        ({"product": ""}, "kết quả phải có"),
        ({"due_on": WRITTEN.date()}, "phải sau ngày 12/12/2019"),
        ({"target": Target("XX-01", Comparison.AT_MOST, 1, *YEAR)}, "Không có chỉ tiêu XX-01"),
    ],
)
def test_a_vague_one_is_refused(seats: Seats, changes, sentence: str):
    with pytest.raises(policies.Vague, match=sentence):
        seats.recommended(**changes)


def test_the_committee_does_not_recommend_to_itself(seats: Seats):
    with pytest.raises(NotCouncil):
        seats.recommended(by=seats.ward.focal)


def test_a_draft_may_be_dropped_and_a_sent_one_not(seats: Seats):
    with pytest.raises(policies.WrongMoment, match="không bỏ được"):
        actions.drop(seats.sent(source="appraisal:khac"), by=seats.member, at=WRITTEN)
    dropped = actions.drop(seats.recommended(), by=seats.member, at=WRITTEN)
    assert dropped.standing == Standing.DROPPED
    assert queries.of_source(SOURCE) == []
