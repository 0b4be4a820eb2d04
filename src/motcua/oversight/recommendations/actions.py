"""The only door for change: write, send, acknowledge, answer, judge, urge."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from motcua.foundation.ledger import actions as ledger
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import CouncilBody
from motcua.insight.indicators import queries as indicators
from motcua.insight.indicators.queries import Scope
from motcua.kernel import clock, storing, text
from motcua.oversight.recommendations.models import Answer, Judgement, Recommendation, Reminder
from motcua.oversight.recommendations.permissions import may_answer, may_recommend
from motcua.oversight.recommendations.policies import (
    has_answer,
    is_concrete,
    is_judgement,
    is_measurable,
    may_move,
)
from motcua.oversight.recommendations.states import Addressee, Comparison, Standing, Step
from motcua.records.documents.models import Document
from motcua.records.legislation import queries as legislation


@dataclass(frozen=True, slots=True)
class Target:
    """How one will see the effect: an indicator that should come to lie on one side of a level.

    `hundredths` is the level times 100: 0,30 % is 30, 95 % is 9500, 12 dossiers are 1200. The baseline is
    measured over `since`–`until` when the recommendation is written.
    """

    indicator: str
    comparison: Comparison
    hundredths: int
    since: dt.date
    until: dt.date


@transaction.atomic
def write(
    *,
    body: CouncilBody,
    source: str,
    addressee: Addressee,
    wording: str,
    product: str,
    due_on: dt.date,
    answer_due_on: dt.date | None = None,
    target: Target | None = None,
    by: Actor,
    at: dt.datetime,
) -> Recommendation:
    """Write a recommendation as a draft. Raises NotCouncil, Vague."""
    agency = body.agency
    may_recommend(by, agency)
    told, shown = text.nfc(wording).strip(), text.tidy(product)
    is_concrete(told, shown, due_on, clock.local_date(at))
    if target:
        is_measurable(target.indicator, target.comparison, target.hundredths)
    row = Recommendation(
        agency=agency,
        body=body,
        source=source,
        addressee=addressee,
        text=told,
        product=shown,
        due_on=due_on,
        answer_due_on=answer_due_on,
        written_by=by.name,
        recorded_at=at,
    )
    _number(row, at)
    if target:
        _aim(row, target, at)
    storing.add(row)
    _record("recommendation.write", row, by=by, at=at, rows=(row,))
    return row


@transaction.atomic
def drop(recommendation: Recommendation, *, by: Actor, at: dt.datetime) -> Recommendation:
    """Take a draft back. Raises NotCouncil, WrongMoment."""
    may_recommend(by, recommendation.agency)
    return _move(recommendation, "drop", Standing.DROPPED, by=by, at=at)


@transaction.atomic
def send(recommendation: Recommendation, *, document: Document, by: Actor, at: dt.datetime) -> Recommendation:
    """Send a recommendation under an issued paper. Where the law sets days for an answer, they run from now.

    Raises NotCouncil, WrongMoment.
    """
    may_recommend(by, recommendation.agency)
    also = {"document": document, "sent_at": at, "answer_due_on": _answer_due(recommendation, at)}
    return _move(recommendation, "send", Standing.SENT, by=by, at=at, also=also)


@transaction.atomic
def acknowledge(recommendation: Recommendation, *, by: Actor, at: dt.datetime) -> Recommendation:
    """Say that it has arrived. Raises NotAddressee, WrongMoment."""
    may_answer(by, recommendation)
    return _move(recommendation, "acknowledge", Standing.RECEIVED, by=by, at=at)


@transaction.atomic
def answer(
    recommendation: Recommendation,
    *,
    wording: str,
    document_code: str,
    answered_on: dt.date,
    by: Actor,
    at: dt.datetime,
) -> Answer:
    """Answer with what was done and the paper that says so. Raises NotAddressee, WrongMoment, Vague."""
    may_answer(by, recommendation)
    told, paper = text.nfc(wording).strip(), text.tidy(document_code)
    has_answer(told, paper)
    row = Answer(
        recommendation=recommendation,
        text=told,
        document_code=paper,
        answered_on=answered_on,
        entered_by=by.name,
        recorded_at=at,
    )
    _move(recommendation, "answer", Standing.ANSWERED, by=by, at=at, new=row)
    return row


@transaction.atomic
def judge(
    recommendation: Recommendation, *, standing: Standing, note: str, by: Actor, at: dt.datetime
) -> Judgement:
    """Judge what was done; the indicator's counts of the moment are kept. Raises NotCouncil, WrongMoment, Vague."""
    may_recommend(by, recommendation.agency)
    told = text.nfc(note).strip()
    is_judgement(standing, told)
    row = Judgement(
        recommendation=recommendation, standing=standing, note=told, judged_by=by.name, recorded_at=at
    )
    # As it is now: whoever judges may still hold it as it was before it was sent.
    present = storing.locked(recommendation)
    present.agency = recommendation.agency
    if present.indicator:
        found = indicators.measure(present.indicator, since_sent(present, at))
        row.numerator = found.numerator.value
        row.denominator = found.denominator.value if found.denominator else None
    _move(recommendation, "judge", standing, by=by, at=at, new=row)
    return row


