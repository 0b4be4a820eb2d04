"""One dossier told: its timeline, its control slip, and how it stands to its due moment."""

import datetime as dt
from dataclasses import dataclass

from motcua.casework.dossiers import deadlines, policies, sentences
from motcua.casework.dossiers.deadlines import Deadline, Halt
from motcua.casework.dossiers.models import Dossier, Move
from motcua.casework.dossiers.models import Pause as PauseRow
from motcua.casework.dossiers.states import SubState, Timeliness
from motcua.casework.dossiers.transitions import Clock, Slip
from motcua.foundation.calendars import queries as calendars
from motcua.kernel import dates


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One move for the screen. `tone` is neutral, good, warn, bad or info."""

    when: str
    title: str
    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class ControlRow:
    """One row of the control slip: who gave, who took, when, and how the step stood to its deadline.

    What an applicant hands over (`given_by` "") is taken by the officer who enters it.
    """

    unit_from: str
    unit_to: str
    given_by: str
    given_at: dt.datetime
    taken_by: str
    taken_at: dt.datetime | None
    step_due_at: dt.datetime | None
    result: str
    note: str


@dataclass(frozen=True, slots=True)
class Outlook:
    """How a dossier stands now: the computed deadline with its reasons, its halts, and what was missed."""

    deadline: Deadline | None
    is_overdue: bool
    missed_its_apology: bool
    halts: tuple[Halt, ...] = ()


def timeline(dossier: Dossier) -> tuple[TimelineItem, ...]:
    """Return every move, newest first. One statement."""
    moves = Move.objects.filter(dossier=dossier).select_related("unit_from", "unit_to").order_by("-number")
    return tuple(_item(move) for move in moves)


def _item(move: Move) -> TimelineItem:
    said = [move.by_name]
    if move.unit_from and move.unit_to and move.unit_from_id != move.unit_to_id:
        said.append(f"{move.unit_from.name} → {move.unit_to.name}")
    if move.slip_number:
        said.append(f"Số {move.slip_number}")
    if move.step_class:
        said.append(f"Bước này {Timeliness(move.step_class).label.lower()}")
    if move.recorded_at != move.happened_at:
        said.append(f"Nhập lúc {dates.moment(move.recorded_at)}")
    sentences_said = [" · ".join(said), move.reason, move.note]
    return TimelineItem(
        when=dates.moment(move.happened_at),
        title=sentences.STAFF[f"dossier.{move.name}"],
        text="\n".join(part for part in sentences_said if part),
        tone=_tone(move),
    )


def _tone(move: Move) -> str:
    if move.step_class == Timeliness.LATE or move.clock == Clock.RESCHEDULE:
        return "bad"
    by_clock = {Clock.START: "info", Clock.PAUSE: "warn", Clock.REOPEN: "warn"}
    if move.clock == Clock.END:
        return "good" if move.resolved_at else "warn"
    return by_clock.get(Clock(move.clock), "neutral")


def control_rows(dossier: Dossier) -> tuple[ControlRow, ...]:
    """Return the hand-overs in order, each with the taking that answered it. One statement."""
    moves = list(
        Move.objects.filter(dossier=dossier).select_related("unit_from", "unit_to").order_by("number")
    )
    return tuple(
        _control_row(move, _taken(moves[index + 1 :]))
        for index, move in enumerate(moves)
        if move.name != "take" and (move.slip == Slip.CONTROL or move.unit_from_id != move.unit_to_id)
    )


def _taken(following: list[Move]) -> Move | None:
    first = following[0] if following else None
    return first if first is not None and first.name == "take" else None


def _control_row(move: Move, taken: Move | None) -> ControlRow:
    from_applicant = move.unit_from_id is None
    if from_applicant and taken is None:
        taken = move
    return ControlRow(
        unit_from=move.unit_from.name if move.unit_from else "Người nộp hồ sơ",
        unit_to=move.unit_to.name if move.unit_to else "Người nộp hồ sơ",
        given_by="" if from_applicant else move.by_name,
        given_at=move.happened_at,
        taken_by=taken.by_name if taken else "",
        taken_at=taken.happened_at if taken else None,
        step_due_at=move.step_due_at,
        result=Timeliness(move.step_class).label if move.step_class else "",
        note=" ".join(part for part in (move.transition.label, move.reason, move.note) if part),
    )


def outlook(dossier: Dossier, *, at: dt.datetime) -> Outlook:
    """Return how the dossier stands, computed from its facts now; stored due moments are only hints."""
    if dossier.received_at is None:
        return Outlook(None, deadlines.is_overdue(dossier.reception_due_at, at), missed_its_apology=False)
    halts = [pause.halt for pause in PauseRow.objects.filter(dossier=dossier).order_by("since", "id")]
    found = deadlines.deadline(dossier.facts(halts), calendars.calendar_for(dossier.agency), now=at)
    is_running = dossier.is_open and dossier.resolved_at is None and not found.is_standing
    return Outlook(
        deadline=found,
        is_overdue=is_running and deadlines.is_overdue(found.due_at, at),
        missed_its_apology=policies.missed_its_apology(dossier, at),
        halts=tuple(halts),
    )


def where_it_is(dossier: Dossier) -> str:
    """Return the step and whose turn it is, in one line."""
    step = SubState(dossier.sub_state)
    return f"{step.label} – {step.holder.label}" if dossier.is_open else step.label
