"""The rules with a number or a choice, as they stand on a day: read from the register of legal parameters."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from motcua.casework.dossiers.deadlines import SupplementRule
from motcua.foundation.calendars.working_days import DueStyle
from motcua.kernel import dates
from motcua.kernel.rules import Denied
from motcua.records.legislation import queries as legislation

_RECEPTION = ("transfer.late_hour", "limit.due_style", "supplement.rule")


class NoRules(Denied):
    """No rules of reception are known for the day."""


@dataclass(frozen=True, slots=True)
class Regime:
    """What the law of a day says about reception and the clock."""

    late_hour: dt.time | None
    due_style: DueStyle
    supplement_rule: SupplementRule


def on(day: dt.date, agency: str) -> Regime:
    """Return the rules of reception on a day: the ward's own where it has any, else the law's. One statement.

    Raises NoRules for a day before the first that is known.
    """
    rules = {rule.name: rule.value for rule in legislation.rules_on(day, agency=agency, names=_RECEPTION)}
    if len(rules) < len(_RECEPTION):
        raise NoRules(f"Chưa có quy định tiếp nhận áp dụng cho ngày {dates.short(day)}.")
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
