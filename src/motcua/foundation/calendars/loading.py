"""Reads a file of national working time (TOML) into entries. No database."""

import dataclasses
import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from motcua.foundation.calendars import spelling
from motcua.foundation.calendars.states import Confidence, SpecialKind
from motcua.foundation.calendars.working_days import Session, Week

NATIONAL_DAYS = Path(__file__).parent / "data" / "vietnam.toml"


class BadCalendarFile(ValueError):
    """The file is damaged or says something impossible. The message says where, in one line."""


@dataclass(frozen=True, slots=True)
class WeekEntry:
    """A week table of the file."""

    valid_from: dt.date
    week: Week
    hours_per_day: Decimal
    source: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class DayEntry:
    """A special day of the file."""

    day: dt.date
    kind: SpecialKind
    reason: str
    decree: str
    confidence: Confidence
    sessions: tuple[Session, ...] = ()
    instead_of: dt.date | None = None


@dataclass(frozen=True, slots=True)
class FixedEntry:
    """A holiday on the same date each year."""

    month: int
    day: int
    reason: str
    decree: str
    since_year: int
    until_year: int | None
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class YearEntry:
    """A year the file covers completely."""

    year: int
    note: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """Everything a file says."""

    weeks: tuple[WeekEntry, ...]
    fixed: tuple[FixedEntry, ...]
    years: tuple[YearEntry, ...]
    days: tuple[DayEntry, ...]

    @property
    def size(self) -> int:
        """Return the number of entries."""
        return len(self.weeks) + len(self.fixed) + len(self.years) + len(self.days)


def read(path: Path) -> CalendarFile:
    """Read a file. Raises BadCalendarFile for anything that is not a sound file, OSError if unreadable."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        found = CalendarFile(
            weeks=tuple(map(_week, data.get("week", []))),
            fixed=tuple(map(_fixed, data.get("fixed", []))),
            years=tuple(map(_year, data.get("year", []))),
            days=tuple(sorted(_days(data), key=lambda entry: entry.day)),
        )
    except KeyError as error:
        raise BadCalendarFile(f"{path.name}: thiếu mục {error}") from error
    except (ValueError, TypeError, AttributeError) as error:
        raise BadCalendarFile(f"{path.name}: {error}") from error
    twice = {entry.day for entry in found.days if sum(e.day == entry.day for e in found.days) > 1}
    if twice:
        raise BadCalendarFile(f"{path.name}: ngày ghi hai lần: {', '.join(map(str, sorted(twice)))}")
    return found


def values(entry: WeekEntry | FixedEntry | YearEntry | DayEntry) -> dict[str, Any]:
    """Return an entry as the keyword arguments of the action that enters it."""
    return {field.name: getattr(entry, field.name) for field in dataclasses.fields(entry)}


def _week(table: Mapping[str, Any]) -> WeekEntry:
    sessions = spelling.read(table["sessions"])
    return WeekEntry(
        valid_from=_date(table["valid_from"]),
        week={int(weekday): sessions for weekday in table["weekdays"]},
        hours_per_day=Decimal(table["hours_per_day"]),
        source=table["source"],
        confidence=Confidence(table["confidence"]),
    )


def _fixed(table: Mapping[str, Any]) -> FixedEntry:
    dt.date(2000, table["month"], table["day"])
    return FixedEntry(
        month=table["month"],
        day=table["day"],
        reason=table["reason"],
        decree=table["decree"],
        since_year=table["since_year"],
        until_year=table.get("until_year"),
        confidence=Confidence(table["confidence"]),
    )


def _year(table: Mapping[str, Any]) -> YearEntry:
    return YearEntry(int(table["year"]), table["note"], Confidence(table["confidence"]))


def _days(data: Mapping[str, Any]) -> Iterator[DayEntry]:
    for table in data.get("break", []):
        source = (table["reason"], table["decree"], Confidence(table["confidence"]))
        for day in table["off"]:
            yield DayEntry(_date(day), SpecialKind.OFF, *source)
    for name, kind in (("make_up", SpecialKind.MAKE_UP), ("half", SpecialKind.HALF)):
        for table in data.get(name, []):
            yield DayEntry(
                _date(table["day"]),
                kind,
                table["reason"],
                table["decree"],
                Confidence(table["confidence"]),
                spelling.read(table.get("sessions", [])),
                table.get("instead_of"),
            )


def _date(value: Any) -> dt.date:
    if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
        raise TypeError(f"không phải ngày: {value!r}")
    return value
