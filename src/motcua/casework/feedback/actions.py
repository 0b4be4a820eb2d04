"""The only door through which offers and ratings change.

Each action raises a `Denied` with a Vietnamese sentence when something does not hold. Events carry
levels and reasons; what people wrote is sealed as a digest only.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

from django.db import transaction

from motcua.casework.dossiers.models import Dossier
from motcua.casework.feedback import permissions, policies, scales
from motcua.casework.feedback.models import Offer, Rating
from motcua.casework.feedback.states import Channel
from motcua.foundation.ledger import actions as ledger
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor, system
from motcua.foundation.organisation.models import Agency, Unit
from motcua.kernel import clock, storing, text


@transaction.atomic
def offer(dossier: Dossier, *, by: Actor, at: dt.datetime) -> Offer:
    """Record that the applicant of a finished dossier may rate it. Asked twice, it returns the first offer.

    Raises NoResultYet. While rows are gathered, call it once for a dossier, and not before `rate`.
    """
    policies.has_result(dossier)
    storing.locked(dossier)
    found = None if storing.is_gathered(dossier) else Offer.objects.filter(dossier=dossier).first()
    if found is not None:
        return found
    assert dossier.resolved_at is not None
    row = Offer(agency=dossier.agency, dossier=dossier, happened_at=dossier.resolved_at, recorded_at=at)
    storing.add(row)
    ledger.record(
        kind="offer.make",
        agency=dossier.agency.code,
        subject=f"offer:{row.pk}",
        by=by.ref,
        at=at,
        rows=(row,),
    )
    return row


def offer_results(agency: Agency, *, by: Actor, at: dt.datetime) -> int:
    """Offer a rating for every dossier that got its result and has no offer yet. Returns how many."""
    waiting = Dossier.objects.filter(
        agency=agency, resolved_at__isnull=False, voided_at=None, offer_of_rating=None
    )
    return len([offer(dossier, by=by, at=at) for dossier in waiting.select_related("agency")])


def offer_ratings(*, at: dt.datetime) -> int:
    """Do `offer_results` for every agency, for the background loop; run again, it offers nothing twice."""
    day = clock.local_date(at)
    return sum(offer_results(one, by=system(one.code), at=at) for one in organisation.agencies(day))


@transaction.atomic
def rate(
    *,
    agency: Agency,
    unit: Unit,
    channel: Channel,
    level: str,
    answers: Mapping[str, str] | None = None,
    reasons: Iterable[str] = (),
    words: str = "",
    dossier: Dossier | None = None,
    by: Actor,
    at: dt.datetime,
    happened_at: dt.datetime | None = None,
) -> Rating:
    """Record one opinion. `level` is on the whole; `answers` maps aspects to levels; all of the day's scale.

    With `dossier` (a link, the portal) it can be given once. `happened_at` is earlier than `at` for a
    paper slip typed in later.
    """
    channel, happened = Channel(channel), happened_at or at
    permissions.may_rate(by, agency.code, channel)
    policies.has_happened(happened, at)
    policies.is_own_unit(agency, unit)
    row = Rating(
        agency=agency,
        unit=unit,
        channel=channel.value,
        words=text.nfc(words).strip(),
        happened_at=happened,
        recorded_at=at,
        entered_by=by.name if channel is Channel.PAPER else "",
    )
    _say(row, level, dict(answers or {}), tuple(dict.fromkeys(reasons)))
    if dossier is not None:
        row.offer = _offer_to_answer(dossier, happened, by=by, at=at)
    storing.add(row)
    said = {"unit": unit.code, "level": level, "answers": row.answers, "reasons": row.reasons}
    _record(row, "rating.give", by=by, at=at, **said)
    return row


def _say(row: Rating, level: str, answers: dict[str, str], reasons: tuple[str, ...]) -> None:
    """Put on a rating what was answered, by the scale of its day."""
    day = clock.local_date(row.happened_at)
    scale = scales.scale_on(day)
    policies.is_on_scale(scale, level, answers, day)
    policies.are_offered(reasons, day)
    aspects = {reason.code: reason.aspect for reason in scales.reasons_on(day)}
    row.scale, row.level, row.answers = scale.code, level, answers
    row.reasons = {reason: aspects[reason] for reason in reasons}


def _offer_to_answer(dossier: Dossier, happened_at: dt.datetime, *, by: Actor, at: dt.datetime) -> Offer:
    found = offer(dossier, by=by, at=at)
    policies.follows_result(dossier, happened_at)
    policies.not_yet_rated(found)
    return found


@transaction.atomic
def void_rating(rating: Rating, *, reason: str, by: Actor, at: dt.datetime) -> Rating:
    """Void an opinion (proved false, given twice): it counts no more from now on. Its link stays used."""
    permissions.may_void(by, rating.agency.code)
    agency = rating.agency
    row = storing.locked(rating)
    row.agency = agency
    policies.may_be_voided(row, reason)
    row.voided_at, row.void_reason = at, text.tidy(reason)
    storing.change(row, "voided_at", "void_reason")
    _record(row, "rating.void", by=by, at=at, reason=row.void_reason)
    return row


def _record(row: Rating, kind: str, *, by: Actor, at: dt.datetime, **payload: object) -> None:
    told = {"channel": row.channel, "happened_at": row.happened_at, **payload}
    ledger.record(
        kind=kind,
        agency=row.agency.code,
        subject=f"rating:{row.pk}",
        by=by.ref,
        at=at,
        payload=told,
        rows=(row,),
    )
