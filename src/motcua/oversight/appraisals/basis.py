"""The law under which a Board appraises, by day. Data with dates and sources."""

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("data") / "basis.toml"


@dataclass(frozen=True, slots=True)
class Basis:
    """One regime: from which day, the acts a report cites, days between meeting and session."""

    since: dt.date
    acts: tuple[str, ...]
    days_before_session: int
    answer_days: int | None
    source: str
    confidence: str


@cache
def _all() -> tuple[Basis, ...]:
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(
        Basis(
            since=row["since"],
            acts=tuple(row["acts"]),
            days_before_session=row["days_before_session"],
            answer_days=row.get("answer_days"),
            source=row["source"],
            confidence=row["confidence"],
        )
        for row in content["regime"]
    )


def on(day: dt.date) -> Basis:
    """Return the regime of a day; before the first one known, the first."""
    known = [regime for regime in _all() if regime.since <= day]
    return known[-1] if known else _all()[0]


def days_before_session(session_on: dt.date) -> int:
    """Return how many days before the session's opening the Board must have met."""
    return on(session_on).days_before_session
