"""Sent, acknowledged, answered, judged, urged: each by whom it concerns; the effect is read from the records."""

import datetime as dt
from typing import Any

import pytest

from motcua.foundation.organisation.roles import Role
from motcua.insight.reports.tests.making import Ward, actor
from motcua.kernel import clock
from motcua.oversight.recommendations import actions, policies, queries
from motcua.oversight.recommendations.models import Recommendation
from motcua.oversight.recommendations.permissions import NotAddressee, NotCouncil
from motcua.oversight.recommendations.states import Addressee, Standing, Step
from motcua.oversight.recommendations.tests.making import SENT, Seats, person

ANSWERED = clock.at(dt.date(2020, 3, 2), 9)


@pytest.fixture
def sent(seats: Seats):
    return {addressee: seats.sent(addressee=addressee) for addressee in Addressee}


@pytest.fixture
def chair(seats: Seats):
    return actor("phuong-mau", Role.CHAIR)


def answer(row, by, **changes):
    told: dict[str, Any] = {
        "wording": "Đã mở lớp.",
        "document_code": "45/UBND-VP",
        "answered_on": ANSWERED.date(),
    }
    return actions.answer(row, **(told | changes), by=by, at=ANSWERED)


def judge(row, by, standing: Standing = Standing.PARTLY, note: str = "Đã có lớp, chưa thấy hiệu quả."):
    return actions.judge(row, standing=standing, note=note, by=by, at=ANSWERED)


def test_the_whole_way(seats: Seats, sent, chair):
    row = sent[Addressee.COMMITTEE]
    actions.acknowledge(row, by=chair, at=SENT)
    answer(row, chair)
    judged = judge(row, seats.head, Standing.DONE)
    row.refresh_from_db()
    assert row.standing == Standing.DONE
    assert (judged.numerator, judged.denominator) == (0, 0)


def test_a_judgement_counts_from_the_day_it_was_sent(seats: Seats, chair):
    stale = seats.recommended()
    seats.ward.rate(at=SENT - dt.timedelta(days=3))
    actions.send(Recommendation.objects.get(pk=stale.pk), document=seats.paper(), by=seats.head, at=SENT)
    answer(Recommendation.objects.get(pk=stale.pk), chair)
    judged = judge(stale, seats.head)
    assert (judged.numerator, judged.denominator) == (0, 0)


def test_a_partial_answer_may_be_completed_and_judged_again(seats: Seats, sent, chair):
    row = sent[Addressee.COMMITTEE]
    answer(row, chair)
    judge(row, seats.head)
    answer(row, chair, wording="Đã mở thêm lớp thứ hai.")
    judge(row, seats.head, Standing.DONE)
    assert (row.answers.count(), row.judgements.count()) == (2, 2)


def test_only_the_one_who_was_asked_answers(seats: Seats, sent, chair):
    wrong = {
        Addressee.COMMITTEE: [seats.head, person("phuong-mau", Role.GROUP_HEAD)],
        Addressee.GROUP: [chair, seats.head],
        Addressee.STANDING: [chair, seats.head],
    }
    for addressee, people in wrong.items():
        for by in people:
            with pytest.raises(NotAddressee):
                answer(sent[addressee], by)


def test_each_addressee_can_answer(seats: Seats, sent, chair):
    right = {
        Addressee.COMMITTEE: chair,
        Addressee.GROUP: person("phuong-mau", Role.GROUP_HEAD),
        Addressee.STANDING: seats.standing,
    }
    for addressee, by in right.items():
        assert answer(sent[addressee], by).entered_by == by.name


def test_the_committee_does_not_judge_itself(seats: Seats, sent, chair):
    row = sent[Addressee.COMMITTEE]
    answer(row, chair)
    with pytest.raises(NotCouncil):
        judge(row, chair)


def test_there_is_nothing_to_judge_before_an_answer(seats: Seats, sent):
    with pytest.raises(policies.WrongMoment, match="Chưa có trả lời"):
        judge(sent[Addressee.COMMITTEE], seats.head)


@pytest.mark.parametrize("changes", [{"wording": " "}, {"document_code": ""}])
def test_an_answer_has_words_and_a_paper(sent, chair, changes):
    with pytest.raises(policies.Vague):
        answer(sent[Addressee.COMMITTEE], chair, **changes)


def test_urging_climbs_the_ladder(seats: Seats, sent):
    row = sent[Addressee.COMMITTEE]
    for step in (Step.REMINDER, Step.AUTHORITY):
        actions.remind(row, step=step, by=seats.head, at=ANSWERED)
    assert [reminder.step for reminder in row.reminders.all()] == [Step.REMINDER, Step.AUTHORITY]


def test_it_is_overdue_the_day_after_and_until_somebody_judges_it_done(seats: Seats, sent, chair):
    row = sent[Addressee.COMMITTEE]
    due, after = row.due_on, row.due_on + dt.timedelta(days=1)
    assert not queries.is_overdue(row, due)
    assert queries.is_overdue(row, after)
    assert row in queries.listed(["phuong-mau"], overdue_on=after)
    answer(row, chair)
    judge(row, seats.head, Standing.DONE)
    row.refresh_from_db()
    assert not queries.is_overdue(row, after)


def test_the_effect_is_read_from_the_records_since(seats: Seats, sent):
    row = sent[Addressee.COMMITTEE]
    ward: Ward = seats.ward
    spring = clock.at(dt.date(2020, 2, 3), 9)
    for attitude in (*["very_satisfied"] * 399, "dissatisfied"):
        ward.rate(attitude, at=spring)
    found = queries.effect(row, ANSWERED)
    assert found is not None
    assert found.before == "3/13 (23,08 %)"
    assert found.since == "1/400 (0,25 %)"
    assert found.is_met


def test_the_target_is_compared_before_rounding(seats: Seats, sent):
    row = sent[Addressee.COMMITTEE]
    spring = clock.at(dt.date(2020, 2, 3), 9)
    for attitude in (*["very_satisfied"] * 331, "dissatisfied"):  # 1/332 = 0,3012 %, printed 0,30 %
        seats.ward.rate(attitude, at=spring)
    found = queries.effect(row, ANSWERED)
    assert found is not None
    assert "0,30 %" in found.since
    assert found.is_met is False


def test_without_records_nothing_can_be_said(sent):
    found = queries.effect(sent[Addressee.COMMITTEE], ANSWERED)
    assert found is not None
    assert found.is_met is None


def test_the_law_sets_days_for_an_answer_only_since_2026(seats: Seats, sent):
    assert sent[Addressee.COMMITTEE].answer_due_on is None
    row = seats.sent(due_on=dt.date(2027, 1, 1), at=clock.at(dt.date(2026, 11, 2), 9))
    assert row.answer_due_on == dt.date(2026, 11, 17)


def test_the_list_takes_one_statement(sent, django_assert_num_queries):
    with django_assert_num_queries(1):
        rows = list(queries.listed(["phuong-mau"]))
        assert {row.body.name for row in rows} == {"Ban Kinh tế - Xã hội"}
    assert len(rows) == 3