@transaction.atomic
def remind(
    recommendation: Recommendation, *, step: Step, note: str = "", by: Actor, at: dt.datetime
) -> Reminder:
    """Urge: one step of the ladder. Raises NotCouncil."""
    may_recommend(by, recommendation.agency)
    row = storing.add(
        Reminder(
            recommendation=recommendation,
            step=step,
            note=text.tidy(note),
            sent_by=by.name,
            recorded_at=at,
        )
    )
    _record("recommendation.remind", recommendation, by=by, at=at, rows=(row,))
    return row


def _answer_due(recommendation: Recommendation, at: dt.datetime) -> dt.date | None:
    """Return the day written in the recommendation, else the law's (none before 121/2025/QH15)."""
    if recommendation.answer_due_on is not None:
        return recommendation.answer_due_on
    day = clock.local_date(at)
    try:
        days = legislation.number("recommendation.answer_days", day, agency=recommendation.agency.code)
    except legislation.UnknownParameter:
        return None
    return day + dt.timedelta(days=days)


def since_sent(recommendation: Recommendation, at: dt.datetime) -> Scope:
    """Return the scope in which the effect is looked for: from the sending (or writing) until now."""
    begun = clock.local_date(recommendation.sent_at or recommendation.recorded_at)
    return Scope(recommendation.agency.code, begun, clock.local_date(at), at)


def _number(row: Recommendation, at: dt.datetime) -> None:
    """Give the next code of the year, `KN-2019-07`, and the next place under its addressee."""
    type(row.agency)._base_manager.select_for_update().get(pk=row.agency_id)  # noqa: SLF001  one at a time
    year = clock.local_date(at).year
    prefix = f"KN-{year}-"
    same = Recommendation.objects.filter(agency=row.agency)
    row.code = f"{prefix}{same.filter(code__startswith=prefix).count() + 1:02d}"
    row.position = same.filter(source=row.source, addressee=row.addressee).count() + 1


def _aim(row: Recommendation, target: Target, at: dt.datetime) -> None:
    row.indicator, row.comparison = target.indicator, target.comparison
    row.target_hundredths = target.hundredths
    row.baseline_since, row.baseline_until = target.since, target.until
    found = indicators.measure(target.indicator, Scope(row.agency.code, target.since, target.until, at))
    row.baseline_numerator = found.numerator.value
    row.baseline_denominator = found.denominator.value if found.denominator else None


def _move(
    recommendation: Recommendation,
    move: str,
    to: Standing,
    *,
    by: Actor,
    at: dt.datetime,
    also: Mapping[str, object] | None = None,
    new: SealedModel | None = None,
) -> Recommendation:
    """Move a recommendation, writing what comes with it, and one event for both. Returns it as it is now."""
    row = storing.locked(recommendation)
    row.agency = recommendation.agency
    may_move(row, move)
    changes = {"standing": to, **(also or {})}
    for name, value in changes.items():
        setattr(row, name, value)
        setattr(recommendation, name, value)
    storing.change(row, *changes)
    rows: tuple[SealedModel, ...] = (row,) if new is None else (row, storing.add(new))
    _record(f"recommendation.{move}", row, by=by, at=at, rows=rows)
    return row


def _record(
    kind: str, row: Recommendation, *, by: Actor, at: dt.datetime, rows: tuple[SealedModel, ...]
) -> None:
    ledger.record(
        kind=kind,
        agency=row.agency.code,
        subject=f"recommendation:{row.code}",
        by=by.ref,
        at=at,
        payload={"standing": str(row.standing)},
        rows=rows,
    )
