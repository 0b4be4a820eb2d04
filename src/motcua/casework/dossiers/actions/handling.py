"""From the counter to the handling unit, and the work there."""

import datetime as dt
from decimal import Decimal
from typing import Unpack

from django.db import transaction

from motcua.casework.dossiers import codes, policies, regime, series
from motcua.casework.dossiers.actions import clocks, moving
from motcua.casework.dossiers.actions.moving import Act
from motcua.casework.dossiers.models import Apology, Dossier
from motcua.foundation.calendars import queries as calendars
from motcua.foundation.organisation.models import Unit
from motcua.kernel import clock, storing


@transaction.atomic
def transfer(dossier: Dossier, *, unit: Unit | None = None, **act: Unpack[Act]) -> Dossier:
    """Hand over to the handling unit with the control slip; early next working day for what came after the late hour."""
    turn = moving.begin("transfer", dossier, act)
    policies.is_own_unit(turn.dossier, unit)
    turn.next_unit = unit
    return moving.finish(turn)


@transaction.atomic
def send_across(dossier: Dossier, *, to: str, **act: Unpack[Act]) -> Dossier:
    """Send a dossier to the competent agency elsewhere; the clock starts when that agency has it."""
    turn = moving.begin("send_across", dossier, act)
    turn.note = to.strip() or turn.note
    clocks.stop_clock(turn)
    return moving.finish(turn)


@transaction.atomic
def arrive_across(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Record that the competent agency has the dossier: the limit is counted from now."""
    turn = moving.begin("arrive_across", dossier, act)
    clocks.start_clock_again(turn)
    return moving.finish(turn)


@transaction.atomic
def take(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Acknowledge a hand-over: the receiving side of the control slip. The taker becomes the officer in charge."""
    turn = moving.begin("take", dossier, act)
    turn.dossier.assignee = turn.by.ref
    return moving.finish(turn)


@transaction.atomic
def forward(dossier: Dossier, *, unit: Unit | None = None, assignee: str = "", **act: Unpack[Act]) -> Dossier:
    """Hand the work to another unit or officer of the same agency."""
    turn = moving.begin("forward", dossier, act)
    policies.is_own_unit(turn.dossier, unit)
    turn.dossier.assignee = assignee
    turn.next_unit = unit
    return moving.finish(turn)


@transaction.atomic
def consult(dossier: Dossier, *, unit: Unit | None = None, **act: Unpack[Act]) -> Dossier:
    """Ask another unit or body for its opinion; the lead stays where it is (NĐ 61/2018 Art 19.5)."""
    turn = moving.begin("consult", dossier, act)
    policies.is_own_unit(turn.dossier, unit)
    turn.unit_to = unit.pk if unit else None
    return moving.finish(turn)


@transaction.atomic
def extend_for_verification(dossier: Dossier, *, days: Decimal, **act: Unpack[Act]) -> Dossier:
    """Extend by working days where the procedure's own law allows it for verification; the reason names that law."""
    turn = moving.begin("extend_for_verification", dossier, act)
    policies.may_extend(turn.dossier, days)
    turn.dossier.extension_days += days
    turn.payload["extension_days"] = days
    calendar = calendars.calendar_for(turn.dossier.agency)
    clocks.count_again(turn, clocks.halts_of(turn.dossier), calendar)
    return moving.finish(turn)


@transaction.atomic
def submit_for_signature(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Put the draft result before the signer."""
    return moving.finish(moving.begin("submit_for_signature", dossier, act))


@transaction.atomic
def halt(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Stop the clock for an incident of the systems."""
    turn = moving.begin("halt", dossier, act)
    clocks.stop_clock(turn)
    return moving.finish(turn)


@transaction.atomic
def continue_after_incident(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Let the clock run on after an incident; its time is left out."""
    turn = moving.begin("continue_after_incident", dossier, act)
    clocks.start_clock_again(turn)
    return moving.finish(turn)


@transaction.atomic
def apologise(dossier: Dossier, *, revised_due_at: dt.datetime, **act: Unpack[Act]) -> Dossier:
    """Sign a letter of apology with a new date: so often and so early as the law of the day says.

    The original due moment stays: lateness is judged by it (NĐ 61/2018 Art 19.9).
    """
    turn = moving.begin("apologise", dossier, act)
    dossier, day = turn.dossier, clock.local_date(turn.happened_at)
    policies.may_apologise(
        dossier,
        revised_due_at,
        turn.happened_at,
        max_letters=regime.number("apology.max", day, turn.dossier.agency.code),
        days_before=regime.number("apology.days_before", day, turn.dossier.agency.code),
    )
    _, serial = series.take(dossier.agency, series.Kind.APOLOGY, day.replace(month=1, day=1), str)
    turn.slip_number = codes.apology_number(serial)
    assert dossier.original_due_at is not None
    letter = Apology(
        agency=dossier.agency,
        dossier=dossier,
        ordinal=dossier.apology_count + 1,
        letter_number=turn.slip_number,
        issued_at=turn.happened_at,
        recorded_at=turn.at,
        original_due_at=dossier.original_due_at,
        revised_due_at=revised_due_at,
        reason=turn.reason,
        signer=turn.by.name,
    )
    turn.rows.append(storing.add(letter))
    dossier.apology_count += 1
    dossier.due_at = revised_due_at
    return moving.finish(turn)
