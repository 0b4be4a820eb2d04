"""What would be promised if somebody filed now: shown before anything is accepted."""

import datetime as dt
from dataclasses import dataclass

from motcua.casework.dossiers import deadlines, regime
from motcua.casework.dossiers.deadlines import Deadline, Facts
from motcua.casework.dossiers.models import Dossier, Move
from motcua.casework.dossiers.transitions import Slip
from motcua.catalogue.procedures import queries as catalogue
from motcua.catalogue.procedures.fees import FeeLine
from motcua.catalogue.procedures.models import Listing, ProcedureVersion
from motcua.foundation.calendars import queries as calendars
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock, storing


@dataclass(frozen=True, slots=True)
class Expected:
    """The limit in words, the due moment with its reasons, the fees of the day."""

    limit: str
    legal_limit: str
    deadline: Deadline
    fees: tuple[FeeLine, ...]


def expected(
    agency: Agency, version: ProcedureVersion, listing: Listing | None, *, channel: str, at: dt.datetime
) -> Expected:
    """Return what a dossier received at this moment by this channel would be promised.

    Raises a Denied where calendar or rules of the days concerned were not entered.
    """
    day = clock.local_date(at)
    rules = storing.once(("regime", agency.pk, day), lambda: regime.on(day, agency.code))
    calendar = storing.once(("calendar", agency.pk), lambda: calendars.calendar_for(agency))
    promise = catalogue.promise(version, channel, listing=listing, on=day)
    facts = Facts(at, promise.limit, rules.due_style, rules.late_hour, rules.supplement_rule)
    return Expected(
        limit=deadlines.limit_text(promise.limit),
        legal_limit=deadlines.limit_text(promise.legal_limit),
        deadline=deadlines.deadline(facts, calendar, now=at),
        fees=promise.fees,
    )


def slips_made(dossier: Dossier) -> frozenset[Slip]:
    """Return the kinds of papers that a dossier's moves have made by now. One statement."""
    made = Move.objects.filter(dossier=dossier).exclude(slip="").order_by().values_list("slip", flat=True)
    return frozenset(Slip(slip) for slip in made.distinct())
