"""What a move does to the statutory clock: start, stand, go on, count again."""

import datetime as dt
import uuid

from motcua.casework.dossiers import deadlines, regime
from motcua.casework.dossiers.actions.moving import Turn
from motcua.casework.dossiers.deadlines import Deadline, SupplementRule
from motcua.casework.dossiers.models import Dossier, Pause
from motcua.casework.dossiers.states import CLOCK_STANDS, PauseKind
from motcua.catalogue.procedures import queries as catalogue
from motcua.foundation.calendars import queries as calendars
from motcua.foundation.calendars.working_days import WorkCalendar
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import RECEPTION_ROLES
from motcua.kernel import clock, storing


def start_clock(turn: Turn) -> None:
    """Receive: copy what is promised today onto the dossier and set its due moments.

    The limit is the ward's own commitment where it has one, beside the law's.
    """
    dossier = turn.dossier
    day = clock.local_date(turn.happened_at)
    rules = storing.once(("regime", dossier.agency_id, day), lambda: regime.on(day, dossier.agency.code))
    promise = storing.once(
        ("promise", dossier.version_id, dossier.listing_id, dossier.channel),
        lambda: catalogue.promise(dossier.version, dossier.channel, listing=dossier.listing, with_fees=False),
    )
    dossier.limit_value, dossier.limit_unit = promise.limit.value, promise.limit.unit.value
    dossier.same_day = promise.limit.same_day
    dossier.legal_limit_value = promise.legal_limit.value
    dossier.legal_limit_unit = promise.legal_limit.unit.value
    dossier.legal_same_day = promise.legal_limit.same_day
    dossier.late_hour, dossier.due_style = rules.late_hour, rules.due_style.value
    dossier.supplement_rule = rules.supplement_rule.value
    dossier.received_at = turn.happened_at
    dossier.received_by, dossier.received_by_name = turn.by.ref, turn.by.name
    dossier.reception_unit_id = reception_unit(turn.by) or dossier.reception_unit_id
    calendar = calendar_of(dossier)
    dossier.transfer_due_at = deadlines.transfer_due(turn.happened_at, calendar, rules.late_hour)
    count_again(turn, [], calendar)


def calendar_of(dossier: Dossier) -> WorkCalendar:
    """Return the calendar by which a dossier's limits run."""
    agency = dossier.agency
    return storing.once(("calendar", agency.pk), lambda: calendars.calendar_for(agency))


def reception_unit(by: Actor) -> uuid.UUID | None:
    """Return the one-stop unit in which the receiving officer works, if any."""
    mine = (g.unit for g in by.grants if g.role in RECEPTION_ROLES and g.agency == by.agency)
    return next((unit for unit in mine if unit), None)


def halts_of(dossier: Dossier) -> list[Pause]:
    """Return every halt of the dossier in order: from memory while rows are gathered, else from the table."""
    if dossier.halts_in_memory is not None:
        return dossier.halts_in_memory
    stored = list(Pause.objects.filter(dossier=dossier).order_by("since", "id"))
    if storing.is_bulk():
        dossier.halts_in_memory = stored
    return stored


def stop_clock(turn: Turn) -> Pause:
    """Open a halt. A dossier that is late already stays late; the others have no running due moment."""
    dossier, kind = turn.dossier, turn.move.pause
    assert kind is not None
    pause = storing.add(
        Pause(
            agency=dossier.agency,
            dossier=dossier,
            kind=kind.value,
            since=turn.happened_at,
            reason=turn.reason,
            recorded_at=turn.at,
        )
    )
    if storing.is_bulk():
        halts_of(dossier).append(pause)
    turn.rows.append(pause)
    turn.running_due = standing_due(dossier, kind, turn.happened_at)
    return pause


def standing_due(dossier: Dossier, kind: PauseKind, since: dt.datetime) -> dt.datetime | None:
    """Return the due moment that still counts while the clock stands: only one that had gone by before."""
    due_at = dossier.original_due_at
    restarts = deadlines.restarts(kind, SupplementRule(dossier.supplement_rule))
    return due_at if due_at is not None and due_at <= since and not restarts else None


def start_clock_again(turn: Turn) -> Deadline | None:
    """Close the open halt, if any, and count the due moment anew; None when nothing was open."""
    if turn.dossier.step not in CLOCK_STANDS:
        return None
    halts = halts_of(turn.dossier)
    open_ones = [pause for pause in halts if pause.until is None]
    for pause in open_ones:
        pause.until = turn.happened_at
        turn.rows.append(storing.change(pause, "until"))
    return count_again(turn, halts, calendar_of(turn.dossier)) if open_ones else None


def count_again(turn: Turn, halts: list[Pause], calendar: WorkCalendar) -> Deadline:
    """Set the due moments from the facts. A later date that an apology gave is kept."""
    dossier = turn.dossier
    facts = dossier.facts([pause.halt for pause in halts])
    found = deadlines.deadline(facts, calendar, now=turn.happened_at)
    promised = dossier.due_at if dossier.apology_count else None
    dossier.original_due_at = found.due_at
    dossier.due_at = max(filter(None, (found.due_at, promised)), default=None)
    return found


def keep_standing(turn: Turn) -> None:
    """Carry the standing clock over a move that does not start it."""
    pause = next((pause for pause in halts_of(turn.dossier) if pause.until is None), None)
    if pause is not None:
        turn.running_due = standing_due(turn.dossier, PauseKind(pause.kind), pause.since)


def close_halt(turn: Turn) -> None:
    """Close the open halt of a dossier that ends: there is nothing left to count."""
    if turn.dossier.step not in CLOCK_STANDS:
        return
    for pause in halts_of(turn.dossier):
        if pause.until is None:
            pause.until = turn.happened_at
            turn.rows.append(storing.change(pause, "until"))
