"""The only door for questions about recommendations."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from motcua.insight.indicators import queries as indicators
from motcua.insight.indicators.queries import Kind
from motcua.kernel import clock, numbers
from motcua.oversight.recommendations.actions import since_sent
from motcua.oversight.recommendations.models import Recommendation
from motcua.oversight.recommendations.states import OPEN, Addressee, Comparison, Standing


@dataclass(frozen=True, slots=True)
class Effect:
    """An indicator before and since: two counts each, and whether the target is met (None: cannot say)."""

    title: str
    target: str
    before: str
    since: str
    is_met: bool | None


def listed(
    agencies: Sequence[str], *, standing: str = "", addressee: str = "", overdue_on: dt.date | None = None
) -> QuerySet[Recommendation]:
    """Return sent recommendations of agencies (by code), soonest due first. One statement."""
    found = Recommendation.objects.filter(agency__code__in=agencies)
    found = found.exclude(standing__in=(Standing.DRAFT, Standing.DROPPED))
    found = found.select_related("agency", "body", "document").order_by("due_on", "code")
    if standing:
        found = found.filter(standing=standing)
    if addressee:
        found = found.filter(addressee=addressee)
    if overdue_on is not None:
        found = found.filter(due_on__lt=overdue_on, standing__in=sorted(OPEN))
    return found


def of_source(source: str) -> list[Recommendation]:
    """Return what one source recommends, by addressee in the order of the paper; dropped drafts left out."""
    found = Recommendation.objects.filter(source=source).exclude(standing=Standing.DROPPED)
    order = [addressee.value for addressee in Addressee]
    rows = found.select_related("agency", "body", "document")
    return sorted(rows, key=lambda row: (order.index(row.addressee), row.position))


def access(agencies: Sequence[str], key: uuid.UUID) -> Recommendation | None:
    """Return a recommendation of one of the agencies by key, or None."""
    found = Recommendation.objects.filter(agency__code__in=agencies, pk=key)
    return found.select_related("agency", "body", "document").first()


def is_overdue(recommendation: Recommendation, today: dt.date) -> bool:
    """Return whether the day has passed and it is still somebody's turn."""
    return recommendation.due_on < today and Standing(recommendation.standing) in OPEN


def target_text(recommendation: Recommendation) -> str:
    """Return the target in words: `HL-04 không quá 0,30 %`, or nothing."""
    if not recommendation.indicator or recommendation.target_hundredths is None:
        return ""
    definition = indicators.get(recommendation.indicator)
    share = definition.kind is Kind.SHARE
    level = numbers.percent(recommendation.target_hundredths, 10000) if share else None
    plain = level or numbers.grouped(recommendation.target_hundredths // 100)
    return f"{definition.code} {Comparison(recommendation.comparison).label} {plain}"


def effect(recommendation: Recommendation, now: dt.datetime) -> Effect | None:
    """Return the indicator before and since the sending, or None where no target was set."""
    if not recommendation.indicator or recommendation.target_hundredths is None:
        return None
    definition = indicators.get(recommendation.indicator)
    scope = since_sent(recommendation, now)
    if recommendation.sent_at is None or clock.local_date(recommendation.sent_at) > scope.until:
        return None
    found = indicators.measure(definition.code, scope)
    denominator = found.denominator.value if found.denominator else None
    return Effect(
        title=f"{definition.code} – {definition.title}",
        target=target_text(recommendation),
        before=_told(
            recommendation.baseline_numerator, recommendation.baseline_denominator, definition.decimals
        ),
        since=_told(found.numerator.value, denominator, definition.decimals),
        is_met=_met(recommendation, found.numerator.value, denominator, definition.kind is Kind.SHARE),
    )


def _told(numerator: int | None, denominator: int | None, decimals: int) -> str:
    if numerator is None:
        return "–"
    if denominator is None:
        return numbers.grouped(numerator)
    share = numbers.percent(numerator, denominator, decimals) or "chưa có bản ghi nào"
    return f"{numbers.grouped(numerator)}/{numbers.grouped(denominator)} ({share})"


def _met(recommendation: Recommendation, numerator: int, denominator: int | None, share: bool) -> bool | None:
    """Compare exactly, without rounding: `100 n / d` per cent against hundredths."""
    if share and not denominator:
        return None
    left = numerator * 10000 if share else numerator * 100
    right = (recommendation.target_hundredths or 0) * ((denominator or 1) if share else 1)
    return left <= right if recommendation.comparison == Comparison.AT_MOST else left >= right
