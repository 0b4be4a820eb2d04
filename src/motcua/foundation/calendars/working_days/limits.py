"""Limits and when they end, with the explanation."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from motcua.foundation.calendars.working_days.calendar import WorkCalendar
from motcua.foundation.calendars.working_days.days import Explained
from motcua.foundation.calendars.working_days.styles import DueStyle
from motcua.kernel import clock


class LimitUnit(StrEnum):
    """What a limit is counted in."""

    HOUR = "hour"
    WORKING_DAY = "working_day"
    CALENDAR_DAY = "calendar_day"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Limit:
    """A promised or legal limit. `same_day` ("trong ngày") stands above value and unit."""

    value: Decimal | None
    unit: LimitUnit
    same_day: bool = False


@dataclass(frozen=True, slots=True)
class Due:
    """When a thing is due (None without a limit), from when work can start, and why.

    `skipped` lists each weekend day, day off, half day and make-up day from reception to the due
    day. `provisional` warns that a year on the way has no entered days off: the answer may move.
    """

    moment: dt.datetime | None
    starts_at: dt.datetime
    skipped: tuple[Explained, ...] = ()
    provisional: bool = False


def due(
    received_at: dt.datetime,
    limit: Limit,
    calendar: WorkCalendar,
    style: DueStyle,
    late_hour: dt.time | None = None,
) -> Due:
    """Return when something received at a moment is due.

    `late_hour` (the 15h rule) moves only same-day limits and the hand-over: a limit in days is
    counted from reception whatever the hour. Raises YearNotLoaded, ValueError for a bad limit.
    """
    first = clock.local_date(received_at)
    starts_at = hand_over(received_at, calendar, late_hour if limit.same_day else None)
    moment = _end(received_at, starts_at, limit, calendar, style)
    last = max(clock.local_date(moment or starts_at), clock.local_date(starts_at))
    skipped = calendar.explain(first, last) if moment is not None else ()
    return Due(moment, starts_at, skipped, calendar.is_provisional(first, last))


def hand_over(received_at: dt.datetime, calendar: WorkCalendar, late_hour: dt.time | None) -> dt.datetime:
    """Return from when a received thing is worked on: at once, or at the next opening.

    After the late hour it goes over at the opening of the next working day (NĐ 61/2018 Art 18).
    """
    here = clock.local(received_at)
    if late_hour is not None and here.time() > late_hour:
        return calendar.opening(calendar.next_working_day(here.date()))
    return calendar.start_of_work(here)


def _end(
    received_at: dt.datetime, starts_at: dt.datetime, limit: Limit, calendar: WorkCalendar, style: DueStyle
) -> dt.datetime | None:
    if limit.same_day:
        return calendar.closing(starts_at.date())
    if limit.unit is LimitUnit.NONE or limit.value is None:
        return None
    if limit.unit is LimitUnit.HOUR:
        return calendar.add_working_hours(received_at, limit.value)
    if limit.unit is LimitUnit.WORKING_DAY:
        return calendar.add_working_days(received_at, limit.value, style)
    if limit.value != int(limit.value):
        raise ValueError(f"a limit in calendar days is whole: {limit.value}")
    return calendar.add_calendar_days(received_at, int(limit.value), style)
