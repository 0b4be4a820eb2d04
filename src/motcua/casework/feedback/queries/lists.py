"""Rows behind a count, lists for screens. Days only, never the minute: who sat at the counter is not told."""

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncDate

from motcua.casework.feedback import masking, scales
from motcua.casework.feedback.models import Offer, Rating, known_at
from motcua.casework.feedback.states import Channel, Level
from motcua.foundation.organisation.models import Unit
from motcua.kernel import clock, dates
from motcua.kernel.records import RecordRow

_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Words:
    """One opinion as those who must answer for it read it: day, unit, levels, reasons, what was written."""

    key: uuid.UUID
    day: dt.date
    unit: str
    channel: str
    level: str
    aspects: tuple[tuple[str, str], ...]
    reasons: tuple[str, ...]
    words: str
    entered_by: str
    void_reason: str


def level_label(scale: str, level: str) -> str:
    """Return a level in the words of the scale it was chosen on."""
    for one in scales.all_scales():
        if one.code == scale:
            return next((choice.label for choice in one.choices if choice.level == level), Level(level).label)
    return Level(level).label


def reason_names(reasons: Iterable[str]) -> tuple[str, ...]:
    """Return the names of reasons, in the order of the list of reasons."""
    named = set(reasons)
    return tuple(reason.name for reason in scales.all_reasons() if reason.code in named)


def rows(keys: Sequence[str], *, as_of: dt.datetime, masked: bool, kind: str = "rating") -> list[RecordRow]:
    """Return the rows behind a count, in the order of the keys.

    What people wrote is in no row: it is read, by whom it concerns, on the opinion's own page. An offer
    shows its day and unit, not its dossier.
    """
    makers = {"rating": _rating_rows, "offer": _offer_rows}
    found = {row.key: row for part in _in_parts(keys) for row in makers[kind](part, as_of, masked)}
    return [found[key] for key in keys if key in found]


def _in_parts(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]


def places(keys: Sequence[str]) -> Counter[str]:
    """Return how many opinions fall to each unit, without reading the opinions."""
    counted: Counter[str] = Counter()
    for part in _in_parts(keys):
        rows_of_unit = Rating.objects.filter(pk__in=part).values_list("unit__name")
        counted.update(dict(rows_of_unit.annotate(count=Count("pk")).order_by()))
    return counted


def _rating_rows(keys: Sequence[str], as_of: dt.datetime, masked: bool) -> Iterable[RecordRow]:
    for rating in Rating.objects.filter(pk__in=keys).select_related("unit"):
        aspects = [f"{name}: {answer.lower()}" for name, answer in _aspects(rating)]
        said = [*aspects, *reason_names(rating.reasons)]
        if rating.words:
            said.append("có ý kiến bằng lời")
        yield RecordRow(
            key=str(rating.pk),
            when=_day(rating.happened_at),
            what=level_label(rating.scale, rating.level),
            where=rating.unit.name,
            detail="; ".join(said),
            url_name="" if masked else "desk:feedback-rating",
            voided=rating.voided_by(as_of),
        )


def _offer_rows(keys: Sequence[str], as_of: dt.datetime, masked: bool) -> Iterable[RecordRow]:
    for offer in Offer.objects.filter(pk__in=keys).select_related("dossier__unit"):
        yield RecordRow(
            key=str(offer.pk),
            when=_day(offer.happened_at),
            what="Hồ sơ có kết quả, mời đánh giá",
            where=offer.dossier.unit.name,
        )


def _aspects(rating: Rating) -> tuple[tuple[str, str], ...]:
    return tuple(
        (aspect.name, level_label(rating.scale, rating.answers[aspect.code]))
        for aspect in scales.all_aspects()
        if aspect.code in rating.answers
    )


def _day(moment: dt.datetime) -> str:
    return dates.short(clock.local_date(moment))


def words_of(rating: Rating) -> Words:
    """Return an opinion with what was written. The reader's right is the caller's to ask."""
    return Words(
        key=rating.pk,
        day=clock.local_date(rating.happened_at),
        unit=rating.unit.name,
        channel=Channel(rating.channel).label,
        level=level_label(rating.scale, rating.level),
        aspects=_aspects(rating),
        reasons=reason_names(rating.reasons),
        words=rating.words,
        entered_by=rating.entered_by,
        void_reason=rating.void_reason,
    )


def masked_words(keys: Sequence[str]) -> dict[str, str]:
    """Return what was written in opinions, by key, with what could point at a person hidden; nothing for no words."""
    found = Rating.objects.exclude(words="")
    return {
        str(key): masking.masked(words)
        for part in _in_parts(keys)
        for key, words in found.filter(pk__in=part).values_list("pk", "words")
    }


def listed(
    agency_code: str,
    *,
    since: dt.date,
    until: dt.date,
    as_of: dt.datetime,
    unit: Unit | None = None,
    level: str = "",
    reason: str = "",
    with_words: bool = False,
    voided: bool = False,
) -> QuerySet[Rating]:
    """Return opinions with their `day`, newest day first; within a day in no order that tells who came first."""
    period = Q(happened_at__gte=clock.start_of(since), happened_at__lt=clock.end_of(until))
    found = Rating.objects.filter(period, agency__code=agency_code).select_related("unit")
    found = found.annotate(day=TruncDate("happened_at"))
    found = found if voided else found.filter(known_at(as_of))
    if unit is not None:
        found = found.filter(unit=unit)
    if level:
        found = found.filter(level=level)
    if reason:
        found = found.filter(reasons__has_key=reason)
    if with_words:
        found = found.exclude(words="")
    return found.order_by("-day", "id")


def access_rating(agency_code: str, key: uuid.UUID) -> Rating | None:
    """Return an agency's opinion by key, or None where there is none or it is another agency's."""
    found = Rating.objects.filter(agency__code=agency_code, pk=key)
    return found.select_related("agency", "unit").first()
