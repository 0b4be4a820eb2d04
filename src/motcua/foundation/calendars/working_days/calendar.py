"""The calendar: which hours are working time, and adding and measuring by them."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from motcua.foundation.calendars.working_days.days import (
    MICROSECOND,
    MICROSECONDS_IN_AN_HOUR,
    DatedWeek,
    DayKind,
    DayRule,
    Explained,
    NoWorkingDay,
    Session,
    Week,
    YearNotLoaded,
    hours_of,
    longest_day,
    moment_of,
)
from motcua.foundation.calendars.working_days.styles import DueStyle
from motcua.kernel import clock, dates

_DAY = dt.timedelta(days=1)
# Longer than any break: a calendar without a working day in so many days is wrong.
_LONGEST_BREAK = 100


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Which hours are working time.

    `weekly` maps weekdays (0 is Monday) to sessions; `weeks` are tables that hold from a later day
    on; `rules` hold instead of the week on single days. `hours` is the nominal length of a working
    day (the longest day of the week when not told). `years` are those whose days off are entered
    (None: all), `assumed_years` those computed for the time being: an answer that touches them is
    provisional. Any other year raises YearNotLoaded.
    """

    weekly: Week
    rules: Mapping[dt.date, DayRule]
    hours: Decimal | None = None
    source: str = ""
    weeks: tuple[DatedWeek, ...] = ()
    years: frozenset[int] | None = None
    assumed_years: frozenset[int] = frozenset()

    # Days ------------------------------------------------------------------------------------

    def sessions_on(self, day: dt.date) -> tuple[Session, ...]:
        """Return a day's sessions in order, empty on a day off. Raises YearNotLoaded."""
        self._know(day.year)
        rule = self.rules.get(day)
        return rule.sessions if rule is not None else self._ordinary(day)

    def is_working_day(self, day: dt.date) -> bool:
        """Return whether any session is held on a day."""
        return bool(self.sessions_on(day))

    def next_working_day(self, day: dt.date) -> dt.date:
        """Return the first working day after a day."""
        return self._step(day, _DAY)

    def working_day_before(self, day: dt.date, n: int = 1) -> dt.date:
        """Return the n-th working day before a day: "at the latest n days before"."""
        for _ in range(n):
            day = self._step(day, -_DAY)
        return day

    def opening(self, day: dt.date) -> dt.datetime:
        """Return when a working day begins. Raises NoWorkingDay for a day off."""
        return moment_of(day, self._working(day)[0].start)

    def closing(self, day: dt.date) -> dt.datetime:
        """Return when a working day ends: the end of its last session. Raises NoWorkingDay."""
        return moment_of(day, self._working(day)[-1].end)

    def start_of_work(self, moment: dt.datetime) -> dt.datetime:
        """Return the moment itself within a session, else the next opening."""
        return next(self._stretches(clock.local(moment)))[0]

    def hours_per_day(self, day: dt.date) -> Decimal:
        """Return how many hours one working day counts, by the week table of a day."""
        week = self._week(day)
        if week is not None:
            return week.hours
        return self.hours if self.hours is not None else longest_day(self.weekly)

    def is_provisional(self, first: dt.date, last: dt.date) -> bool:
        """Return whether any year from `first` to `last` is only assumed."""
        return any(year in self.assumed_years for year in range(first.year, last.year + 1))

    def with_rule(self, rule: DayRule) -> "WorkCalendar":
        """Return this calendar with one day's rule added or replaced: to see what a change would move."""
        return replace(self, rules={**self.rules, rule.day: rule})

    # Adding ----------------------------------------------------------------------------------

    def add_working_hours(self, moment: dt.datetime, hours: Decimal) -> dt.datetime:
        """Return the moment after so many working hours (0 or more, decimals allowed)."""
        left = _length(hours)
        here = clock.local(moment)
        if not left:
            return here if self._is_at_work(here) else self.start_of_work(here)
        for opens, closes in self._stretches(here):
            if left <= closes - opens:
                return opens + left
            left -= closes - opens
        raise AssertionError("stretches never end")

    def add_working_days(self, moment: dt.datetime, days: Decimal, style: DueStyle) -> dt.datetime:
        """Return the end of a limit in working days (more than 0, decimals allowed).

        HOUR_EXACT: the nominal hours of so many days, within sessions. END_OF_DAY: whole days by
        the day, from the day after, until the day's close; a remaining part by its hours from the
        opening of the day that follows, though no later than that day's close.
        """
        if days <= 0:
            raise ValueError(f"a limit in working days is more than 0: {days}")
        if style is DueStyle.HOUR_EXACT:
            return self.add_working_hours(moment, days * self.hours_per_day(clock.local_date(moment)))
        day = clock.local_date(moment)
        whole = int(days)
        for _ in range(whole):
            day = self.next_working_day(day)
        if days == whole:
            return self.closing(day)
        day = self.next_working_day(day)
        part = (days - whole) * self.hours_per_day(day)
        return min(self.add_working_hours(self.opening(day), part), self.closing(day))

    def add_calendar_days(self, moment: dt.datetime, days: int, style: DueStyle) -> dt.datetime:
        """Return the end of a limit in calendar days (0 or more).

        Both styles end at the close of the last day, moved to the next working day when it is a day
        off: a period in days knows no hours (Bộ luật Dân sự 2015, Art 148).
        """
        del style
        if days < 0:
            raise ValueError(f"a limit is not negative: {days}")
        last = clock.local_date(moment) + dt.timedelta(days=days)
        return self.closing(last if self.is_working_day(last) else self.next_working_day(last))

    # Measuring -------------------------------------------------------------------------------

    def working_days_between(self, a: dt.date, b: dt.date) -> int:
        """Return the working days after `a` up to and including `b`; negative when `b` is earlier."""
        if b < a:
            return -self.working_days_between(b, a)
        return sum(self.is_working_day(a + n * _DAY) for n in range(1, (b - a).days + 1))

    def working_hours_between(self, a: dt.datetime, b: dt.datetime) -> Decimal:
        """Return the working hours from `a` to `b`; negative when `b` is earlier."""
        if b < a:
            return -self.working_hours_between(b, a)
        here, until = clock.local(a), clock.local(b)
        total = dt.timedelta()
        for n in range((until.date() - here.date()).days + 1):
            day = here.date() + n * _DAY
            for session in self.sessions_on(day):
                opens, closes = (
                    max(moment_of(day, session.start), here),
                    min(moment_of(day, session.end), until),
                )
                total += max(closes - opens, dt.timedelta())
        return Decimal(total // MICROSECOND) / MICROSECONDS_IN_AN_HOUR

    # Explaining ------------------------------------------------------------------------------

    def explain(self, first: dt.date, last: dt.date) -> tuple[Explained, ...]:
        """Return every day from `first` to `last`, both included, that is not an ordinary working day."""
        days = (first + n * _DAY for n in range((last - first).days + 1))
        return tuple(told for day in days if (told := self._told(day)) is not None)

    def _told(self, day: dt.date) -> Explained | None:
        self._know(day.year)
        rule, ordinary = self.rules.get(day), self._ordinary(day)
        if rule is None:
            week = self._week(day)
            source = week.source if week is not None else self.source
            return None if ordinary else Explained(day, DayKind.WEEKEND, "nghỉ hằng tuần", source)
        return Explained(day, _kind(rule.sessions, ordinary), rule.reason, rule.decree)

    # Inside ----------------------------------------------------------------------------------

    def _know(self, year: int) -> None:
        if self.years is not None and year not in self.years and year not in self.assumed_years:
            raise YearNotLoaded(year)

    def _week(self, day: dt.date) -> DatedWeek | None:
        return next((week for week in reversed(self.weeks) if week.since <= day), None)

    def _ordinary(self, day: dt.date) -> tuple[Session, ...]:
        week = self._week(day)
        return (week.weekly if week is not None else self.weekly).get(day.weekday(), ())

    def _working(self, day: dt.date) -> tuple[Session, ...]:
        sessions = self.sessions_on(day)
        if not sessions:
            raise NoWorkingDay(f"Ngày {dates.short(day)} không phải ngày làm việc.")
        return sessions

    def _step(self, day: dt.date, step: dt.timedelta) -> dt.date:
        for n in range(1, _LONGEST_BREAK + 1):
            if self.is_working_day(day + n * step):
                return day + n * step
        raise NoWorkingDay(f"Lịch làm việc không có ngày làm việc nào quanh ngày {dates.short(day)}.")

    def _stretches(self, here: dt.datetime) -> Iterator[tuple[dt.datetime, dt.datetime]]:
        day = here.date()
        while True:
            for session in self.sessions_on(day):
                opens, closes = max(moment_of(day, session.start), here), moment_of(day, session.end)
                if opens < closes:
                    yield opens, closes
            day = self.next_working_day(day)

    def _is_at_work(self, here: dt.datetime) -> bool:
        time = here.time()
        return any(session.start <= time <= session.end for session in self.sessions_on(here.date()))


def _kind(sessions: tuple[Session, ...], ordinary: tuple[Session, ...]) -> DayKind:
    if not sessions:
        return DayKind.OFF
    if not ordinary:
        return DayKind.MAKE_UP
    return DayKind.HALF if hours_of(sessions) < hours_of(ordinary) else DayKind.CHANGED


def _length(hours: Decimal) -> dt.timedelta:
    if hours < 0:
        raise ValueError(f"hours are not negative: {hours}")
    return dt.timedelta(microseconds=int((hours * MICROSECONDS_IN_AN_HOUR).to_integral_value()))
