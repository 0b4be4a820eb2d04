"""The only door for change: a ward enters a rule of its own, or goes back to the law of the land."""

import datetime as dt

from django.db import transaction

from motcua.foundation.ledger import actions as ledger
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.kernel import storing, text
from motcua.records.legislation import policies
from motcua.records.legislation.models import OwnRule
from motcua.records.legislation.permissions import may_set
from motcua.records.legislation.states import Confidence


@transaction.atomic
def set_rule(
    *,
    agency: Agency,
    name: str,
    value: str,
    source: str,
    valid_from: dt.date,
    confidence: Confidence = Confidence.UNVERIFIED,
    by: Actor,
    at: dt.datetime,
) -> OwnRule:
    """Enter a rule of the ward's own from a day on; its rule before ends the day before.

    Raises NotRuleKeeper, NotARule, UnknownParameter.
    """
    may_set(by, agency)
    policies.has_source(text.tidy(source))
    policies.read(name, value.strip())
    before = OwnRule.objects.filter(agency=agency, name=name, valid_to=None).first()
    policies.is_later(before, valid_from)
    touched: list[SealedModel] = []
    if before is not None:
        touched.append(_ended(before, valid_from - dt.timedelta(days=1)))
    row = OwnRule(
        agency=agency,
        name=name,
        value=value.strip(),
        source=text.tidy(source),
        confidence=confidence,
        valid_from=valid_from,
        recorded_at=at,
    )
    storing.add(row)
    _record("rule.set", agency, name, *touched, row, by=by, at=at, value=row.value)
    return row


@transaction.atomic
def end_rule(rule: OwnRule, *, last_day: dt.date, by: Actor, at: dt.datetime) -> OwnRule:
    """Go back to the law of the land after a day. Raises NotRuleKeeper, NotARule when it would end before it begins."""
    may_set(by, rule.agency)
    if last_day < rule.valid_from:
        raise policies.NotARule("Quy tắc không thể kết thúc trước khi bắt đầu.")
    row = _ended(rule, last_day)
    _record("rule.end", rule.agency, rule.name, row, by=by, at=at, last_day=last_day)
    return row


def _ended(rule: OwnRule, last_day: dt.date) -> OwnRule:
    row = storing.locked(rule)
    row.valid_to = last_day
    storing.change(row, "valid_to")
    return row


def _record(
    kind: str,
    agency: Agency,
    name: str,
    *rows: SealedModel,
    by: Actor,
    at: dt.datetime,
    **payload: object,
) -> None:
    ledger.record(
        kind=kind, agency=agency.code, subject=f"rule:{name}", by=by.ref, at=at, payload=payload, rows=rows
    )
