"""What belongs together is bound by constraints."""

import pytest
from django.db import IntegrityError, transaction

from motcua.casework.counter.models import Ticket
from motcua.casework.counter.states import TicketState
from motcua.casework.counter.tests.making import Office


def refused(ticket: Ticket, **changes: object) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Ticket.objects.filter(pk=ticket.pk).update(**changes)


def test_a_number_twice(office: Office):
    office.issue()
    refused(office.issue(), number=1)


def test_number_zero(office: Office):
    refused(office.issue(), number=0)


def test_called_without_a_window_or_a_window_without_a_call(office: Office):
    ticket = office.issue()
    refused(ticket, window=office.windows[3])
    refused(ticket, called_at=office.at(1))


def test_waiting_after_a_call(office: Office):
    refused(office.ticket_in(TicketState.CALLED), state="waiting")


def test_done_without_an_end_or_an_end_while_waiting(office: Office):
    ticket = office.ticket_in(TicketState.CALLED)
    refused(ticket, state="done")
    refused(ticket, ended_at=office.at(20))


def test_two_tickets_at_one_window(office: Office):
    office.ticket_in(TicketState.CALLED)
    office.issue(minutes=11)
    second = office.call(1, 12)
    refused(second, window=office.windows[3])


def test_called_before_it_was_issued(office: Office):
    refused(office.ticket_in(TicketState.CALLED), called_at=office.at(-5))


def test_voided_without_a_reason(office: Office):
    refused(office.issue(), voided_at=office.at(1))
