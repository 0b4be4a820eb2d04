"""What a ward offers, and what of it is posted."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from motcua.catalogue.procedures.models import Listing, Posting, ProcedureVersion, holds_on
from motcua.catalogue.procedures.states import PostingKind, VersionState
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock, dates
from motcua.kernel.records import RecordRow, Records

KIND = "listing"


@dataclass(frozen=True, slots=True)
class PostingTally:
    """Listings of a ward at the end of a period, and those of them that stood on the board by then."""

    posted: Records
    listed: Records


def listings(agency: Agency, on: dt.date) -> QuerySet[Listing]:
    """Return the listings of an agency that hold on a day, by field and code, with procedure, field and unit."""
    rows = Listing.objects.filter(holds_on(on), agency=agency)
    return rows.select_related("procedure__field", "unit").order_by(
        "procedure__field__position", "procedure__field__name", "procedure__code"
    )


def listing_on(agency: Agency, procedure_code: str, on: dt.date) -> Listing:
    """Return the listing of a procedure in an agency on a day. Raises Listing.DoesNotExist."""
    rows = listings(agency, on).select_related("agency")
    return rows.filter(procedure__code=procedure_code)[:1].get()


def postings(listing: Listing) -> list[Posting]:
    """Return every posting of a listing, taken back ones too, newest first."""
    return list(Posting.objects.filter(listing=listing).order_by("-on", "-recorded_at"))


def posting(agency_code: str, pk: uuid.UUID) -> Posting | None:
    """Return a posting of an agency with its listing and procedure; None when it is not theirs or not there."""
    rows = Posting.objects.filter(agency__code=agency_code).select_related("agency", "listing__procedure")
    return rows.filter(pk=pk).first()


def posting_tally(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> PostingTally:
    """Return which procedures the ward listed on `until` and which of these were posted at its office.

    Posted: a standing board posting dated on or before `until`, entered by `as_of`. `since` is taken so
    that every tally is asked alike; a posting of an earlier year still stands. Legal source: NĐ 63/2010 Art 17.
    """
    listed = (
        Listing.objects.filter(holds_on(until), agency__code=agency_code, recorded_at__lte=as_of)
        .order_by("procedure__code", "id")
        .values_list("pk", flat=True)
    )
    keys = tuple(str(pk) for pk in listed)
    standing = Posting.objects.filter(
        _known(as_of), agency__code=agency_code, kind=PostingKind.BOARD, on__lte=until
    )
    posted = {str(pk) for pk in standing.order_by().values_list("listing_id", flat=True)}
    return PostingTally(Records(KIND, tuple(key for key in keys if key in posted)), Records(KIND, keys))


def rows(keys: Sequence[str], *, as_of: dt.datetime, masked: bool) -> list[RecordRow]:
    """Return listings as readers see them, in the order of the keys. Nothing personal is here to mask."""
    found = {
        str(row.pk): row
        for row in Listing.objects.filter(pk__in=[uuid.UUID(key) for key in keys]).select_related(
            "procedure__field", "unit"
        )
    }
    names = _names([row.procedure_id for row in found.values()], as_of)
    posted = _last_posted(list(found.values()), as_of)
    return [_row(key, found[key], names, posted) for key in keys if key in found]


def _row(
    key: str, listing: Listing, names: dict[uuid.UUID, str], posted: dict[uuid.UUID, dt.date]
) -> RecordRow:
    day = posted.get(listing.pk)
    code = listing.procedure.code
    return RecordRow(
        key=key,
        when=dates.short(day) if day else "chưa niêm yết",
        what=f"{code} {names.get(listing.procedure_id, '')}".strip(),
        where=listing.unit.name if listing.unit else listing.procedure.field.name,
        detail=f"trong danh mục từ {dates.short(listing.valid_from)}",
        url_name="portal:procedure",
    )


def _names(procedures: list[uuid.UUID], as_of: dt.datetime) -> dict[uuid.UUID, str]:
    versions = ProcedureVersion.objects.filter(
        holds_on(clock.local_date(as_of)), procedure__in=procedures, state=VersionState.PUBLISHED
    )
    return dict(versions.order_by().values_list("procedure_id", "name"))


def _last_posted(listings: list[Listing], as_of: dt.datetime) -> dict[uuid.UUID, dt.date]:
    standing = Posting.objects.filter(_known(as_of), listing__in=listings, kind=PostingKind.BOARD)
    return dict(standing.order_by("on").values_list("listing_id", "on"))


def _known(as_of: dt.datetime) -> Q:
    return Q(recorded_at__lte=as_of) & (Q(voided_at=None) | Q(voided_at__gt=as_of))
