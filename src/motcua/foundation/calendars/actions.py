"""The only door through which working time changes. Every change is an event; nothing is overwritten."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from django.db import transaction

from motcua.foundation.calendars import keeping, loading, permissions, policies, spelling
from motcua.foundation.calendars.models import STANDING, FixedHoliday, LoadedYear, SpecialDay, WorkingWeek
from motcua.foundation.calendars.states import Confidence, SpecialKind
from motcua.foundation.calendars.working_days import Session, Week
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.kernel import text


@transaction.atomic
def set_day(
    *,
    agency: Agency | None,
    day: dt.date,
    kind: SpecialKind,
    reason: str,
    decree: str,
    confidence: Confidence = Confidence.VERIFIED,
    sessions: Sequence[Session] = (),
    instead_of: dt.date | None = None,
    by: Actor,
    at: dt.datetime,
) -> SpecialDay:
    """Say what is special about a day, for one agency or (None) for the country. Returns the row.

    A standing row of that day is voided and kept; saying the same again changes nothing. Raises
    NotYourCalendar, WordsMissing, SessionsWrong.
    """
    permissions.may_change(by, agency)
    keeping.one_at_a_time()
    policies.has_source(reason, decree)
    policies.fits_kind(kind, sessions, instead_of)
    row = SpecialDay(
        agency=agency,
        day=day,
        kind=kind.value,
        sessions=spelling.spell(sessions),
        instead_of=instead_of,
        reason=text.tidy(reason),
        decree=text.tidy(decree),
        confidence=confidence.value,
    )
    standing = SpecialDay.objects.filter(STANDING, agency=agency, day=day).first()
    payload = {"day": day, "kind": kind, "decree": row.decree}
    subject = f"calendar_day:{day}"
    return keeping.put(row, standing, kind="calendar_day.set", subject=subject, payload=payload, by=by, at=at)


@transaction.atomic
def clear_day(*, agency: Agency | None, day: dt.date, by: Actor, at: dt.datetime) -> SpecialDay:
    """Make a day ordinary again: its standing row is voided and kept. Raises NothingThere."""
    permissions.may_change(by, agency)
    keeping.one_at_a_time()
    row = SpecialDay.objects.filter(STANDING, agency=agency, day=day).first()
    if row is None:
        raise policies.NothingThere("Ngày này không có quy định riêng để bỏ.")
    keeping.void(row, "Ngày này trở lại như thường lệ.", at)
    keeping.record("calendar_day.clear", f"calendar_day:{day}", {"day": day}, (row,), by=by, at=at)
    return row


@transaction.atomic
def set_week(
    *,
    agency: Agency | None,
    valid_from: dt.date,
    week: Week,
    source: str,
    hours_per_day: Decimal = Decimal(8),
    valid_to: dt.date | None = None,
    confidence: Confidence = Confidence.VERIFIED,
    by: Actor,
    at: dt.datetime,
) -> WorkingWeek:
    """Say when an agency (None: every agency) works from a day on. Returns the row.

    A day with sessions is a working day and counts as one, Saturday morning too: enter it only where
    limits run on it. Raises NotYourCalendar, WordsMissing, SessionsWrong.
    """
    permissions.may_change(by, agency)
    keeping.one_at_a_time()
    policies.names_its_source(source)
    policies.fits_week(week, hours_per_day)
    row = WorkingWeek(
        agency=agency,
        valid_from=valid_from,
        valid_to=valid_to,
        sessions=spelling.spell_week(week),
        hours_per_day=hours_per_day,
        source=text.tidy(source),
        confidence=confidence.value,
    )
    standing = WorkingWeek.objects.filter(STANDING, agency=agency, valid_from=valid_from).first()
    payload = {"valid_from": valid_from, "sessions": row.sessions}
    subject = f"working_week:{valid_from}"
    return keeping.put(row, standing, kind="working_week.set", subject=subject, payload=payload, by=by, at=at)


@transaction.atomic
def declare_year(
    *, year: int, note: str, confidence: Confidence = Confidence.VERIFIED, by: Actor, at: dt.datetime
) -> LoadedYear:
    """Say that all national special days of a year are entered: answers in it are no longer provisional."""
    permissions.may_change(by, None)
    keeping.one_at_a_time()
    policies.names_its_source(note)
    row = LoadedYear(year=year, note=text.tidy(note), confidence=confidence.value)
    standing = LoadedYear.objects.filter(STANDING, year=year).first()
    kind, subject = "calendar_year.declare", f"calendar_year:{year}"
    return keeping.put(row, standing, kind=kind, subject=subject, payload={"year": year}, by=by, at=at)


@transaction.atomic
def set_fixed_holiday(
    *,
    month: int,
    day: int,
    reason: str,
    decree: str,
    since_year: int,
    until_year: int | None = None,
    confidence: Confidence = Confidence.VERIFIED,
    by: Actor,
    at: dt.datetime,
) -> FixedHoliday:
    """Say which holiday falls on the same date each year. Raises ValueError for no such date."""
    permissions.may_change(by, None)
    keeping.one_at_a_time()
    policies.has_source(reason, decree)
    name = f"{dt.date(2000, month, day):%m-%d}"
    row = FixedHoliday(
        month=month,
        day=day,
        reason=text.tidy(reason),
        decree=text.tidy(decree),
        since_year=since_year,
        until_year=until_year,
        confidence=confidence.value,
    )
    same = FixedHoliday.objects.filter(STANDING, month=month, day=day, since_year=since_year).first()
    kind, subject = "fixed_holiday.set", f"fixed_holiday:{name}"
    return keeping.put(row, same, kind=kind, subject=subject, payload={"date": name}, by=by, at=at)


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What loading did: rows entered, rows already there, and days that stay as a person left them."""

    entered: int
    unchanged: int
    left_to_people: tuple[dt.date, ...]


@transaction.atomic
def load_national_days(path: Path = loading.NATIONAL_DAYS, *, by: Actor, at: dt.datetime) -> LoadReport:
    """Load the country's working time from a file, all or nothing. A second load changes nothing.

    A day that somebody else set or cleared stays as they left it and is reported. Not for use while
    rows are gathered in bulk. Raises BadCalendarFile, OSError, NotYourCalendar.
    """
    permissions.may_change(by, None)
    keeping.one_at_a_time()
    found = loading.read(path)
    before = _rows()
    for week in found.weeks:
        set_week(agency=None, by=by, at=at, **loading.values(week))
    for holiday in found.fixed:
        set_fixed_holiday(by=by, at=at, **loading.values(holiday))
    left = tuple(entry.day for entry in found.days if not _load_day(entry, by, at))
    for year in found.years:
        declare_year(by=by, at=at, **loading.values(year))
    entered = _rows() - before
    return LoadReport(entered, found.size - entered - len(left), left)


def _load_day(entry: loading.DayEntry, by: Actor, at: dt.datetime) -> bool:
    """Set a day of the file unless somebody else decided about it."""
    rows = SpecialDay.objects.filter(agency=None, day=entry.day)
    standing = rows.filter(STANDING).first()
    if standing is None and rows.exists():
        return False
    if standing is not None and standing.entered_by != by.ref:
        return False
    set_day(agency=None, by=by, at=at, **loading.values(entry))
    return True


def _rows() -> int:
    return sum(model.objects.count() for model in (WorkingWeek, FixedHoliday, SpecialDay, LoadedYear))
