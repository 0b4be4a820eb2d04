"""By rank of priority, then by number, among the services of the window."""

import pytest

from motcua.casework.counter import actions, policies, queries
from motcua.casework.counter.states import TicketState
from motcua.casework.counter.tests.making import TODAY, Office


def test_first_come_first_called(office: Office):
    first, second = office.issue("A"), office.issue("B", 1)
    assert office.call(3).pk == first.pk
    actions.finish(first, by=office.clerk, at=office.at(12))
    assert office.call(3, 13).pk == second.pk


def test_priority_goes_before_and_ranks_among_itself(office: Office, groups):
    plain = office.issue()
    second = office.issue(minutes=1, priority=groups["nguoi-co-cong"])
    first = office.issue(minutes=2, priority=groups["khuyet-tat"])
    order = [row.pk for row in queries.waiting(office.agency, TODAY)]
    assert order == [first.pk, second.pk, plain.pk]
    assert office.call().pk == first.pk


def test_every_group_names_its_basis(groups):
    assert all(group.legal_basis for group in groups.values())


def test_a_window_calls_only_what_it_serves(office: Office):
    office.issue("A")
    land = office.issue("B", 1)
    assert office.call(2).pk == land.pk
    actions.finish(land, by=office.clerk, at=office.at(12))
    with pytest.raises(policies.NobodyWaiting, match="Không còn ai chờ quầy 2"):
        office.call(2, 13)


def test_a_busy_window_calls_nobody(office: Office):
    office.issue()
    office.issue()
    office.call(3)
    with pytest.raises(policies.WindowBusy, match="A001"):
        office.call(3, 11)


def test_two_windows_call_two_people(office: Office):
    office.issue()
    office.issue()
    assert office.call(1).pk != office.call(3).pk


def test_the_call_is_kept(office: Office):
    office.issue()
    ticket = office.call(3)
    assert (ticket.state, ticket.called_at, ticket.window) == (
        TicketState.CALLED,
        office.at(10),
        office.windows[3],
    )
    assert [call.called_at for call in ticket.calls.all()] == [office.at(10)]


def test_yesterdays_waiting_are_not_called_today(office: Office):
    office.issue(minutes=-24 * 60)
    with pytest.raises(policies.NobodyWaiting):
        office.call()


def test_a_window_left_busy_yesterday_says_so(office: Office):
    office.issue(minutes=-24 * 60)
    office.call(minutes=-24 * 60 + 5)
    office.issue()
    with pytest.raises(policies.WindowBusy, match="15/11/2026"):
        office.call()


def test_finishing_calls_the_next_in_one_act(office: Office):
    office.issue()
    office.issue()
    first = office.call(3)
    second = actions.finish_and_call_next(first, by=office.clerk, at=office.at(12))
    assert second is not None
    assert (second.number, second.window) == (2, office.windows[3])
    assert actions.finish_and_call_next(second, by=office.clerk, at=office.at(14)) is None
    second.refresh_from_db()
    assert second.state == TicketState.DONE


def test_now_called_lists_each_ticket_once_newest_first(office: Office):
    for _ in range(3):
        office.issue()
    first = office.call(1, 10)
    office.call(3, 11)
    actions.recall(first, window=office.windows[1], by=office.clerk, at=office.at(12))
    assert [(row.label, row.window) for row in queries.now_called(office.agency, TODAY)] == [
        ("A001", 1),
        ("A002", 3),
    ]
