"""Acts of one ward: its list, its commitments, what it has posted."""

import datetime as dt
from collections.abc import Mapping, Sequence

from django.db import transaction

from motcua.catalogue.procedures import permissions, policies, stamping
from motcua.catalogue.procedures.drafting import NO_LIMIT, LimitDraft
from motcua.catalogue.procedures.models import Listing, Posting, Procedure, ProcedureVersion, holds_on
from motcua.catalogue.procedures.states import PostingKind, VersionState
from motcua.foundation.ledger import actions as ledger
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency, Unit
from motcua.kernel import clock, storing, text


@transaction.atomic
def list_procedure(
    procedure: Procedure,
    *,
    agency: Agency,
    unit: Unit | None = None,
    received_here: bool = True,
    commitment: LimitDraft = NO_LIMIT,
    valid_from: dt.date,
    valid_to: dt.date | None = None,
    by: Actor,
    at: dt.datetime,
) -> Listing:
    """Put a procedure on an agency's list from a day on. Returns the listing.

    `received_here=False` for procedures that the ward only guides to (police, military command).
    Raises NotYourCatalogue, NotListed when listed already, LongerThanLaw.
    """
    permissions.may_list(by, agency)
    policies.not_listed_yet(procedure, agency.pk, valid_from)
    policies.not_longer_than_law(commitment, _version_on(procedure, valid_from))
    listing = Listing(
        agency=agency,
        procedure=procedure,
        unit=unit,
        received_here=received_here,
        valid_from=valid_from,
        valid_to=valid_to,
        recorded_at=at,
    )
    _promise(listing, commitment)
    storing.add(listing)
    payload = {"from": valid_from, "received_here": received_here}
    _record("listing.add", listing, [listing], payload, by=by, at=at)
    return listing


@transaction.atomic
def commit(listing: Listing, *, commitment: LimitDraft, by: Actor, at: dt.datetime) -> Listing:
    """Say how fast the ward itself promises to be; NO_LIMIT takes the promise back. Raises LongerThanLaw."""
    permissions.may_list(by, listing.agency)
    listing = storing.locked(listing)
    policies.not_longer_than_law(commitment, _version_on(listing.procedure, clock.local_date(at)))
    _promise(listing, commitment)
    storing.change(listing, "committed_limit_value", "committed_limit_unit", "committed_same_day")
    payload = {"value": commitment.value, "unit": commitment.unit, "same_day": commitment.same_day}
    _record("listing.commit", listing, [listing], payload, by=by, at=at)
    return listing


@transaction.atomic
def post_procedure(
    listing: Listing, *, kind: PostingKind, on: dt.date, place: str = "", by: Actor, at: dt.datetime
) -> Posting:
    """Record that a procedure was made public at the office on a day, on the board or on the web.

    Legal source: NĐ 63/2010 Art 17. Raises NotYourCatalogue, PostingWrong.
    """
    permissions.may_list(by, listing.agency)
    listing = storing.locked(listing)
    policies.can_be_posted(listing, on, clock.local_date(at))
    posting = storing.add(
        Posting(
            agency=listing.agency,
            listing=listing,
            kind=kind.value,
            on=on,
            place=text.tidy(place),
            recorded_at=at,
        )
    )
    _show_last(listing, kind, on)
    _record("listing.post", listing, [listing, posting], {"kind": kind, "on": on}, by=by, at=at)
    return posting


@transaction.atomic
def post_procedures(
    listings: Sequence[Listing],
    *,
    kind: PostingKind,
    on: dt.date,
    place: str = "",
    by: Actor,
    at: dt.datetime,
) -> list[Posting]:
    """Record that several procedures were made public together: all of them or none. Raises as `post_procedure`."""
    return [post_procedure(row, kind=kind, on=on, place=place, by=by, at=at) for row in listings]


@transaction.atomic
def void_posting(posting: Posting, *, reason: str, by: Actor, at: dt.datetime) -> Posting:
    """Take a posting back, keeping it: it was entered by mistake. Raises NotYourCatalogue, PostingWrong."""
    permissions.may_list(by, posting.agency)
    posting = storing.locked(posting)
    policies.can_be_voided(posting, reason)
    posting.voided_at, posting.void_reason = at, text.tidy(reason)
    storing.change(posting, "voided_at", "void_reason")
    listing = storing.locked(posting.listing)
    kind = PostingKind(posting.kind)
    standing = Posting.objects.filter(listing=listing, kind=kind, voided_at=None).order_by("-on").first()
    _show_last(listing, kind, standing.on if standing else None, replace=True)
    payload = {"kind": kind, "on": posting.on, "reason": posting.void_reason}
    _record("listing.void_posting", listing, [listing, posting], payload, by=by, at=at)
    return posting


@transaction.atomic
def unlist(listing: Listing, *, last_day: dt.date, reason: str, by: Actor, at: dt.datetime) -> Listing:
    """Take a procedure off the agency's list after a last day. Raises NotYourCatalogue, NotListed."""
    permissions.may_list(by, listing.agency)
    listing = storing.locked(listing)
    policies.may_unlist(listing, last_day)
    listing.valid_to = last_day
    storing.change(listing, "valid_to")
    payload = {"last_day": last_day, "reason": text.tidy(reason)}
    _record("listing.end", listing, [listing], payload, by=by, at=at)
    return listing


def _version_on(procedure: Procedure, day: dt.date) -> ProcedureVersion | None:
    rows = ProcedureVersion.objects.filter(holds_on(day), procedure=procedure, state=VersionState.PUBLISHED)
    return rows.order_by("-valid_from").first()


def _promise(listing: Listing, limit: LimitDraft) -> None:
    listing.committed_limit_value = limit.value
    listing.committed_limit_unit = limit.unit
    listing.committed_same_day = limit.same_day


def _show_last(listing: Listing, kind: PostingKind, on: dt.date | None, *, replace: bool = False) -> None:
    name = "posted_on" if kind is PostingKind.BOARD else "on_web_on"
    present: dt.date | None = getattr(listing, name)
    if not replace and present is not None and on is not None:
        on = max(present, on)
    setattr(listing, name, on)
    storing.change(listing, name)


def _record(
    kind: str,
    listing: Listing,
    rows: list[SealedModel],
    payload: Mapping[str, object],
    *,
    by: Actor,
    at: dt.datetime,
) -> None:
    ledger.record(
        kind=kind,
        agency=listing.agency.code,
        subject=f"procedure:{listing.procedure.code}",
        by=by.ref,
        at=at,
        payload=payload,
        rows=rows,
    )
    stamping.renew()
