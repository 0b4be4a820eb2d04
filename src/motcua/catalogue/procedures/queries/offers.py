"""What a ward receives on a day, with all that the counter needs to receive it."""

import copy
import datetime as dt
from dataclasses import dataclass

from motcua.catalogue.procedures import keeping
from motcua.catalogue.procedures.models import Listing, ProcedureVersion, RequiredPaper
from motcua.catalogue.procedures.queries.listings import listing_on
from motcua.catalogue.procedures.queries.versions import version_on
from motcua.foundation.organisation.models import Agency


@dataclass(frozen=True, slots=True)
class Offer:
    """A procedure as a ward offers it on a day. `papers` are those to hand in, with their cases, in order."""

    listing: Listing
    version: ProcedureVersion
    papers: tuple[RequiredPaper, ...]


def offer(agency: Agency, procedure_code: str, day: dt.date) -> Offer:
    """Return what a ward offers on a day under a code. One small question while the catalogue stands.

    Raises Listing.DoesNotExist, ProcedureVersion.DoesNotExist.
    """
    found = keeping.kept(
        ("offer", agency.pk, procedure_code, day), lambda: _read(agency, procedure_code, day)
    )
    listing = copy.copy(found.listing)
    # Rows of other rooms change without the catalogue's stamp: they are taken from the caller or asked again.
    listing.agency = agency
    if Listing.unit.field.is_cached(listing):
        Listing.unit.field.delete_cached_value(listing)
    return Offer(listing, copy.copy(found.version), tuple(map(copy.copy, found.papers)))


def _read(agency: Agency, procedure_code: str, day: dt.date) -> Offer:
    listing, version = listing_on(agency, procedure_code, day), version_on(procedure_code, day)
    return Offer(listing, version, tuple(version.papers.select_related("case").filter(is_note=False)))
