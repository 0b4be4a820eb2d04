"""The demonstration's own catalogue, loaded for a ward from its first day."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from django.db import transaction

from motcua.catalogue.procedures import actions
from motcua.catalogue.procedures.importing import house, loading, reading
from motcua.catalogue.procedures.importing.loading import ImportReport
from motcua.catalogue.procedures.models import Listing, ProcedureVersion
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency, Unit

DEMO = Path(__file__).resolve().parent.parent / "data" / "demo.toml"


@transaction.atomic
def load_demo(
    *,
    agency: Agency,
    since: dt.date,
    until: dt.date | None = None,
    units: Mapping[str, Unit] | None = None,
    by: Actor,
    at: dt.datetime,
) -> ImportReport:
    """Load the demonstration's catalogue and list for `agency` all that holds on `since`, until `until`.

    `units` says by a field's name which unit handles it ("" for all other fields). The catalogue itself
    goes in once, whoever loads it first; loading again changes nothing.
    """
    report = loading.import_file(DEMO, valid_from=since, by=by, at=at)
    report.listed += list_demo(agency=agency, since=since, until=until, units=units, by=by, at=at)
    return report


@transaction.atomic
def list_demo(
    *,
    agency: Agency,
    since: dt.date,
    until: dt.date | None = None,
    units: Mapping[str, Unit] | None = None,
    by: Actor,
    at: dt.datetime,
) -> int:
    """List for an agency what of the loaded catalogue holds on a day and is not listed yet. Returns how many."""
    count = 0
    drafts = house.drafts(reading.read(DEMO).body)
    here = {draft.code: draft.received_here for draft in drafts}
    listed = set(Listing.objects.filter(agency=agency).order_by().values_list("procedure_id", flat=True))
    versions = ProcedureVersion.objects.published().on(since).select_related("procedure__field")
    for version in versions.filter(procedure__code__in=list(here)).order_by("procedure__code"):
        if version.procedure_id not in listed:
            actions.list_procedure(
                version.procedure,
                agency=agency,
                unit=_unit(units or {}, version.procedure.field.name),
                received_here=here[version.procedure.code],
                valid_from=since,
                valid_to=until,
                by=by,
                at=at,
            )
            count += 1
    return count


def _unit(units: Mapping[str, Unit], field: str) -> Unit | None:
    return units.get(field) or units.get("")
