"""Holding the queue day's row: whoever holds it changes the queue alone."""

import datetime as dt

from motcua.casework.counter.models import QueueDay, Ticket
from motcua.foundation.organisation.models import Agency


def hold(agency: Agency, day: dt.date) -> QueueDay:
    """Return the queue of a day, locked until the transaction ends; begin it when there is none."""
    QueueDay.objects.get_or_create(agency=agency, day=day)
    return QueueDay.objects.select_for_update().get(agency=agency, day=day)


def hold_ticket(ticket: Ticket) -> Ticket:
    """Return a ticket as it is now, with the queue of its day held."""
    hold(ticket.agency, ticket.day)
    found = Ticket.objects.select_related("agency", "service", "window", "priority")
    return found.get(pk=ticket.pk)
