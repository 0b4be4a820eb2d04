"""What other rooms may ask about training. Attendances, persons and hours are three questions.

Periods are inclusive days of attending. "As of" means entered by then and not voided by then.
"""

import datetime as dt
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet, Sum

from motcua.foundation.organisation.models import Account, Agency, RoleGrant, Unit
from motcua.foundation.organisation.roles import OFFICE_ROLES
from motcua.kernel import dates, text
from motcua.kernel.records import RecordRow, Records
from motcua.reform.entries import counted, known_at
from motcua.reform.training.models import Attendance, Course, Nomination
from motcua.reform.training.states import Subject


def courses_as_of(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> Records:
    """Return the courses that began in the period."""
    rows = Course.objects.filter(known_at(as_of), agency__code=agency_code, starts_on__range=(since, until))
    return counted("course", rows)


def attendances_as_of(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime, *, unit: Unit | None = None
) -> Records:
    """Return the attendances (lượt) of the period. The same person counts once for each course."""
    return counted("attendance", _attended(agency_code, since, until, as_of, unit))


def persons_as_of(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime, *, unit: Unit | None = None
) -> tuple[int, Records]:
    """Return how many different persons (người) attended, and the attendances that show it.

    The count is not the number of records: a person who came twice has two.
    """
    rows = _attended(agency_code, since, until, as_of, unit)
    persons = rows.order_by().aggregate(persons=Count("account", distinct=True))["persons"]
    return int(persons), counted("attendance", rows)


def hours_as_of(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime, *, unit: Unit | None = None
) -> tuple[int, Records]:
    """Return the hours attended, added over attendances, and those attendances."""
    rows = _attended(agency_code, since, until, as_of, unit)
    hours = rows.order_by().aggregate(hours=Sum("hours"))["hours"]
    return int(hours or 0), counted("attendance", rows)


def nominations_as_of(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> Records:
    """Return the nominations to courses that began in the period."""
    rows = Nomination.objects.filter(known_at(as_of), agency__code=agency_code)
    return counted("nomination", rows.filter(course__starts_on__range=(since, until)))


@dataclass(frozen=True, slots=True)
class Tally:
    """A year's training: courses begun, attendances (lượt), different persons (người), hours attended."""

    year: int
    courses: int
    attendances: int
    persons: int
    hours: int


def year_tally(agency_code: str, year: int, as_of: dt.datetime) -> Tally:
    """Return the four numbers of a year. Five statements."""
    asked = (agency_code, dt.date(year, 1, 1), dt.date(year, 12, 31), as_of)
    persons, attended = persons_as_of(*asked)
    hours, _ = hours_as_of(*asked)
    return Tally(year, len(courses_as_of(*asked)), len(attended), persons, hours)


def _attended(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime, unit: Unit | None
) -> QuerySet[Attendance]:
    rows = Attendance.objects.filter(
        known_at(as_of), agency__code=agency_code, attended_on__range=(since, until)
    )
    return rows.filter(unit=unit) if unit is not None else rows


def rows(
    keys: Sequence[str], *, as_of: dt.datetime, masked: bool, kind: str = "attendance"
) -> list[RecordRow]:
    """Return the rows behind a count, in the order of the keys.

    Masked rows number the officers instead of naming them: the same person bears the same number, so
    that lượt and người can still be told apart.
    """
    makers = {"course": _course_rows, "attendance": _attendance_rows, "nomination": _nomination_rows}
    found = {row.key: row for row in makers[kind](keys, as_of, masked)}
    return [found[key] for key in keys if key in found]


def _course_rows(keys: Sequence[str], as_of: dt.datetime, masked: bool) -> Iterable[RecordRow]:
    for course in Course.objects.filter(pk__in=keys):
        yield RecordRow(
            key=str(course.pk),
            when=dates.short(course.starts_on),
            what=course.title,
            where=course.organiser,
            detail=f"{Subject(course.subject).label}; {course.hours} giờ",
            url_name="" if masked else "desk:reform-course",
            voided=course.voided_by(as_of),
        )


def _attendance_rows(keys: Sequence[str], as_of: dt.datetime, masked: bool) -> Iterable[RecordRow]:
    numbers: dict[uuid.UUID, int] = {}
    for row in Attendance.objects.filter(pk__in=keys).select_related("course", "unit", "account"):
        number = numbers.setdefault(row.account_id, len(numbers) + 1)
        yield RecordRow(
            key=str(row.pk),
            when=dates.short(row.attended_on),
            what=f"Người thứ {number}" if masked else row.account.full_name,
            where=row.unit.name,
            detail=f"{row.course.title}; {row.hours} giờ",
            voided=row.voided_by(as_of),
        )


def _nomination_rows(keys: Sequence[str], as_of: dt.datetime, masked: bool) -> Iterable[RecordRow]:
    numbers: dict[uuid.UUID, int] = {}
    for row in Nomination.objects.filter(pk__in=keys).select_related("course", "unit", "account"):
        number = numbers.setdefault(row.account_id, len(numbers) + 1)
        yield RecordRow(
            key=str(row.pk),
            when=dates.short(row.course.starts_on),
            what=f"Người thứ {number}" if masked else row.account.full_name,
            where=row.unit.name,
            detail=row.course.title,
            voided=row.voided_by(as_of),
        )


def listed_courses(
    agency: Agency,
    *,
    as_of: dt.datetime,
    year: int | None = None,
    subject: str = "",
    words: str = "",
    voided: bool = False,
) -> QuerySet[Course]:
    """Return an agency's courses, newest first, each with `nominated` and `attended`. One statement."""
    courses = Course.objects.filter(agency=agency).annotate(
        nominated=Count("nominations", filter=known_at(as_of, "nominations__"), distinct=True),
        attended=Count("attendances", filter=known_at(as_of, "attendances__"), distinct=True),
    )
    courses = courses if voided else courses.filter(known_at(as_of))
    if year:
        courses = courses.filter(starts_on__year=year)
    if subject:
        courses = courses.filter(subject=subject)
    if words:
        courses = courses.filter(Q(title__icontains=words) | Q(organiser__icontains=words))
    return courses.order_by("-starts_on", "id")


def attendances_of(course: Course) -> QuerySet[Attendance]:
    """Return a course's attendances by day, voided ones among them, with account and unit."""
    return Attendance.objects.filter(course=course).select_related("account", "unit")


def nominations_of(course: Course) -> QuerySet[Nomination]:
    """Return a course's nominations, voided ones among them, with account and unit."""
    return Nomination.objects.filter(course=course).select_related("account", "unit")


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody who may be sent to a course. `unit` is where they work, None where no role says it."""

    account: Account
    unit: Unit | None


def officers_of(agency: Agency, on: dt.date) -> list[Officer]:
    """Return who holds a role in the agency's People's Committee on a day, in Vietnamese order of names. One statement."""
    grants = RoleGrant.objects.on(on).filter(agency=agency, role__in=sorted(OFFICE_ROLES))
    units: dict[Account, Unit | None] = {}
    for grant in grants.select_related("account", "unit").order_by("account_id", "role", "id"):
        units[grant.account] = units.get(grant.account) or grant.unit
    found = [Officer(account, unit) for account, unit in units.items()]
    return sorted(found, key=lambda one: (text.sort_key(one.account.full_name), one.account.username))


def access_course(agency_code: str, key: uuid.UUID) -> Course | None:
    """Return an agency's course by key, or None where there is none or it is another agency's."""
    return Course.objects.filter(agency__code=agency_code, pk=key).select_related("agency").first()


def access_attendance(agency_code: str, key: uuid.UUID) -> Attendance | None:
    """Return an agency's attendance by key, or None."""
    rows = Attendance.objects.filter(agency__code=agency_code, pk=key)
    return rows.select_related("agency", "course").first()


def access_nomination(agency_code: str, key: uuid.UUID) -> Nomination | None:
    """Return an agency's nomination by key, or None."""
    rows = Nomination.objects.filter(agency__code=agency_code, pk=key)
    return rows.select_related("agency", "course").first()
