"""The law under which a Board appraises, by day: the acts that a report cites, the days before a session."""

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from motcua.records.legislation import queries as legislation

_DAYS = "appraisal.days_before_session"
_FILE = Path(__file__).with_name("data") / "basis.toml"


@dataclass(frozen=True, slots=True)
class Basis:
    """One regime: from which day, and the acts that an appraisal report names, in its words."""

    since: dt.date
    acts: tuple[str, ...]
    source: str
    confidence: str


@cache
def _all() -> tuple[Basis, ...]:
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(
        Basis(
            since=row["since"],
            acts=tuple(row["acts"]),
            source=row["source"],
            confidence=row["confidence"],
        )
        for row in content["regime"]
    )


def on(day: dt.date) -> Basis:
    """Return the regime of a day; before the first one known, the first."""
    known = [regime for regime in _all() if regime.since <= day]
    return known[-1] if known else _all()[0]


def days_before_session(session_on: dt.date, agency: str) -> int:
    """Return how many days before the session's opening the Board must have met; `agency` is a code."""
    known = max(session_on, legislation.history(_DAYS)[0].valid_from)
    return legislation.number(_DAYS, known, agency=agency)
