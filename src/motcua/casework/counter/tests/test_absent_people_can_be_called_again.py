"""Someone who was absent and comes later is called once more, at any free window that day."""

import pytest

from motcua.casework.counter import actions, policies, queries
from motcua.casework.counter.states import CallKind, TicketState
from motcua.casework.counter.tests.making import TODAY, Office


def test_called_again_at_the_same_window(office: Office):
    ticket = office.ticket_in(TicketState.CALLED)
    again = actions.recall(ticket, window=office.windows[3], by=office.clerk, at=office.at(12))
    assert again.called_at == office.at(10), "waiting ended at the first call"
    assert [call.kind for call in again.calls.all()] == [CallKind.FIRST, CallKind.AGAIN]


def test_who_comes_late_is_called_at_a_free_window(office: Office):
    ticket = office.ticket_in(TicketState.NO_SHOW)
    assert [row.label for row in queries.absent(office.agency, TODAY)] == ["A001"]
    again = actions.recall(ticket, window=office.windows[1], by=office.clerk, at=office.at(30))
    assert (again.window, again.state, again.ended_at) == (office.windows[1], TicketState.CALLED, None)
    assert queries.absent(office.agency, TODAY) == []


def test_not_at_a_busy_window(office: Office):
    ticket = office.ticket_in(TicketState.NO_SHOW)
    office.issue()
    office.call(1, 15)
    with pytest.raises(policies.WindowBusy):
        actions.recall(ticket, window=office.windows[1], by=office.clerk, at=office.at(30))


def test_not_at_another_agencys_window(office: Office, other: Office):
    ticket = office.ticket_in(TicketState.NO_SHOW)
    with pytest.raises(policies.NotOffered):
        actions.recall(ticket, window=other.windows[1], by=office.clerk, at=office.at(30))
