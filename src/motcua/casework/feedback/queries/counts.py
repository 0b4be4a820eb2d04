"""Counts as of a moment. Periods are inclusive local days of rating; each class is counted, none is what is left.

"As of" means written down by then and not voided by then.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from motcua.casework.feedback.models import Offer, Rating, known_at
from motcua.casework.feedback.states import DISSATISFIED, SATISFIED, Level
from motcua.foundation.organisation.models import Unit
from motcua.kernel import clock
from motcua.kernel.records import Records


def within(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime, unit: Unit | None = None
) -> QuerySet[Rating]:
    """Return the ratings given within a period, as known at a moment."""
    rows = Rating.objects.filter(
        known_at(as_of),
        agency__code=agency_code,
        happened_at__gte=clock.start_of(since),
        happened_at__lt=clock.end_of(until),
    )
    return rows.filter(unit=unit) if unit is not None else rows


def rated_as_of(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime, *, unit: Unit | None = None
) -> Records:
    """Return every opinion given in the period: one rating, one opinion."""
    return _ratings(within(agency_code, since, until, as_of, unit))


def by_level(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime, *, unit: Unit | None = None
) -> dict[Level, Records]:
    """Return the opinions of each level on the whole. Every level is there, also one nobody chose. One statement."""
    found: dict[Level, list[str]] = {level: [] for level in Level}
    rows = within(agency_code, since, until, as_of, unit)
    for pk, level in rows.values_list("pk", "level"):
        found[Level(level)].append(str(pk))
    return {level: Records("rating", tuple(keys)) for level, keys in found.items()}


def satisfied(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime, *, unit: Unit | None = None
) -> Records:
    """Return the opinions that are satisfied or very satisfied on the whole."""
    return _of_levels(within(agency_code, since, until, as_of, unit), SATISFIED)


def dissatisfied(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime, *, unit: Unit | None = None
) -> Records:
    """Return the opinions that are dissatisfied or very dissatisfied on the whole. Counted, never subtracted."""
    return _of_levels(within(agency_code, since, until, as_of, unit), DISSATISFIED)


def answered_about_as_of(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime, *, aspect: str
) -> Records:
    """Return the opinions that answered about one aspect."""
    rows = within(agency_code, since, until, as_of)
    return _ratings(rows.filter(answers__has_key=aspect))


def dissatisfied_about(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime, *, aspect: str
) -> Records:
    """Return the opinions that are dissatisfied with one aspect, whatever they say on the whole."""
    about = Q()
    for level in sorted(DISSATISFIED):
        about |= Q(**{f"answers__{aspect}": level.value})
    return _ratings(within(agency_code, since, until, as_of).filter(about))


def naming_reason(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime, *, reason: str
) -> Records:
    """Return the opinions that name a reason. One opinion may name several."""
    return _ratings(within(agency_code, since, until, as_of).filter(reasons__has_key=reason))


def without_reason(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> Records:
    """Return the dissatisfied opinions (on the whole) that name no reason."""
    rows = within(agency_code, since, until, as_of).filter(reasons={})
    return _of_levels(rows, DISSATISFIED)


def offered_as_of(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> Records:
    """Return the offers of the period: dossiers that got their result in it and may be rated."""
    return _offers(_offered(agency_code, since, until, as_of))


def answered_offers_as_of(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> Records:
    """Return those of `offered_as_of` that were answered by the period's end."""
    answers = Rating.objects.filter(
        known_at(as_of), offer=OuterRef("pk"), happened_at__lt=clock.end_of(until)
    )
    return _offers(_offered(agency_code, since, until, as_of).filter(Exists(answers)))


def _offered(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> QuerySet[Offer]:
    return Offer.objects.filter(
        agency__code=agency_code,
        recorded_at__lte=as_of,
        happened_at__gte=clock.start_of(since),
        happened_at__lt=clock.end_of(until),
    )


def _of_levels(rows: QuerySet[Rating], levels: Iterable[Level]) -> Records:
    return _ratings(rows.filter(level__in=sorted(level.value for level in levels)))


def _ratings(rows: QuerySet[Rating]) -> Records:
    return Records("rating", _keys(rows))


def _offers(rows: QuerySet[Offer]) -> Records:
    return Records("offer", _keys(rows))


def _keys(rows: "QuerySet[Any]") -> tuple[str, ...]:
    return tuple(str(pk) for pk in rows.values_list("pk", flat=True))
