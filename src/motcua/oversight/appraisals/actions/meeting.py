"""The Board is called together, meets in the order of the law, and keeps minutes."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from motcua.foundation.organisation.actors import Actor
from motcua.kernel import storing, text
from motcua.oversight.appraisals.models import Appraisal, Attendee, Meeting, Statement
from motcua.oversight.appraisals.permissions import may_work
from motcua.oversight.appraisals.policies import NotReady, is_in_time
from motcua.oversight.appraisals.recording import move, record
from motcua.oversight.appraisals.states import Turn


@dataclass(frozen=True, slots=True)
class Present:
    """Someone called to the meeting: who, as what, whether they came and why not."""

    name: str
    capacity: str
    is_member: bool
    was_present: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What one speaker said in one turn of the meeting."""

    turn: Turn
    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class Votes:
    """A vote at the end, where one was needed."""

    in_favour: int
    against: int
    abstained: int


@transaction.atomic
def call_meeting(
    appraisal: Appraisal,
    *,
    held_at: dt.datetime,
    place: str,
    late_reason: str = "",
    by: Actor,
    at: dt.datetime,
) -> Meeting:
    """Call the Board together; calling again moves the meeting. Raises NotThisBoard, WrongStage, TooLate."""
    may_work(by, appraisal)
    reason = text.tidy(late_reason)
    is_in_time(appraisal, held_at, reason)
    row = move(appraisal, "call_meeting")
    old = Meeting.objects.filter(appraisal=row).first()
    if old is None:
        meeting = storing.add(
            Meeting(
                appraisal=row, held_at=held_at, place=text.tidy(place), late_reason=reason, recorded_at=at
            )
        )
    else:
        meeting = storing.locked(old)
        meeting.held_at, meeting.place, meeting.late_reason = held_at, text.tidy(place), reason
        storing.change(meeting, "held_at", "place", "late_reason")
    record("call_meeting", row, by=by, at=at, rows=(row, meeting))
    return meeting


@transaction.atomic
def hold_meeting(
    appraisal: Appraisal,
    *,
    chair: str,
    secretary: str,
    present: tuple[Present, ...],
    said: tuple[Said, ...],
    closed_at: dt.datetime,
    votes: Votes | None = None,
    by: Actor,
    at: dt.datetime,
) -> Meeting:
    """Write the minutes: attendance, what was said turn by turn, the vote.

    Raises NotThisBoard, WrongStage, NotReady (nobody chaired, or nobody presented or concluded).
    """
    may_work(by, appraisal)
    row = move(appraisal, "hold_meeting")
    meeting = storing.locked(Meeting.objects.get(appraisal=row))
    _is_complete(chair, secretary, present, said, opened=meeting.held_at, closed=closed_at)
    meeting.chair, meeting.secretary, meeting.closed_at = text.tidy(chair), text.tidy(secretary), closed_at
    if votes:
        meeting.votes_for, meeting.votes_against = votes.in_favour, votes.against
        meeting.votes_abstained = votes.abstained
    storing.change(
        meeting, "chair", "secretary", "closed_at", "votes_for", "votes_against", "votes_abstained"
    )
    people = [storing.add(_attendee(meeting, number, one)) for number, one in enumerate(present, start=1)]
    words = [storing.add(_statement(meeting, number, one)) for number, one in enumerate(said, start=1)]
    record("hold_meeting", row, by=by, at=at, rows=(row, meeting, *people, *words))
    return meeting


def _is_complete(
    chair: str,
    secretary: str,
    present: tuple[Present, ...],
    said: tuple[Said, ...],
    *,
    opened: dt.datetime,
    closed: dt.datetime,
) -> None:
    turns = {one.turn for one in said if text.tidy(one.text)}
    rules = (
        (not (text.tidy(chair) and text.tidy(secretary)), "Hãy ghi chủ tọa và thư ký."),
        (not any(one.is_member and one.was_present for one in present), "Chưa có thành viên Ban nào dự họp."),
        (Turn.PRESENTS not in turns, "Biên bản thiếu phần cơ quan báo cáo trình bày."),
        (Turn.CONCLUDES not in turns, "Biên bản thiếu phần chủ tọa kết luận."),
        (closed <= opened, "Giờ kết thúc phải sau giờ bắt đầu họp."),
    )
    missing = [sentence for fails, sentence in rules if fails]
    if missing:
        raise NotReady(" ".join(missing))


def _attendee(meeting: Meeting, number: int, one: Present) -> Attendee:
    return Attendee(
        meeting=meeting,
        position=number,
        name=text.tidy(one.name),
        capacity=text.tidy(one.capacity),
        is_member=one.is_member,
        was_present=one.was_present,
        reason=text.tidy(one.reason),
    )


def _statement(meeting: Meeting, number: int, one: Said) -> Statement:
    return Statement(
        meeting=meeting,
        position=number,
        turn=one.turn,
        speaker=text.tidy(one.speaker),
        text=text.nfc(one.text).strip(),
    )
