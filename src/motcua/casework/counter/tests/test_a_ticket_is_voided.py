"""A ticket issued by mistake is voided with a reason; its number stays used."""

import datetime as dt

import pytest

from motcua.casework.counter import actions, policies, queries
from motcua.casework.counter.states import TicketState
from motcua.casework.counter.tests.making import TODAY, Office


def test_it_waits_and_counts_no_more(office: Office):
    ticket = office.issue()
    actions.void_ticket(ticket, reason="Bấm nhầm", by=office.clerk, at=office.at(1))
    assert queries.waiting(office.agency, TODAY) == []
    assert sum(tally.issued for tally in queries.tallies(office.agency, TODAY)) == 0
    assert office.issue(minutes=2).number == 2


def test_it_still_counts_as_of_the_moment_before(office: Office):
    ticket = office.issue()
    actions.void_ticket(ticket, reason="Bấm nhầm", by=office.clerk, at=office.at(5))
    code = office.agency.code
    before = queries.times(code, TODAY, TODAY, as_of=office.at(5) - dt.timedelta(seconds=1))
    assert [row.issued for row in before] == [1]
    assert queries.times(code, TODAY, TODAY, as_of=office.at(5)) == []


def test_it_needs_a_reason(office: Office):
    ticket = office.issue()
    with pytest.raises(policies.WordsMissing):
        actions.void_ticket(ticket, reason="  ", by=office.clerk, at=office.at(1))


@pytest.mark.parametrize("state", [state for state in TicketState if state is not TicketState.WAITING])
def test_only_a_waiting_ticket(office: Office, state: TicketState):
    ticket = office.ticket_in(state)
    with pytest.raises(policies.MoveNotAllowed):
        actions.void_ticket(ticket, reason="Bấm nhầm", by=office.clerk, at=office.at(30))


def test_a_voided_ticket_is_not_called_or_voided_again(office: Office):
    ticket = office.issue()
    actions.void_ticket(ticket, reason="Bấm nhầm", by=office.clerk, at=office.at(1))
    with pytest.raises(policies.NobodyWaiting):
        office.call()
    with pytest.raises(policies.MoveNotAllowed):
        actions.void_ticket(ticket, reason="Bấm nhầm", by=office.clerk, at=office.at(2))
    with pytest.raises(policies.MoveNotAllowed, match="đã bị hủy"):
        actions.start(ticket, by=office.clerk, at=office.at(2))
