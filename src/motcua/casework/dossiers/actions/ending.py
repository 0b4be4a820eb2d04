"""How a dossier ends: with a result that is returned, or without one."""

import datetime as dt
from typing import Unpack

from django.db import transaction

from motcua.casework.dossiers import deadlines, policies
from motcua.casework.dossiers.actions import clocks, moving
from motcua.casework.dossiers.actions.moving import Act, Turn
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import Timeliness
from motcua.kernel import clock, text


@transaction.atomic
def resolve(
    dossier: Dossier,
    *,
    result_number: str,
    result_on: dt.date | None = None,
    signer: str = "",
    **act: Unpack[Act],
) -> Dossier:
    """Sign the result: number, day and signer are kept and timeliness is judged, by moment and by day.

    `result_on` and `signer` default to the day of the act and to whoever acts.
    """
    return _with_result("resolve", dossier, result_number, result_on, signer, act)


@transaction.atomic
def resolve_on_payment(
    dossier: Dossier,
    *,
    result_number: str,
    result_on: dt.date | None = None,
    signer: str = "",
    **act: Unpack[Act],
) -> Dossier:
    """Issue the result when it was paid for; the waiting time is left out before timeliness is judged."""
    return _with_result("resolve_on_payment", dossier, result_number, result_on, signer, act)


def _with_result(
    name: str, dossier: Dossier, number: str, on: dt.date | None, signer: str, act: Act
) -> Dossier:
    turn = moving.begin(name, dossier, act)
    policies.has_result_number(number)
    clocks.start_clock_again(turn)
    dossier, finished = turn.dossier, turn.happened_at
    dossier.resolved_at = finished
    dossier.result_number = turn.slip_number = text.tidy(number)
    dossier.result_on = on or clock.local_date(finished)
    dossier.result_signer = signer or turn.by.name
    dossier.timeliness_by_moment = _word(deadlines.by_moment(finished, dossier.original_due_at))
    dossier.timeliness_by_day = _word(deadlines.by_day(finished, dossier.original_due_at))
    turn.payload.update(by_moment=dossier.timeliness_by_moment, by_day=dossier.timeliness_by_day)
    return moving.finish(turn)


def _word(found: Timeliness | None) -> str:
    return found.value if found else ""


@transaction.atomic
def return_result(dossier: Dossier, *, returned_to: str = "", **act: Unpack[Act]) -> Dossier:
    """Hand the result over, or send it; the dossier is closed."""
    turn = moving.begin("return_result", dossier, act)
    turn.dossier.returned_at = turn.happened_at
    turn.dossier.returned_to = text.tidy(returned_to)
    return moving.finish(turn)


@transaction.atomic
def call_back(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Call a wrong result back before it is handed over: the dossier is in work again, as if never signed."""
    turn = moving.begin("call_back", dossier, act)
    dossier = turn.dossier
    turn.payload["called_back"] = dossier.result_number
    dossier.resolved_at, dossier.result_on = None, None
    dossier.result_number = dossier.result_signer = ""
    dossier.timeliness_by_moment = dossier.timeliness_by_day = ""
    return moving.finish(turn)


@transaction.atomic
def withdraw(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Record that the applicant takes the dossier back; no decision was issued yet."""
    return _without_result("withdraw", dossier, act)


@transaction.atomic
def stop(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Stop the procedure with a written notice."""
    return _without_result("stop", dossier, act)


@transaction.atomic
def refuse_after_appraisal(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Refuse in writing after appraisal, within the limit (NĐ 61/2018 Art 19.8)."""
    return _without_result("refuse_after_appraisal", dossier, act)


@transaction.atomic
def lapse_supplement(dossier: Dossier, **act: Unpack[Act]) -> Dossier:
    """Stop because what was asked for did not come in time."""
    return _without_result("lapse_supplement", dossier, act)


def _without_result(name: str, dossier: Dossier, act: Act) -> Dossier:
    turn: Turn = moving.begin(name, dossier, act)
    clocks.close_halt(turn)
    return moving.finish(turn)
