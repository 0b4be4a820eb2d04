"""Training in 2019: 144 attendances (lượt) until the cut-off, by fewer people; one of them entered twice."""

import datetime as dt
from collections.abc import Sequence
from typing import TypeAlias

from motcua.config.demonstration.founding import Ward, read
from motcua.config.demonstration.offices import Office
from motcua.config.demonstration.timeline import Story, Timeline
from motcua.config.demonstration.year_2019.reform import FOCAL
from motcua.foundation.organisation.models import Account, Unit
from motcua.kernel import clock
from motcua.reform.training import actions as training
from motcua.reform.training.models import Course
from motcua.reform.training.states import Subject

# The list of one course was typed in twice, once under another name: one attendance too many, taken back later.
DUPLICATE_OF, DUPLICATE_TITLE = (
    "Kỹ năng giao tiếp nơi công sở",
    "Kỹ năng giao tiếp nơi công sở (danh sách bổ sung)",
)
DUPLICATE_VOIDED_AT = clock.at(dt.date(2019, 12, 2), 9, 15)
_People: TypeAlias = list[tuple[Account, Unit]]


def plan(timeline: Timeline, office: Office) -> None:
    """Put the year's courses on the timeline."""
    came: dict[str, _People] = {}
    lines = [line.split("; ") for line in read("cau_kho_2019")["courses"]["lines"]]
    for words in lines:
        timeline.add(_announced(words), _course(office, words, came))
        if words[1] == DUPLICATE_OF:
            timeline.add(_retyped(words), _course_again(office, words, came))


def _announced(words: Sequence[str]) -> dt.datetime:
    return clock.at(dt.date.fromisoformat(words[3]), 9) - dt.timedelta(days=4)


def _retyped(words: Sequence[str]) -> dt.datetime:
    return clock.at(dt.date.fromisoformat(words[4]), 16) + dt.timedelta(days=6)


def _course(office: Office, words: Sequence[str], came: dict[str, _People]) -> Story:
    """Enter a course and who is sent, and the day after who came."""
    ward, day, last = office.ward, dt.date.fromisoformat(words[3]), dt.date.fromisoformat(words[4])
    course = _add_course(ward, words, words[1], _announced(words))
    people = office.invent.random.sample(ward.officers, int(words[7]) + int(words[8]))
    by, at = ward.actor(FOCAL, day), course.recorded_at
    for account, unit in people:
        training.nominate(course, account=account, unit=unit, by=by, at=at)
    came[words[1]] = people[: int(words[7])]
    at = clock.at(office.calendar.next_working_day(last), 9, 30)
    yield at
    for account, unit in came[words[1]]:
        training.attend(course, account=account, unit=unit, attended_on=last, by=by, at=at)


def _course_again(office: Office, words: Sequence[str], came: dict[str, _People]) -> Story:
    """Enter one attendance a second time, under another name of the course; take it back after the cut-off."""
    ward, last = office.ward, dt.date.fromisoformat(words[4])
    at = _retyped(words)
    by = ward.actor(FOCAL, at.date())
    course = _add_course(ward, words, DUPLICATE_TITLE, at)
    account, unit = came[DUPLICATE_OF][0]
    twice = training.attend(course, account=account, unit=unit, attended_on=last, by=by, at=at)
    yield DUPLICATE_VOIDED_AT
    by = ward.actor(FOCAL, DUPLICATE_VOIDED_AT.date())
    training.void_attendance(
        twice, reason="Nhập trùng danh sách của cùng một lớp.", by=by, at=DUPLICATE_VOIDED_AT
    )


def _add_course(ward: Ward, words: Sequence[str], title: str, at: dt.datetime) -> Course:
    return training.add_course(
        agency=ward.agency,
        title=title,
        subject=Subject(words[0]),
        organiser=words[2],
        starts_on=dt.date.fromisoformat(words[3]),
        ends_on=dt.date.fromisoformat(words[4]),
        hours=int(words[5]),
        place=words[6],
        by=ward.actor(FOCAL, at.date()),
        at=at,
    )
