"""The only door through which courses, nominations and attendances change.

Each action raises a `Denied` with a Vietnamese sentence when something does not hold.
"""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Account, Agency, Unit
from motcua.kernel import text
from motcua.reform import entering
from motcua.reform.training import policies
from motcua.reform.training.models import Attendance, Course, Nomination
from motcua.reform.training.states import Subject


@transaction.atomic
def add_course(
    *,
    agency: Agency,
    title: str,
    subject: Subject,
    organiser: str,
    starts_on: dt.date,
    ends_on: dt.date,
    hours: int,
    document_code: str = "",
    place: str = "",
    by: Actor,
    at: dt.datetime,
) -> Course:
    """Enter a course. `hours` is what one attendant sits through in the whole course."""
    entering.has_words(title, "Hãy ghi tên lớp.")
    entering.has_words(organiser, "Hãy ghi cơ quan tổ chức.")
    policies.in_order(starts_on, ends_on)
    course = Course(
        agency=agency,
        title=text.tidy(title),
        subject=Subject(subject).value,
        organiser=text.tidy(organiser),
        document_code=text.tidy(document_code),
        place=text.tidy(place),
        starts_on=starts_on,
        ends_on=ends_on,
        hours=hours,
    )
    payload = {"starts_on": starts_on, "ends_on": ends_on, "hours": hours}
    return entering.enter(course, kind="course.add", by=by, at=at, payload=payload)


@transaction.atomic
def nominate(course: Course, *, account: Account, unit: Unit, by: Actor, at: dt.datetime) -> Nomination:
    """Enter that an officer is sent to a course."""
    entering.still_stands(course)
    policies.is_own_unit(course.agency, unit)
    policies.not_yet_nominated(course, account)
    nomination = Nomination(agency=course.agency, course=course, account=account, unit=unit)
    return entering.enter(nomination, kind="nomination.add", by=by, at=at, payload={"course": str(course.pk)})


@transaction.atomic
def attend(
    course: Course,
    *,
    account: Account,
    unit: Unit,
    attended_on: dt.date,
    hours: int | None = None,
    by: Actor,
    at: dt.datetime,
) -> Attendance:
    """Enter one attendance (lượt). `hours` defaults to the whole course."""
    entering.still_stands(course)
    entering.has_happened(attended_on, at)
    policies.falls_within(course, attended_on)
    policies.is_own_unit(course.agency, unit)
    policies.not_yet_attended(course, account)
    sat = course.hours if hours is None else hours
    policies.fits_hours(course, sat)
    attendance = Attendance(
        agency=course.agency, course=course, account=account, unit=unit, attended_on=attended_on, hours=sat
    )
    payload = {"course": str(course.pk), "attended_on": attended_on, "hours": sat}
    return entering.enter(attendance, kind="attendance.add", by=by, at=at, payload=payload)


@transaction.atomic
def attend_together(
    course: Course,
    *,
    people: Iterable[tuple[Account, Unit]],
    attended_on: dt.date,
    hours: int | None = None,
    by: Actor,
    at: dt.datetime,
) -> list[Attendance]:
    """Enter one attendance for each of several officers on one day: all of them, or none when one is refused."""
    return [
        attend(course, account=account, unit=unit, attended_on=attended_on, hours=hours, by=by, at=at)
        for account, unit in people
    ]


@transaction.atomic
def nominate_together(
    course: Course, *, people: Iterable[tuple[Account, Unit]], by: Actor, at: dt.datetime
) -> list[Nomination]:
    """Enter that several officers are sent to a course: all of them, or none when one is refused."""
    return [nominate(course, account=account, unit=unit, by=by, at=at) for account, unit in people]


@transaction.atomic
def void_course(course: Course, *, reason: str, by: Actor, at: dt.datetime) -> Course:
    """Void a course that was entered by mistake. Refused while attendances of it stand."""
    policies.has_no_attendances(course)
    return entering.void(course, noun="course", reason=reason, by=by, at=at)


@transaction.atomic
def void_nomination(nomination: Nomination, *, reason: str, by: Actor, at: dt.datetime) -> Nomination:
    """Void a nomination."""
    return entering.void(nomination, noun="nomination", reason=reason, by=by, at=at)


@transaction.atomic
def void_attendance(attendance: Attendance, *, reason: str, by: Actor, at: dt.datetime) -> Attendance:
    """Void an attendance: it counts no more from this moment on, and still counts as of earlier ones."""
    return entering.void(attendance, noun="attendance", reason=reason, by=by, at=at)
