"""Closing ends the day: no more numbers, and who still waits is counted as not served."""

import pytest

from motcua.casework.counter import actions, policies, queries
from motcua.casework.counter.states import TicketState
from motcua.casework.counter.tests.making import TODAY, Office


def close(office: Office, minutes: float = 600):
    return actions.close_day(agency=office.agency, day=TODAY, by=office.head, at=office.at(minutes))


def test_who_waits_is_counted_as_unserved_and_not_as_absent(office: Office):
    done = office.ticket_in(TicketState.DONE)
    waiting = office.issue(minutes=15)
    closing = close(office)
    waiting.refresh_from_db()
    done.refresh_from_db()
    assert (closing.issued, closing.unserved) == (2, 1)
    assert (waiting.state, done.state) == (TicketState.UNSERVED, TicketState.DONE)
    assert waiting.called_at is None


def test_someone_called_and_not_come_is_left_unserved_too(office: Office):
    office.ticket_in(TicketState.CALLED)
    assert close(office).unserved == 1


def test_nobody_is_sent_away_from_a_window(office: Office):
    office.ticket_in(TicketState.SERVING)
    office.issue()
    with pytest.raises(policies.StillServing, match="A001"):
        close(office)
    assert queries.closed_at(office.agency.code, TODAY) is None
    assert len(queries.waiting(office.agency, TODAY)) == 1


def test_a_closed_queue_issues_nothing(office: Office):
    close(office)
    with pytest.raises(policies.QueueClosed, match="16/11/2026 đã đóng"):
        office.issue(minutes=601)
    assert office.issue(minutes=24 * 60).number == 1


def test_closing_twice_is_told(office: Office):
    close(office)
    with pytest.raises(policies.QueueClosed):
        close(office, 601)


def test_a_queue_closed_too_early_opens_again_and_goes_on_counting(office: Office):
    office.issue()
    close(office)
    actions.reopen_day(agency=office.agency, day=TODAY, by=office.head, at=office.at(601))
    assert office.issue(minutes=602).number == 2
    with pytest.raises(policies.QueueOpen):
        actions.reopen_day(agency=office.agency, day=TODAY, by=office.head, at=office.at(603))
