"""Closing the day's queue, and opening it again."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from motcua.casework.counter import permissions, policies, transitions
from motcua.casework.counter.actions.holding import hold
from motcua.casework.counter.models import QueueDay, Ticket
from motcua.casework.counter.states import TicketState
from motcua.foundation.ledger import actions as ledger
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.kernel import storing


@dataclass(frozen=True, slots=True)
class Closing:
    """What closing did: how many numbers were issued that day, how many people were left unserved."""

    day: dt.date
    issued: int
    unserved: int


@transaction.atomic
def close_day(*, agency: Agency, day: dt.date, by: Actor, at: dt.datetime) -> Closing:
    """Close a day's queue: no more numbers; whoever still waits is counted as not served.

    Raises NotAtThisCounter, QueueClosed, StillServing.
    """
    permissions.may_arrange(by, agency)
    queue = hold(agency, day)
    policies.is_open(queue)
    there = Ticket.objects.filter(agency=agency, day=day, voided_at=None).select_related("service")
    policies.nobody_is_served(there.filter(state=TicketState.SERVING.value))
    left = list(there.filter(state__in=[state.value for state in transitions.LEAVE.sources]))
    for ticket in left:
        ticket.state, ticket.ended_at = transitions.LEAVE.target.value, at
        storing.change(ticket, "state", "ended_at")
    queue.closed_at = at
    storing.change(queue, "closed_at")
    payload = {"issued": queue.last, "unserved": [ticket.label for ticket in left]}
    _record("queue.close", queue, agency, payload, left, by=by, at=at)
    return Closing(day, queue.last, len(left))


@transaction.atomic
def reopen_day(*, agency: Agency, day: dt.date, by: Actor, at: dt.datetime) -> QueueDay:
    """Open a queue that was closed too early. Tickets left unserved stay so. Raises QueueOpen."""
    permissions.may_arrange(by, agency)
    queue = hold(agency, day)
    policies.is_closed(queue)
    queue.closed_at = None
    storing.change(queue, "closed_at")
    _record("queue.reopen", queue, agency, {}, [], by=by, at=at)
    return queue


def _record(
    kind: str,
    queue: QueueDay,
    agency: Agency,
    payload: dict[str, object],
    tickets: list[Ticket],
    *,
    by: Actor,
    at: dt.datetime,
) -> None:
    ledger.record(
        kind=kind,
        agency=agency.code,
        subject=f"queue:{queue.day}",
        by=by.ref,
        at=at,
        payload=payload,
        rows=(queue, *tickets),
    )
