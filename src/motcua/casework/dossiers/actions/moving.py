"""What every move does: lock, check, write the move and what the dossier is after it, tell the ledger."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any, Required, TypedDict

from motcua.casework.dossiers import deadlines, notices, permissions, policies
from motcua.casework.dossiers.models import FAR, Dossier, Move
from motcua.casework.dossiers.states import CLOCK_STANDS, SETTLED, TERMINAL, Holder, SubState
from motcua.casework.dossiers.transitions import BY_NAME, Transition
from motcua.foundation.ledger import actions as ledger
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Unit
from motcua.kernel import storing, text


class Act(TypedDict, total=False):
    """How an act is told: who and when always; why, a note, and what the person was looking at."""

    by: Required[Actor]
    at: Required[dt.datetime]
    happened_at: dt.datetime | None
    reason: str
    note: str
    revision: int | None


@dataclass(slots=True)
class Turn:
    """One move under way: checked, the dossier locked, nothing written yet."""

    dossier: Dossier
    move: Transition
    by: Actor
    at: dt.datetime
    happened_at: dt.datetime
    reason: str = ""
    note: str = ""
    unit_to: Any = None
    slip_number: str = ""
    next_unit: Unit | None = None
    running_due: dt.datetime | None = None
    rows: list[SealedModel] = field(default_factory=list)
    payload: dict[str, Any] = field(default_factory=dict)


def begin(name: str, dossier: Dossier, act: Act) -> Turn:
    """Lock the dossier and insist on every rule that all moves share. Raises a `Denied`."""
    turn = _turn(name, lock(dossier), act)
    agency = turn.dossier.agency.code
    permissions.may_make(turn.by, turn.move, agency, turn.dossier)
    policies.may_move(turn.dossier, turn.move, act.get("revision"))
    policies.has_reason(turn.move, turn.reason)
    policies.in_order(turn.dossier, turn.happened_at, turn.at)
    return turn


def begin_new(name: str, dossier: Dossier, act: Act) -> Turn:
    """Insist on the shared rules for a move that makes a dossier. Raises a `Denied`."""
    turn = _turn(name, dossier, act)
    permissions.may_make(turn.by, turn.move, dossier.agency.code)
    policies.has_reason(turn.move, turn.reason)
    policies.not_ahead(turn.happened_at, turn.at)
    return turn


def _turn(name: str, dossier: Dossier, act: Act) -> Turn:
    return Turn(
        dossier=dossier,
        move=BY_NAME[name],
        by=act["by"],
        at=act["at"],
        happened_at=act.get("happened_at") or act["at"],
        reason=text.nfc(act.get("reason", "")).strip(),
        note=text.nfc(act.get("note", "")).strip(),
    )


_RELATIONS = tuple(
    relation.field
    for relation in (
        Dossier.agency,
        Dossier.version,
        Dossier.listing,
        Dossier.unit,
        Dossier.owner,
        Dossier.submitter,
        Dossier.last_move,
    )
)


def lock(dossier: Dossier) -> Dossier:
    """Return the dossier as it is now, locked, with the relations already loaded on the given one."""
    held = storing.locked(dossier)
    if held is dossier:
        return held
    if storing.is_bulk():
        if held.revision != dossier.revision:
            raise RuntimeError("while rows are gathered, hand on the dossier that the last act returned")
        held.halts_in_memory = dossier.halts_in_memory
    for relation in _RELATIONS:
        same = getattr(held, relation.attname) == getattr(dossier, relation.attname)
        if same and relation.is_cached(dossier):
            relation.set_cached_value(held, relation.get_cached_value(dossier))
    return held


# What a move may change on a dossier.
CHANGING = (
    "state", "sub_state", "holder", "assignee", "revision", "last_move", "moved_at", "changed_at",
    "attention_at", "code", "unit", "reception_unit", "received_at", "received_by", "received_by_name",
    "reception_due_at", "transfer_due_at", "limit_value", "limit_unit", "same_day",
    "legal_limit_value", "legal_limit_unit", "legal_same_day", "late_hour", "due_style",
    "supplement_rule", "extension_days", "due_at", "original_due_at", "supplement_count",
    "apology_count", "resolved_at", "result_number", "result_on", "result_signer",
    "timeliness_by_moment", "timeliness_by_day", "returned_at", "returned_to", "closed_at",
)  # fmt: skip


def finish(turn: Turn) -> Dossier:
    """Write the move, the dossier after it and the event; queue what must be told."""
    dossier, source = turn.dossier, _source(turn)
    previous = dossier.last_move_id
    move = _written_move(turn, source)
    _close_previous(dossier, previous, turn)
    dossier.last_move = move
    if previous is None:
        storing.add(dossier)
    else:
        storing.change(dossier, *CHANGING)
    storing.add(move)
    _record(turn, source, move)
    notices.tell(dossier, move, at=turn.at)
    return dossier


def _source(turn: Turn) -> SubState | None:
    return turn.dossier.step if turn.move.sources else None


def _written_move(turn: Turn, source: SubState | None) -> Move:
    """Bring the dossier to its new step and return the move that tells of it."""
    dossier = turn.dossier
    step_due = _step_due(turn, source)
    step_class = deadlines.by_moment(turn.happened_at, step_due) if step_due else None
    unit_from = _unit_of(dossier, source) if source else None
    target = turn.move.target or source
    assert target is not None
    _arrive(turn, target)
    return Move(
        agency=dossier.agency,
        dossier=dossier,
        number=dossier.revision,
        name=turn.move.name,
        code=dossier.code,
        state_from=source.state.value if source else None,
        state=dossier.state,
        sub_state=dossier.sub_state,
        by=turn.by.ref,
        by_name=turn.by.name,
        unit_from_id=unit_from,
        unit_to_id=turn.unit_to or _unit_of(dossier, target),
        happened_at=turn.happened_at,
        recorded_at=turn.at,
        step_due_at=step_due,
        step_class=step_class.value if step_class else "",
        reason=turn.reason,
        note=turn.note,
        slip=turn.move.slip.value if turn.move.slip else "",
        slip_number=turn.slip_number,
        clock=turn.move.clock.value,
        channel=dossier.channel,
        received_at=dossier.received_at,
        due_at=_running_due(turn),
        revised_due_at=dossier.due_at if dossier.apology_count else None,
        resolved_at=dossier.resolved_at,
        by_moment=dossier.timeliness_by_moment,
        by_day=dossier.timeliness_by_day,
        ended_at=dossier.closed_at if target.state not in SETTLED else None,
    )


def _arrive(turn: Turn, target: SubState) -> None:
    dossier = turn.dossier
    dossier.state, dossier.sub_state = target.state.value, target.value
    dossier.holder = target.holder.value
    if turn.next_unit is not None:
        dossier.unit = turn.next_unit
    dossier.revision += 1
    dossier.moved_at, dossier.changed_at = turn.happened_at, turn.at
    if target.state in TERMINAL:
        dossier.closed_at = turn.happened_at
    dossier.attention_at = _attention(dossier, target, turn)


def _attention(dossier: Dossier, target: SubState, turn: Turn) -> dt.datetime:
    """Return when somebody at the office should look: far away while it is the citizen's turn."""
    if target is SubState.AWAITING_RECEPTION:
        return dossier.reception_due_at or FAR
    if target is SubState.SUPPLEMENT_SENT:
        return turn.happened_at
    if target.holder in {Holder.CITIZEN, Holder.NOBODY} or target in CLOCK_STANDS:
        return FAR
    return dossier.due_at or FAR


