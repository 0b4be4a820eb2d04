"""What people are asked on a day, from `data/scales.toml`: levels, aspects, reasons. Pure."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from motcua.casework.feedback.states import Level
from motcua.kernel import dates

_FILE = Path(__file__).with_name("data") / "scales.toml"


class NoScale(LookupError):
    """No scale is known for a day."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One level as a scale words it."""

    level: Level
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The levels offered from a day on, best first, and where they come from."""

    code: str
    valid_from: dt.date
    choices: tuple[Choice, ...]
    source: str
    confidence: str

    @property
    def levels(self) -> tuple[Level, ...]:
        """Return the levels, best first."""
        return tuple(choice.level for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Aspect:
    """One side of the service that is asked about. `quick`: also at the counter tablet."""

    code: str
    name: str
    question: str
    quick: bool
    valid_from: dt.date
    valid_to: dt.date | None
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Reason:
    """A category of why somebody is not satisfied. `number` is its place in the annex of a report."""

    code: str
    number: int
    name: str
    aspect: str
    valid_from: dt.date
    valid_to: dt.date | None


@cache
def all_scales() -> tuple[Scale, ...]:
    """Return every scale, oldest first."""
    return tuple(_scale(row) for row in _content()["scale"])


@cache
def all_aspects() -> tuple[Aspect, ...]:
    """Return every aspect ever asked, in the order of the file."""
    return tuple(_aspect(row) for row in _content()["aspect"])


@cache
def all_reasons() -> tuple[Reason, ...]:
    """Return every reason ever offered, in the order of the file."""
    return tuple(_reason(row) for row in _content()["reason"])


def scale_on(day: dt.date) -> Scale:
    """Return the scale of a day. Raises NoScale before the first one."""
    for scale in reversed(all_scales()):
        if scale.valid_from <= day:
            return scale
    raise NoScale(f"Ngày {dates.short(day)} chưa có thang điểm đánh giá.")


def aspects_on(day: dt.date, *, quick: bool = False) -> tuple[Aspect, ...]:
    """Return the aspects asked on a day, the counter tablet's alone with `quick`."""
    return tuple(one for one in all_aspects() if _holds(one, day) and (one.quick or not quick))


def reasons_on(day: dt.date) -> tuple[Reason, ...]:
    """Return the reasons offered on a day."""
    return tuple(one for one in all_reasons() if _holds(one, day))


def overall() -> tuple[str, str]:
    """Return the name and the wording of the question about the whole."""
    row = _content()["overall"]
    return row["name"], row["question"]


def fewest() -> int:
    """Return below how many opinions a unit's answers are not divided by level."""
    return int(_content()["privacy"]["fewest"])


def _holds(one: Aspect | Reason, day: dt.date) -> bool:
    return one.valid_from <= day and (one.valid_to is None or day <= one.valid_to)


@cache
def _content() -> Mapping[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def _scale(row: Mapping[str, Any]) -> Scale:
    choices = tuple(Choice(Level(one["level"]), one["label"]) for one in row["levels"])
    return Scale(row["code"], row["from"], choices, row["source"], row["confidence"])


def _aspect(row: Mapping[str, Any]) -> Aspect:
    return Aspect(
        code=row["code"],
        name=row["name"],
        question=row["question"],
        quick=row.get("quick", False),
        valid_from=row["from"],
        valid_to=row.get("to"),
        source=row["source"],
        confidence=row["confidence"],
    )


def _reason(row: Mapping[str, Any]) -> Reason:
    return Reason(row["code"], row["number"], row["name"], row["aspect"], row["from"], row.get("to"))
