"""The rules with a number or a choice, as they stand on a day: read from the register of legal parameters."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from motcua.casework.dossiers.deadlines import SupplementRule
from motcua.foundation.calendars.working_days import DueStyle
from motcua.records.legislation import queries as legislation


@dataclass(frozen=True, slots=True)
class Regime:
    """What the law of a day says about reception and the clock."""

    late_hour: dt.time | None
    due_style: DueStyle
    supplement_rule: SupplementRule


def on(day: dt.date) -> Regime:
    """Return the rules of reception on a day."""
    late_hour = legislation.words("transfer.late_hour", day)
    return Regime(
        late_hour=dt.time.fromisoformat(late_hour) if late_hour else None,
        due_style=DueStyle(legislation.words("limit.due_style", day)),
        supplement_rule=SupplementRule(legislation.words("supplement.rule", day)),
    )


def number(code: str, day: dt.date) -> int:
    """Return a whole-number rule: `apology.max`, `apology.days_before`, `supplement.max_requests` …"""
    return legislation.number(code, day)


def reception_hours(day: dt.date) -> Decimal:
    """Return the working hours within which an online dossier is accepted or answered."""
    return Decimal(legislation.number("reception.deadline_working_hours", day))
