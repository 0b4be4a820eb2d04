"""Numbers and choices of the law by date, from `data/parameters.toml`. Pure."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from motcua.kernel import dates
from motcua.records.legislation.states import Confidence

_FILE = Path(__file__).with_name("data") / "parameters.toml"
Value: TypeAlias = str | int | tuple[str, ...]


class UnknownParameter(LookupError):
    """No rule of this name, or none yet on this day."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a rule says on a day: the value and where it comes from.

    `value` is a whole number, a text (also times `15:00` and fractions `2/3`) or a list of texts; it holds
    from `valid_from` to `valid_to` (None: until further notice). `agency` is "" for the law of the land,
    the ward's code for a rule of its own.
    """

    name: str
    label: str
    unit: str
    value: Value
    valid_from: dt.date
    valid_to: dt.date | None
    act: str
    article: str
    confidence: Confidence
    note: str = ""
    agency: str = ""

    @property
    def source(self) -> str:
        """Return where the rule stands: `Điều 18 khoản 2, 61/2018/NĐ-CP`."""
        return ", ".join(part for part in (self.article, self.act) if part)


@cache
def history(name: str) -> tuple[Parameter, ...]:
    """Return every value a rule of the land has had, oldest first. Raises UnknownParameter."""
    rows = next((row for row in _content() if row["name"] == name), None)
    if rows is None:
        raise UnknownParameter(f"Không có tham số “{name}”.")
    values = rows["value"]
    ends = [one["from"] - dt.timedelta(days=1) for one in values[1:]]
    return tuple(_parameter(rows, one, end) for one, end in zip(values, [*ends, None], strict=True))


def names() -> tuple[str, ...]:
    """Return the names of all rules, in the order of the file."""
    return tuple(row["name"] for row in _content())


def on(name: str, day: dt.date) -> Parameter:
    """Return a rule of the land as it stands on a day. Raises UnknownParameter."""
    for found in reversed(history(name)):
        if found.valid_from <= day:
            return found
    raise UnknownParameter(f"Tham số “{name}” chưa có giá trị vào ngày {dates.short(day)}.")


@cache
def _content() -> tuple[Mapping[str, Any], ...]:
    return tuple(tomllib.loads(_FILE.read_text(encoding="utf-8"))["parameter"])


def _parameter(row: Mapping[str, Any], one: Mapping[str, Any], end: dt.date | None) -> Parameter:
    value = one["value"]
    return Parameter(
        name=row["name"],
        label=row["label"],
        unit=row["unit"],
        value=tuple(value) if isinstance(value, list) else value,
        valid_from=one["from"],
        valid_to=end,
        act=one["act"],
        article=one["article"],
        confidence=Confidence(one["confidence"]),
        note=one.get("note", ""),
    )
