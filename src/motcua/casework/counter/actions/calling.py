"""Calling people to a window, and what happens to their tickets there."""

import datetime as dt

from django.db import transaction

from motcua.casework.counter import permissions, policies, queries, transitions
from motcua.casework.counter.actions.holding import hold, hold_ticket
from motcua.casework.counter.models import Call, Ticket, Window
from motcua.casework.counter.states import CallKind, TicketState
from motcua.casework.counter.transitions import Transition
from motcua.foundation.ledger import actions as ledger
from motcua.foundation.organisation.actors import Actor
from motcua.kernel import clock, storing


@transaction.atomic
def call_next(*, window: Window, by: Actor, at: dt.datetime) -> Ticket:
    """Call whoever is next for a window today: by rank of priority, then by number.

    Raises NotAtThisCounter, NotOffered, WindowBusy, NobodyWaiting.
    """
    permissions.may_serve(by, window.agency)
    day = clock.local_date(at)
    policies.works(window, day)
    hold(window.agency, day)
    policies.is_free(window, queries.ticket_at(window))
    ticket = queries.next_for(window, day)
    if ticket is None:
        raise policies.NobodyWaiting(f"Không còn ai chờ quầy {window.number}.")
    return _call(ticket, transitions.CALL, window, by, at)


@transaction.atomic
def recall(ticket: Ticket, *, window: Window, by: Actor, at: dt.datetime) -> Ticket:
    """Call a ticket once more: at its window, or one marked absent who has come, at any free window.

    Raises NotAtThisCounter, MoveNotAllowed, NotOffered, WindowBusy.
    """
    permissions.may_serve(by, ticket.agency)
    ticket = hold_ticket(ticket)
    policies.may_move(ticket, transitions.RECALL)
    if ticket.state == TicketState.NO_SHOW:
        policies.offered(window.agency, ticket.day, ticket.service, None)
        policies.works(window, ticket.day)
        policies.is_free(window, queries.ticket_at(window))
        ticket.window, ticket.ended_at = window, None
    assert ticket.window is not None
    return _call(ticket, transitions.RECALL, ticket.window, by, at)


@transaction.atomic
def start(ticket: Ticket, *, by: Actor, at: dt.datetime) -> Ticket:
    """Note that the person called has come and is being served. Raises MoveNotAllowed."""
    permissions.may_serve(by, ticket.agency)
    ticket = hold_ticket(ticket)
    policies.may_move(ticket, transitions.START)
    ticket.started_at = at
    return _move(ticket, transitions.START, by, at)


@transaction.atomic
def skip(ticket: Ticket, *, by: Actor, at: dt.datetime) -> Ticket:
    """Note that the person called did not come. Raises MoveNotAllowed."""
    permissions.may_serve(by, ticket.agency)
    ticket = hold_ticket(ticket)
    policies.may_move(ticket, transitions.SKIP)
    ticket.ended_at = at
    return _move(ticket, transitions.SKIP, by, at)


@transaction.atomic
def finish(ticket: Ticket, *, by: Actor, at: dt.datetime) -> Ticket:
    """Note that the person has been served. One who was not noted as come was served since the call.

    Raises MoveNotAllowed.
    """
    permissions.may_serve(by, ticket.agency)
    ticket = hold_ticket(ticket)
    policies.may_move(ticket, transitions.FINISH)
    if ticket.started_at is None:
        ticket.started_at = ticket.called_at
    ticket.ended_at = at
    return _move(ticket, transitions.FINISH, by, at)


@transaction.atomic
def finish_and_call_next(ticket: Ticket, *, by: Actor, at: dt.datetime) -> Ticket | None:
    """Finish a ticket and call the next at the same window; None when nobody waits.

    Raises MoveNotAllowed, NotOffered.
    """
    window = finish(ticket, by=by, at=at).window
    assert window is not None
    hold(ticket.agency, clock.local_date(at))
    if queries.next_for(window, clock.local_date(at)) is None:
        return None
    return call_next(window=window, by=by, at=at)


def _call(ticket: Ticket, transition: Transition, window: Window, by: Actor, at: dt.datetime) -> Ticket:
    kind = CallKind.AGAIN if ticket.called_at else CallKind.FIRST
    ticket.window = window
    if ticket.called_at is None:
        ticket.called_at = at
    call = Call(agency=ticket.agency, ticket=ticket, window=window, kind=kind.value, called_at=at)
    moved = _move(ticket, transition, by, at, call)
    return moved


def _move(
    ticket: Ticket, transition: Transition, by: Actor, at: dt.datetime, call: Call | None = None
) -> Ticket:
    """Write a ticket in its new state with its event."""
    ticket.state = transition.target.value
    storing.change(ticket, "state", "window", "called_at", "started_at", "ended_at")
    rows = (ticket,) if call is None else (ticket, storing.add(call))
    assert ticket.window is not None
    ledger.record(
        kind=f"ticket.{transition.name}",
        agency=ticket.agency.code,
        subject=f"ticket:{ticket.pk}",
        by=by.ref,
        at=at,
        payload={"day": ticket.day, "label": ticket.label, "window": ticket.window.number},
        rows=rows,
    )
    return ticket