def _running_due(turn: Turn) -> dt.datetime | None:
    """Return the due moment that counts against the office after the move (see `Move`)."""
    return turn.running_due if turn.dossier.step in CLOCK_STANDS else turn.dossier.original_due_at


def _step_due(turn: Turn, source: SubState | None) -> dt.datetime | None:
    """Return the deadline of the step that this move ends; none where the step goes on or nobody was bound."""
    dossier = turn.dossier
    if source is None or turn.move.target in {None, source}:
        return None
    if source is SubState.AWAITING_RECEPTION:
        return dossier.reception_due_at
    if source is SubState.AWAITING_TRANSFER:
        return dossier.transfer_due_at
    return dossier.original_due_at if source.holder is Holder.HANDLER else None


def _unit_of(dossier: Dossier, step: SubState) -> Any:
    return {Holder.RECEPTION: dossier.reception_unit_id, Holder.HANDLER: dossier.unit_id}.get(step.holder)


def _close_previous(dossier: Dossier, previous: Any, turn: Turn) -> None:
    """Tell the move before this one when it stopped being the last."""
    if previous is None:
        return
    if Dossier.last_move.is_cached(dossier):
        last = dossier.last_move
        assert last is not None
        last.next_at, last.next_recorded_at = turn.happened_at, turn.at
        storing.change(last, "next_at", "next_recorded_at")
    else:
        Move.objects.filter(pk=previous).update(next_at=turn.happened_at, next_recorded_at=turn.at)


def _record(turn: Turn, source: SubState | None, move: Move) -> None:
    dossier = turn.dossier
    ledger.record(
        kind=f"dossier.{turn.move.name}",
        agency=dossier.agency.code,
        subject=f"dossier:{dossier.code}",
        by=turn.by.ref,
        at=turn.at,
        payload={
            "from": source.value if source else "",
            "to": dossier.sub_state,
            "state": dossier.state,
            "number": move.number,
            "happened_at": turn.happened_at,
            "due_at": dossier.due_at,
            **turn.payload,
        },
        rows=(dossier, move, *turn.rows),
    )
