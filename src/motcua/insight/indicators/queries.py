"""The only door for questions about indicators."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

import motcua.insight.indicators.definitions  # noqa: F401  importing it fills the registry
from motcua.insight.indicators import opening, registry
from motcua.insight.indicators.reading import Reading, Scope
from motcua.insight.indicators.registry import Counted, Indicator, Kind, Measured, UnknownIndicator
from motcua.kernel.records import RecordRow, Records

__all__ = [
    "Changes",
    "Counted",
    "Indicator",
    "Kind",
    "Measured",
    "Reading",
    "Scope",
    "UnknownIndicator",
    "changes",
    "everything",
    "get",
    "measure",
    "open_records",
]


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between two readings of one list of records."""

    added: Records
    removed: Records

    def __bool__(self) -> bool:
        return bool(len(self.added) or len(self.removed))


def get(code: str) -> Indicator:
    """Return the definition of a code. Raises UnknownIndicator."""
    return registry.get(code)


def everything() -> Iterator[Indicator]:
    """Yield every definition, in the annex's order."""
    return registry.everything()


def measure(code: str, reading: Reading | Scope) -> Measured:
    """Return what an indicator answers to a scope. Pass one `Reading` for many codes. Raises UnknownIndicator."""
    asked = reading if isinstance(reading, Reading) else Reading(reading)
    return registry.get(code).measure(asked)


def changes(before: Counted, after: Counted) -> Changes:
    """Return which records joined and which left between two readings of one number."""
    old, new = set(before.records.keys), set(after.records.keys)
    kind = after.records.kind
    return Changes(
        added=Records(kind, tuple(key for key in after.records.keys if key not in old)),
        removed=Records(kind, tuple(key for key in before.records.keys if key not in new)),
    )


def open_records(
    records: Records, *, as_of: dt.datetime, masked: bool, start: int = 0, size: int | None = None
) -> list[RecordRow]:
    """Return rows behind a number as they were known at a moment; a page of them when `size` is given.

    Raises UnknownKind when no room opens such records.
    """
    keys = records.keys[start:] if size is None else records.keys[start : start + size]
    return opening.rows(Records(records.kind, keys), as_of=as_of, masked=masked)
