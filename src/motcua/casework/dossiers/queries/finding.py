"""Every dossier of somebody, finished ones too: for who lost the slip, or asks what became of it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import SubState
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import LEADER_ROLES, RECEPTION_ROLES
from motcua.foundation.people.models import Person

MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One dossier of a person. `result` is its number and day, "" without one."""

    code: str
    procedure: str
    owner: str
    unit: str
    step: str
    received_at: dt.datetime | None
    due_at: dt.datetime | None
    result: str
    is_voided: bool


def of_people(actor: Actor, people: Sequence[Person]) -> tuple[FoundRow, ...]:
    """Return the dossiers that people own or have filed, newest first, at most `MOST_FOUND`. One statement.

    Only what this officer may see: the agency's, or those of their units.
    """
    theirs = Q(owner__in=people) | Q(submitter__in=people)
    rows = Dossier.objects.filter(theirs, agency__code=actor.agency)
    if not actor.has_any(RECEPTION_ROLES | LEADER_ROLES):
        rows = rows.filter(unit__in=sorted(actor.units))
    found = rows.select_related("version", "owner", "unit").order_by("-recorded_at", "-id")[:MOST_FOUND]
    return tuple(_row(dossier) for dossier in found)


def _row(dossier: Dossier) -> FoundRow:
    signed = dossier.result_on
    return FoundRow(
        code=dossier.code,
        procedure=dossier.version.name,
        owner=dossier.owner.full_name,
        unit=dossier.unit.name,
        step=SubState(dossier.sub_state).label,
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        result=f"{dossier.result_number}, {signed:%d/%m/%Y}" if signed else "",
        is_voided=dossier.voided_at is not None,
    )
