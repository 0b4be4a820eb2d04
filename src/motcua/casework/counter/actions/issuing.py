"""Issuing a ticket, and voiding one that was issued by mistake."""

import datetime as dt

from django.db import transaction

from motcua.casework.counter import permissions, policies
from motcua.casework.counter.actions.holding import hold, hold_ticket
from motcua.casework.counter.models import PriorityGroup, Service, Ticket
from motcua.casework.counter.states import IssuedAt
from motcua.foundation.ledger import actions as ledger
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock, storing, text


@transaction.atomic
def issue_ticket(
    *,
    agency: Agency,
    service: Service,
    priority: PriorityGroup | None = None,
    through: IssuedAt = IssuedAt.DESK,
    by: Actor,
    at: dt.datetime,
) -> Ticket:
    """Issue the next number of the day, one series for all services of an agency.

    The day is Vietnam's. Raises NotAtThisCounter, NotOffered, QueueClosed.
    """
    permissions.may_issue(by, agency)
    day = clock.local_date(at)
    policies.offered(agency, day, service, priority)
    queue = hold(agency, day)
    policies.is_open(queue)
    queue.last += 1
    storing.change(queue, "last")
    ticket = Ticket(
        agency=agency,
        day=day,
        number=queue.last,
        service=service,
        priority=priority,
        issued_through=through.value,
        recorded_at=at,
    )
    storing.add(ticket)
    ledger.record(
        kind="ticket.issue",
        agency=agency.code,
        subject=f"ticket:{ticket.pk}",
        by=by.ref,
        at=at,
        payload={"day": day, "label": ticket.label, "priority": priority.code if priority else ""},
        rows=(queue, ticket),
    )
    return ticket


@transaction.atomic
def void_ticket(ticket: Ticket, *, reason: str, by: Actor, at: dt.datetime) -> Ticket:
    """Void a waiting ticket issued by mistake: its number stays used. Returns it as it is now.

    Raises NotAtThisCounter, WordsMissing, MoveNotAllowed.
    """
    permissions.may_issue(by, ticket.agency)
    policies.has_words(reason, "Hãy ghi lý do hủy số.")
    ticket = hold_ticket(ticket)
    policies.may_void(ticket)
    ticket.voided_at, ticket.void_reason = at, text.tidy(reason)
    storing.change(ticket, "voided_at", "void_reason")
    ledger.record(
        kind="ticket.void",
        agency=ticket.agency.code,
        subject=f"ticket:{ticket.pk}",
        by=by.ref,
        at=at,
        payload={"reason": ticket.void_reason},
        rows=(ticket,),
    )
    return ticket
