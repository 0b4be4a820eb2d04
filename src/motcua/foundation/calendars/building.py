"""Puts rows together into one agency's calendar."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from motcua.foundation.calendars import assumed, spelling
from motcua.foundation.calendars.models import FixedHoliday, SpecialDay, WorkingWeek
from motcua.foundation.calendars.states import SpecialKind
from motcua.foundation.calendars.working_days import DatedWeek, DayRule, Session, WorkCalendar
from motcua.kernel.rules import Denied

_MONDAY = 0
_DAY = dt.timedelta(days=1)


class WeekNotEntered(Denied):
    """Nobody has entered when the office works."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that concern one agency: the country's and its own, each in order of date."""

    weeks: Sequence[WorkingWeek]
    days: Sequence[SpecialDay]
    fixed: Sequence[FixedHoliday]
    years: frozenset[int]


def calendar(rows: Rows) -> WorkCalendar:
    """Return the calendar that the rows make. Raises WeekNotEntered.

    An agency's own row goes before the country's. The year after a loaded one is assumed from the
    fixed holidays and from what has been entered of it already.
    """
    weeks = _weeks(rows.weeks)
    next_years = frozenset(year + 1 for year in rows.years) - rows.years
    rules: dict[dt.date, DayRule] = {}
    for year in sorted(next_years):
        rules.update(assumed.rules(year, map(_fixed, rows.fixed), weeks[-1].weekly))
    for row in sorted(rows.days, key=lambda row: row.agency_id is not None):
        rules[row.day] = rule_of(row, weeks)
    return WorkCalendar(
        weekly=weeks[0].weekly,
        rules=rules,
        hours=weeks[0].hours,
        source=weeks[0].source,
        weeks=weeks,
        years=rows.years,
        assumed_years=next_years,
    )


def rule_of(row: SpecialDay, weeks: Sequence[DatedWeek]) -> DayRule:
    """Return a special day as the calendar's rule, with the hours of the week in force."""
    if row.kind == SpecialKind.OFF:
        sessions: tuple[Session, ...] = ()
    elif row.sessions or row.kind == SpecialKind.HALF:
        sessions = spelling.read(row.sessions)
    else:
        week = next((week for week in reversed(weeks) if week.since <= row.day), weeks[0])
        weekday = row.instead_of.weekday() if row.instead_of else _MONDAY
        sessions = week.weekly.get(weekday) or week.weekly.get(_MONDAY) or _fullest(week)
    return DayRule(row.day, sessions, row.reason, row.decree)


def _fullest(week: DatedWeek) -> tuple[Session, ...]:
    return max(week.weekly.values(), key=len)


def _fixed(row: FixedHoliday) -> assumed.Fixed:
    return assumed.Fixed(row.month, row.day, row.reason, row.decree, row.since_year, row.until_year)


def _weeks(rows: Iterable[WorkingWeek]) -> tuple[DatedWeek, ...]:
    """Return the weeks one after another: on each day the agency's own, else the country's."""
    known = list(rows)
    turns = {row.valid_from for row in known} | {row.valid_to + _DAY for row in known if row.valid_to}
    found = [_dated(row, day) for day in sorted(turns) if (row := _in_force(known, day)) is not None]
    if not found:
        raise WeekNotEntered("Chưa nhập giờ làm việc trong tuần: không tính được hạn.")
    return tuple(found)


def _in_force(rows: Iterable[WorkingWeek], day: dt.date) -> WorkingWeek | None:
    valid = [row for row in rows if row.valid_from <= day and (row.valid_to is None or day <= row.valid_to)]
    return max(valid, key=lambda row: (row.agency_id is not None, row.valid_from), default=None)


def _dated(row: WorkingWeek, since: dt.date) -> DatedWeek:
    return DatedWeek(since, spelling.read_week(row.sessions), row.hours_per_day, row.source)
