"""Which dossiers are late: candidates by the stored hint, the verdict by facts and calendar."""

import datetime as dt
from dataclasses import dataclass

from motcua.casework.dossiers import deadlines
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import CLOCK_STANDS, SETTLED
from motcua.foundation.calendars import queries as calendars
from motcua.foundation.organisation import queries as organisation

# A make-up day entered late brings a due moment forward: hints are trusted only so far.
_MARGIN = dt.timedelta(days=14)


@dataclass(frozen=True, slots=True)
class LateDossier:
    """One open dossier that is late, or for which no apology may be made in time any more."""

    code: str
    procedure: str
    unit: str
    step: str
    due_at: dt.datetime
    has_apology: bool


def late(agency_code: str, *, at: dt.datetime) -> tuple[LateDossier, ...]:
    """Return the received, unfinished dossiers of an agency whose due moment has gone by, the oldest first.

    Three statements whatever the number. What waits for the applicant is not late.
    """
    agency = organisation.agency(agency_code)
    calendar = calendars.calendar_for(agency)
    candidates = (
        Dossier.objects.filter(
            agency=agency, closed_at__isnull=True, received_at__isnull=False, attention_at__lte=at + _MARGIN
        )
        .exclude(state__in=sorted(SETTLED))
        .exclude(sub_state__in=sorted(CLOCK_STANDS))
        .select_related("version", "unit")
        .prefetch_related("pauses")
        .order_by("attention_at", "id")
    )
    found = []
    for dossier in candidates:
        facts = dossier.facts([pause.halt for pause in dossier.pauses.all()])
        due_at = deadlines.deadline(facts, calendar, now=at).due_at
        if due_at is not None and deadlines.is_overdue(due_at, at):
            found.append(_row(dossier, due_at))
    return tuple(sorted(found, key=lambda row: (row.due_at, row.code)))


def _row(dossier: Dossier, due_at: dt.datetime) -> LateDossier:
    return LateDossier(
        code=dossier.code,
        procedure=dossier.version.name,
        unit=dossier.unit.name,
        step=dossier.step.label,
        due_at=due_at,
        has_apology=dossier.apology_count > 0,
    )
