"""Days off of a year whose notice has not come yet: only what the law fixes by date. Pure."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from motcua.foundation.calendars.working_days import DayRule, Week

_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Fixed:
    """A holiday that falls on the same date every year, between two years (`until` None: open)."""

    month: int
    day: int
    reason: str
    decree: str
    since: int
    until: int | None = None

    def holds_in(self, year: int) -> bool:
        """Return whether the holiday exists in a year."""
        return self.since <= year and (self.until is None or year <= self.until)


def rules(year: int, fixed: Iterable[Fixed], weekly: Week) -> dict[dt.date, DayRule]:
    """Return the days off that are certain in a year: the fixed dates and the days that make up for them.

    A holiday on a weekly rest day is given back on the next working day (Bộ luật Lao động 2019,
    Art 111.3; 2012, Art 115.3). Tết, Giỗ Tổ and exchanges are not known here.
    """
    holidays = {dt.date(year, f.month, f.day): f for f in fixed if f.holds_in(year)}
    off = {day: DayRule(day, (), f.reason, f.decree) for day, f in holidays.items()}
    for day, holiday in sorted(holidays.items()):
        if weekly.get(day.weekday()):
            continue
        given = day + _DAY
        while given in off or not weekly.get(given.weekday()):
            given += _DAY
        off[given] = DayRule(given, (), f"{holiday.reason} (nghỉ bù)", holiday.decree)
    return off
