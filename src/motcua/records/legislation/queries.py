"""The only door for questions about the law: which act, which number, on which day."""

import datetime as dt
from collections.abc import Sequence

from django.db import connection

from motcua.records.legislation import acts, parameters, policies
from motcua.records.legislation.acts import Act
from motcua.records.legislation.models import OwnRule
from motcua.records.legislation.parameters import Parameter, UnknownParameter, Value
from motcua.records.legislation.states import Confidence, Effect

__all__ = [
    "Act",
    "Effect",
    "Parameter",
    "UnknownParameter",
    "act",
    "citation",
    "effect",
    "history",
    "number",
    "own_rules",
    "parameter",
    "regime",
    "rules_on",
    "unverified",
    "value",
    "words",
]


def parameter(name: str, on: dt.date, *, agency: str = "") -> Parameter:
    """Return a rule as it stands on a day: the ward's own where `agency` (a code) has one, else the land's.

    Without `agency` no statement is made. Raises UnknownParameter.
    """
    national = parameters.on(name, on)
    if not agency:
        return national
    rows = OwnRule.objects.on(on).filter(agency__code=agency, name=name)
    own = rows.order_by("-valid_from").first()
    return national if own is None else _own(own, national, agency)


def value(name: str, on: dt.date, *, agency: str = "") -> Value:
    """Return only the value of `parameter`."""
    return parameter(name, on, agency=agency).value


def number(name: str, on: dt.date, *, agency: str = "") -> int:
    """Return a rule that is a whole number. Raises UnknownParameter; TypeError for other rules."""
    found = value(name, on, agency=agency)
    if not isinstance(found, int):
        raise TypeError(f"{name} is not a number")
    return found


def words(name: str, on: dt.date, *, agency: str = "") -> str:
    """Return a rule that is a text: a choice, a time, a fraction, a name. Raises UnknownParameter, TypeError."""
    found = value(name, on, agency=agency)
    if not isinstance(found, str):
        raise TypeError(f"{name} is not a text")
    return found


def rules_on(day: dt.date, *, agency: str = "", names: Sequence[str] = ()) -> list[Parameter]:
    """Return every rule (or those of some names) that has a value on a day, in order.

    One small statement; a second where the ward has rules of its own.
    """
    national = [
        p
        for name in names or parameters.names()
        for p in reversed(parameters.history(name))
        if p.valid_from <= day
    ]
    first: dict[str, Parameter] = {}
    for one in national:
        first.setdefault(one.name, one)
    if agency and _has_own(agency):
        for own in OwnRule.objects.on(day).filter(agency__code=agency).order_by("valid_from"):
            if own.name in first:
                first[own.name] = _own(own, first[own.name], agency)
    return list(first.values())


def _has_own(agency: str) -> bool:
    """Return whether a ward ever had a rule of its own. Asked by every filing: written out, it costs a tenth."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT 1 FROM legislation_ownrule o JOIN organisation_agency a ON a.id = o.agency_id"
            " WHERE a.code = %s LIMIT 1",
            [agency],
        )
        return cursor.fetchone() is not None


def history(name: str) -> tuple[Parameter, ...]:
    """Return every value a rule of the land has had, oldest first. Raises UnknownParameter."""
    return parameters.history(name)


def unverified(day: dt.date) -> list[Parameter]:
    """Return the rules in use on a day that nobody has checked against the act."""
    return [rule for rule in rules_on(day) if rule.confidence is not Confidence.VERIFIED]


def own_rules(agency: str) -> list[OwnRule]:
    """Return a ward's own rules, ended ones too, by name and date."""
    rows = OwnRule.objects.filter(agency__code=agency).select_related("agency")
    return list(rows.order_by("name", "valid_from"))


def act(written: str) -> Act | None:
    """Return the act of a symbol as people write it, or None for an act not in the register."""
    return acts.find(written)


def effect(written: str, on: dt.date) -> Effect:
    """Return whether an act has effect on a day; UNKNOWN for acts not in the register."""
    found = acts.find(written)
    return found.effect_on(on) if found else Effect.UNKNOWN


def regime(subject: str, on: dt.date) -> list[Act]:
    """Return the acts in force on a subject on a day, the first issued first. Raises KeyError for no subject.

    The regime of a thing is that of its own day, never of today.
    """
    if subject not in acts.subjects():
        raise KeyError(subject)
    found = [a for a in acts.all_acts() if a.subject == subject and a.effect_on(on) is Effect.IN_FORCE]
    return sorted(found, key=lambda a: a.effective_on or dt.date.min)


def citation(written: str, article: str = "") -> str:
    """Return how a sentence cites an article: `Điều 18 khoản 2 Nghị định số 61/2018/NĐ-CP`."""
    found = acts.find(written)
    named = found.title if found else written
    return f"{article} {named}".strip()


def _own(row: OwnRule, national: Parameter, agency: str) -> Parameter:
    return Parameter(
        name=row.name,
        label=national.label,
        unit=national.unit,
        value=policies.read(row.name, row.value),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        act=row.source,
        article="",
        confidence=Confidence(row.confidence),
        agency=agency,
    )
