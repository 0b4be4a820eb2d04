"""Receive at the counter, and what every new dossier has in common."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Required, Unpack

from django.db import transaction

from motcua.casework.dossiers import codes, policies, series
from motcua.casework.dossiers.actions import clocks, moving
from motcua.casework.dossiers.actions.moving import Act, Turn
from motcua.casework.dossiers.deadlines import SupplementRule
from motcua.casework.dossiers.models import Dossier, DossierPaper, ReturnWay
from motcua.catalogue.procedures.models import Listing, ProcedureVersion
from motcua.catalogue.procedures.states import Channel
from motcua.foundation.calendars.working_days import DueStyle, LimitUnit
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.models import Agency, Neighbourhood, Unit
from motcua.foundation.people.models import Person
from motcua.kernel import clock, storing, text


@dataclass(frozen=True, slots=True)
class Paper:
    """One line of the list of papers: how many originals, certified copies and plain copies."""

    name: str
    originals: int = 0
    certified: int = 0
    copies: int = 0
    note: str = ""


class Request(Act, total=False):
    """What somebody asks for. `unit` is needed only where no listing names the handling unit.

    `token` marks one form: a second sending of it is refused by the database.
    """

    agency: Required[Agency]
    version: Required[ProcedureVersion]
    listing: Required[Listing | None]
    owner: Required[Person]
    submitter: Person | None
    channel: Required[str]
    papers: Sequence[Paper]
    summary: str
    assisted: bool
    neighbourhood: Neighbourhood | None
    set_count: int
    return_way: str
    unit: Unit | None
    token: uuid.UUID | None


@transaction.atomic
def receive(**told: Unpack[Request]) -> Dossier:
    """Receive a complete dossier at the counter or by post: the clock starts, slip Mẫu 01 goes out."""
    dossier = new_dossier(told)
    turn = moving.begin_new("receive", dossier, told)
    policies.may_be_filed(dossier, clock.local_date(turn.happened_at))
    clocks.start_clock(turn)
    dossier.code = next_code(turn)
    turn.payload.update(procedure=str(dossier.version_id), channel=dossier.channel, assisted=dossier.assisted)
    add_papers(turn, told.get("papers", ()), DossierPaper.Stage.RECEIVED)
    return moving.finish(turn)


def new_dossier(told: Request, *, otherwise: uuid.UUID | None = None) -> Dossier:
    """Return a dossier in memory from what was asked; nothing is promised yet.

    `otherwise` is the unit that keeps it where neither request nor listing names one. Raises NotOffered.
    """
    listing, at = told["listing"], told["at"]
    unit = _handling_unit(told) or otherwise
    policies.has_a_unit(unit)
    assert unit is not None
    happened_at = told.get("happened_at") or at
    dossier = Dossier(
        agency=told["agency"],
        version=told["version"],
        listing=listing,
        unit_id=unit,
        owner=told["owner"],
        submitter=told.get("submitter") or told["owner"],
        channel=Channel(told["channel"]).value,
        assisted=told.get("assisted", False),
        summary=text.tidy(told.get("summary", "")),
        neighbourhood=told.get("neighbourhood"),
        set_count=told.get("set_count", 1),
        return_way=ReturnWay(told.get("return_way", ReturnWay.COUNTER)).value,
        form_token=told.get("token"),
        recorded_at=at,
        moved_at=happened_at,
        changed_at=at,
        limit_unit=LimitUnit.NONE.value,
        legal_limit_unit=LimitUnit.NONE.value,
        due_style=DueStyle.END_OF_DAY.value,
        supplement_rule=SupplementRule.RESTART.value,
    )
    if storing.is_bulk():
        dossier.halts_in_memory = []
    return dossier


def _handling_unit(told: Request) -> uuid.UUID | None:
    unit, listing = told.get("unit"), told["listing"]
    if unit is not None:
        return unit.pk
    return listing.unit_id if listing else None


def next_code(turn: Turn) -> str:
    """Take the next dossier code of the reception day."""
    day = clock.local_date(turn.happened_at)
    prefix, serial = _take(turn, series.Kind.RECEPTION, day)
    return codes.reception_code(prefix, day, serial)


def next_registration_code(turn: Turn) -> str:
    """Take the next temporary code of the day of submission."""
    day = clock.local_date(turn.happened_at)
    prefix, serial = _take(turn, series.Kind.REGISTRATION, day)
    return codes.registration_code(prefix, day, serial)


def _take(turn: Turn, kind: str, day: dt.date) -> tuple[str, int]:
    agency = turn.dossier.agency
    return series.take(agency, kind, day, lambda: organisation.identifier_on(agency, day))


def add_papers(turn: Turn, papers: Sequence[Paper], stage: DossierPaper.Stage) -> None:
    """Write the list of papers, in the order given; those asked for belong to the dossier's latest request."""
    request = turn.dossier.supplement_count if stage == DossierPaper.Stage.REQUESTED else 0
    rows = [
        DossierPaper(
            agency=turn.dossier.agency,
            dossier=turn.dossier,
            stage=stage,
            request=request,
            position=position,
            name=text.tidy(paper.name),
            originals=paper.originals,
            certified=paper.certified,
            copies=paper.copies,
            note=text.tidy(paper.note),
        )
        for position, paper in enumerate(papers, start=1)
    ]
    turn.rows.extend(storing.add_all(rows))
