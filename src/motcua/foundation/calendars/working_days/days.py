"""What a calendar is made of: sessions, week tables, rules of single days, explanations."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from motcua.kernel import clock, dates
from motcua.kernel.rules import Denied

MICROSECONDS_IN_AN_HOUR = 3_600_000_000
MICROSECOND = dt.timedelta(microseconds=1)


class YearNotLoaded(Denied):
    """The days off of a year have not been entered and may not be guessed."""

    def __init__(self, year: int) -> None:
        super().__init__(f"Chưa nhập lịch nghỉ lễ, làm bù của năm {year}: không tính được hạn.")
        self.year = year


class NoWorkingDay(Denied):
    """The calendar has no working day where one is looked for."""


class DayKind(StrEnum):
    """Why a day is told in an explanation."""

    WEEKEND = "weekend"
    OFF = "off"
    HALF = "half"
    CHANGED = "changed"
    MAKE_UP = "make_up"


@dataclass(frozen=True, slots=True, order=True)
class Session:
    """A stretch of working time within one day: from `start` until `end`."""

    start: dt.time
    end: dt.time

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError(f"a session ends after it starts: {self.start}–{self.end}")


Week = Mapping[int, tuple[Session, ...]]


@dataclass(frozen=True, slots=True)
class DayRule:
    """What holds on one day instead of its weekday's sessions. No sessions: a day off."""

    day: dt.date
    sessions: tuple[Session, ...]
    reason: str
    decree: str


@dataclass(frozen=True, slots=True)
class DatedWeek:
    """A week table that holds from a day on. `hours` is what one working day counts."""

    since: dt.date
    weekly: Week
    hours: Decimal
    source: str = ""


@dataclass(frozen=True, slots=True)
class Explained:
    """One day between start and due that is not an ordinary working day, and why."""

    day: dt.date
    kind: DayKind
    reason: str
    decree: str

    @property
    def sentence(self) -> str:
        """Return the explanation as a Vietnamese sentence."""
        lead = {
            DayKind.MAKE_UP: "Có tính",
            DayKind.HALF: "Chỉ tính một phần",
            DayKind.CHANGED: "Tính theo giờ riêng",
        }.get(self.kind, "Không tính")
        why = f"{self.reason} ({self.decree})" if self.decree else self.reason
        return f"{lead} {dates.with_weekday(self.day)}: {why}."


def longest_day(weekly: Week) -> Decimal:
    """Return the hours of a week table's longest day."""
    return max((hours_of(sessions) for sessions in weekly.values()), default=Decimal(0))


def hours_of(sessions: tuple[Session, ...]) -> Decimal:
    """Return the hours that sessions last together."""
    day = dt.date(2000, 1, 1)
    total = sum((moment_of(day, s.end) - moment_of(day, s.start) for s in sessions), dt.timedelta())
    return Decimal(total // MICROSECOND) / MICROSECONDS_IN_AN_HOUR


def moment_of(day: dt.date, time: dt.time) -> dt.datetime:
    """Return the moment of a wall-clock time on a day in Vietnam."""
    return dt.datetime.combine(day, time, tzinfo=clock.VIETNAM)
