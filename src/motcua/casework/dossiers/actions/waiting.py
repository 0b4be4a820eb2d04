"""Waiting for the applicant: supplements and payments."""

from collections.abc import Sequence
from typing import Unpack

from django.db import transaction

from motcua.casework.dossiers import deadlines, policies, regime
from motcua.casework.dossiers.actions import clocks, moving
from motcua.casework.dossiers.actions.moving import Act
from motcua.casework.dossiers.actions.receiving import Paper, add_papers
from motcua.casework.dossiers.models import Dossier, DossierPaper
from motcua.foundation.calendars import queries as calendars
from motcua.kernel import clock


@transaction.atomic
def propose_supplement(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Ask the one-stop unit to ask the applicant: nothing reaches the applicant yet."""
    return moving.finish(moving.begin("propose_supplement", dossier, act))


@transaction.atomic
def ask_for_supplement(dossier: Dossier, *, papers: Sequence[Paper] = (), **act: Unpack[Act]) -> Dossier:
    """Ask once for everything that is missing (Mẫu 02), through the one-stop unit; the clock stands still.

    Asking later than the law's working days from reception is recorded, not prevented: the event says so.
    """
    turn = moving.begin("ask_for_supplement", dossier, act)
    dossier, day = turn.dossier, clock.local_date(turn.happened_at)
    policies.may_ask_again(dossier, regime.number("supplement.max_requests", day, turn.dossier.agency.code))
    within = regime.number("supplement.within_working_days", day, turn.dossier.agency.code)
    calendar = calendars.calendar_for(dossier.agency)
    assert dossier.received_at is not None
    last_day = deadlines.supplement_last_day(dossier.received_at, calendar, within)
    turn.payload["is_after_the_last_day"] = day > last_day
    dossier.supplement_count += 1
    clocks.stop_clock(turn)
    add_papers(turn, papers, DossierPaper.Stage.REQUESTED)
    return moving.finish(turn)


@transaction.atomic
def send_supplement(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Take in what the applicant sent; the clock goes on standing until reception finds it complete."""
    turn = moving.begin("send_supplement", dossier, act)
    clocks.keep_standing(turn)
    return moving.finish(turn)


@transaction.atomic
def complete_supplement(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Find the supplement complete: the due moment is counted anew by the rule kept with the dossier."""
    turn = moving.begin("complete_supplement", dossier, act)
    clocks.start_clock_again(turn)
    return moving.finish(turn)


@transaction.atomic
def require_payment(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Tell the applicant what is to be paid; the waiting time is not counted."""
    turn = moving.begin("require_payment", dossier, act)
    clocks.stop_clock(turn)
    return moving.finish(turn)


@transaction.atomic
def confirm_payment(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Record that it was paid: the work goes on."""
    turn = moving.begin("confirm_payment", dossier, act)
    clocks.start_clock_again(turn)
    return moving.finish(turn)
