"""Every move from every state, through the actions: allowed where the table says, refused elsewhere."""

import pytest

from motcua.casework.counter import actions, transitions
from motcua.casework.counter.policies import MoveNotAllowed
from motcua.casework.counter.states import AT_A_WINDOW, TicketState
from motcua.casework.counter.tests.making import Office

MOVES = {
    "recall": lambda office, ticket: actions.recall(
        ticket, window=office.windows[3], by=office.clerk, at=office.at(30)
    ),
    "start": lambda office, ticket: actions.start(ticket, by=office.clerk, at=office.at(30)),
    "skip": lambda office, ticket: actions.skip(ticket, by=office.clerk, at=office.at(30)),
    "finish": lambda office, ticket: actions.finish(ticket, by=office.clerk, at=office.at(30)),
}
BY_NAME = {transition.name: transition for transition in transitions.ALL}


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("state", list(TicketState))
def test_it_moves_or_says_why_not(office: Office, move: str, state: TicketState):
    ticket = office.ticket_in(state)
    transition = BY_NAME[move]
    if state in transition.sources:
        assert MOVES[move](office, ticket).state == transition.target
    else:
        with pytest.raises(MoveNotAllowed, match=f"A001 đang ở trạng thái “{state.label}”"):
            MOVES[move](office, ticket)
        ticket.refresh_from_db()
        assert ticket.state == state


def test_every_state_is_reached_and_every_state_but_the_last_left():
    targets = {transition.target for transition in transitions.ALL}
    sources = set().union(*(transition.sources for transition in transitions.ALL))
    assert targets | {TicketState.WAITING} == set(TicketState)
    assert sources == {TicketState.WAITING, *AT_A_WINDOW, TicketState.NO_SHOW}


def test_names_are_told_apart():
    assert len(BY_NAME) == len(transitions.ALL)


def test_a_second_officer_with_an_old_page_is_told(office: Office):
    ticket = office.ticket_in(TicketState.CALLED)
    stale = type(ticket).objects.get(pk=ticket.pk)
    actions.skip(ticket, by=office.clerk, at=office.at(12))
    with pytest.raises(MoveNotAllowed, match="Vắng mặt"):
        actions.start(stale, by=office.clerk, at=office.at(12))


def test_served_without_a_start_counts_from_the_call(office: Office):
    ticket = office.ticket_in(TicketState.DONE)
    assert ticket.started_at == ticket.called_at
