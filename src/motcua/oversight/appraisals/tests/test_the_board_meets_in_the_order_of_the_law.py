"""Law 87/2015/QH13 Art 78: ten days before the session, five turns, minutes with attendance and vote."""

import datetime as dt

import pytest

from motcua.kernel import clock
from motcua.oversight.appraisals import policies, queries
from motcua.oversight.appraisals.models import Meeting
from motcua.oversight.appraisals.permissions import NotThisBoard
from motcua.oversight.appraisals.states import Stage, Turn
from motcua.oversight.appraisals.tests.making import PEOPLE, WORDS, Council, council

LAST = dt.date(2019, 12, 16)


def test_the_last_day_lies_ten_days_before_the_session(council: Council):
    appraisal = council.assigned()
    assert queries.last_meeting_day(appraisal) == LAST
    council.called(appraisal, held_at=clock.at(LAST, 14))


def test_a_day_later_needs_a_reason_that_is_kept(council: Council):
    appraisal = council.assigned()
    late = clock.at(LAST + dt.timedelta(days=1), 8)
    with pytest.raises(policies.TooLate, match="16/12/2019"):
        council.called(appraisal, held_at=late)
    council.called(appraisal, held_at=late, late_reason="Báo cáo gửi muộn")
    assert Meeting.objects.get().late_reason == "Báo cáo gửi muộn"


def test_without_a_session_day_no_rule_can_be_checked(council: Council):
    appraisal = council.assigned(session_on=None)
    assert queries.last_meeting_day(appraisal) is None
    council.called(appraisal, held_at=clock.at(dt.date(2019, 12, 24), 8))


def test_calling_again_moves_the_meeting(council: Council):
    appraisal = council.called()
    moved = clock.at(dt.date(2019, 12, 13), 14)
    council.called(appraisal, held_at=moved)
    assert Meeting.objects.get().held_at == moved


def test_the_minutes_keep_who_came_what_was_said_and_the_vote(council: Council):
    appraisal = council.met()
    meeting = Meeting.objects.get(appraisal=appraisal)
    assert appraisal.stage == Stage.MET
    assert [one.name for one in meeting.attendees.filter(was_present=False)] == ["Hồ Văn Mẫu"]
    turns = [Turn.PRESENTS, Turn.DISCUSSES, Turn.EXPLAINS, Turn.CONCLUDES]
    assert [one.turn for one in meeting.statements.all()] == turns
    assert (meeting.votes_for, meeting.votes_against, meeting.votes_abstained) == (2, 0, 0)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"chair": " "}, "Hãy ghi chủ tọa và thư ký."),
        ({"present": PEOPLE[3:]}, "Chưa có thành viên Ban nào dự họp."),
        ({"said": WORDS[1:]}, "Biên bản thiếu phần cơ quan báo cáo trình bày."),
        ({"said": WORDS[:-1]}, "Biên bản thiếu phần chủ tọa kết luận."),
        ({"closed_at": clock.at(dt.date(2019, 12, 12), 8)}, "Giờ kết thúc phải sau giờ bắt đầu họp."),
    ],
)
def test_minutes_that_lack_something_are_refused(council: Council, changes, sentence: str):
    appraisal = council.called()
    with pytest.raises(policies.NotReady) as refusal:
        council.met(appraisal, **changes)
    assert str(refusal.value) == sentence
    assert queries.listed(["phuong-mau"]).get().stage == Stage.CALLED


def test_only_this_board_meets(council: Council):
    appraisal = council.assigned()
    for by in (council.standing, council.ward.focal, new_member()):
        with pytest.raises(NotThisBoard):
            council.called(appraisal, by=by)


def new_member():
    """Make a member of another ward's Board."""
    return council("phuong-khac").member
