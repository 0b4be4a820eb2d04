"""Before acceptance: dossiers sent online, and what reception answers."""

from collections.abc import Sequence
from typing import Unpack

from django.db import transaction

from motcua.casework.dossiers import deadlines, policies, regime
from motcua.casework.dossiers.actions import clocks, moving, receiving
from motcua.casework.dossiers.actions.moving import Act, Turn
from motcua.casework.dossiers.actions.receiving import Paper, Request
from motcua.casework.dossiers.models import Dossier, DossierPaper
from motcua.foundation.calendars import queries as calendars
from motcua.kernel import clock


@transaction.atomic
def register_online(**told: Unpack[Request]) -> Dossier:
    """Keep a dossier that was sent online. The clock does not run; reception has its own deadline."""
    dossier = receiving.new_dossier(told)
    turn = moving.begin_new("register_online", dossier, told)
    policies.may_be_filed(dossier, clock.local_date(turn.happened_at))
    dossier.submitted_at = turn.happened_at
    _set_reception_deadline(turn)
    dossier.code = dossier.registration_code = receiving.next_registration_code(turn)
    receiving.add_papers(turn, told.get("papers", ()), DossierPaper.Stage.RECEIVED)
    return moving.finish(turn)


def _set_reception_deadline(turn: Turn) -> None:
    calendar = calendars.calendar_for(turn.dossier.agency)
    hours = regime.reception_hours(clock.local_date(turn.happened_at), turn.dossier.agency.code)
    turn.dossier.reception_due_at = deadlines.reception_due(turn.happened_at, calendar, hours)


@transaction.atomic
def refuse_at_counter(**told: Unpack[Request]) -> Dossier:
    """Refuse at the counter, in writing, with the reason (Mẫu 03). It takes no dossier code: nothing was received."""
    own_unit = clocks.reception_unit(told["by"])
    dossier = receiving.new_dossier(told, otherwise=own_unit)
    turn = moving.begin_new("refuse_at_counter", dossier, told)
    policies.is_of_this_agency(dossier)
    dossier.submitted_at, dossier.reception_unit_id = turn.happened_at, own_unit
    dossier.code = dossier.registration_code = receiving.next_registration_code(turn)
    receiving.add_papers(turn, told.get("papers", ()), DossierPaper.Stage.RECEIVED)
    return moving.finish(turn)


@transaction.atomic
def accept_online(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Accept an online dossier: it gets its code of the reception day and the clock starts."""
    turn = moving.begin("accept_online", dossier, act)
    turn.payload["registration_code"] = turn.dossier.code
    clocks.start_clock(turn)
    turn.dossier.code = receiving.next_code(turn)
    return moving.finish(turn)


@transaction.atomic
def refuse(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Refuse an online dossier that was not accepted yet, with the reason (Mẫu 03)."""
    return moving.finish(moving.begin("refuse", dossier, act))


@transaction.atomic
def ask_before_acceptance(dossier: Dossier, *, papers: Sequence[Paper] = (), **act: Unpack[Act]) -> Dossier:
    """Ask for everything that is missing, once, before accepting an online dossier."""
    turn = moving.begin("ask_before_acceptance", dossier, act)
    most = regime.number(
        "supplement.max_requests", clock.local_date(turn.happened_at), turn.dossier.agency.code
    )
    policies.may_ask_again(turn.dossier, most)
    turn.dossier.supplement_count += 1
    receiving.add_papers(turn, papers, DossierPaper.Stage.REQUESTED)
    return moving.finish(turn)


@transaction.atomic
def answer_before_acceptance(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Take in what the applicant sent: reception's deadline is counted anew."""
    turn = moving.begin("answer_before_acceptance", dossier, act)
    _set_reception_deadline(turn)
    return moving.finish(turn)


@transaction.atomic
def lapse_before_acceptance(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Close a dossier that was never accepted because what was asked for did not come."""
    return moving.finish(moving.begin("lapse_before_acceptance", dossier, act))
