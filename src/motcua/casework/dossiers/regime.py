"""The rules with a number or a choice, as they stand on a day: read from the register of legal parameters."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from motcua.casework.dossiers.deadlines import SupplementRule
from motcua.foundation.calendars.working_days import DueStyle
from motcua.records.legislation import queries as legislation

_RECEPTION = ("transfer.late_hour", "limit.due_style", "supplement.rule")


@dataclass(frozen=True, slots=True)
class Regime:
    """What the law of a day says about reception and the clock."""

    late_hour: dt.time | None
    due_style: DueStyle
    supplement_rule: SupplementRule


def on(day: dt.date, agency: str) -> Regime:
    """Return the rules of reception on a day: the ward's own where it has any, else the law's. One statement."""
    rules = {rule.name: rule.value for rule in legislation.rules_on(day, agency=agency, names=_RECEPTION)}
    late_hour = str(rules["transfer.late_hour"])
    return Regime(
        late_hour=dt.time.fromisoformat(late_hour) if late_hour else None,
        due_style=DueStyle(str(rules["limit.due_style"])),
        supplement_rule=SupplementRule(str(rules["supplement.rule"])),
    )


def number(name: str, day: dt.date, agency: str) -> int:
    """Return a rule that is a whole number: `apology.max`, `supplement.max_requests` … One statement."""
    return legislation.number(name, day, agency=agency)


def reception_hours(day: dt.date, agency: str) -> Decimal:
    """Return the working hours within which an online dossier is accepted or answered. One statement."""
    return Decimal(legislation.number("reception.deadline_working_hours", day, agency=agency))
