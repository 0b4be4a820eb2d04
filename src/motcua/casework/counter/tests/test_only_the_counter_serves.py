"""Who may issue, serve and arrange; and nobody reaches into another agency."""

import pytest

from motcua.casework.counter import actions, queries
from motcua.casework.counter.permissions import NotAtThisCounter
from motcua.casework.counter.states import IssuedAt
from motcua.casework.counter.tests.making import TODAY, Office, actor
from motcua.foundation.organisation.actors import CITIZEN
from motcua.foundation.organisation.roles import Role


def test_a_citizen_takes_a_number_at_the_kiosk(office: Office):
    ticket = actions.issue_ticket(
        agency=office.agency,
        service=office.services["A"],
        through=IssuedAt.KIOSK,
        by=CITIZEN,
        at=office.morning,
    )
    assert ticket.issued_through == IssuedAt.KIOSK


def test_a_citizen_calls_nobody(office: Office):
    office.issue()
    with pytest.raises(NotAtThisCounter):
        actions.call_next(window=office.windows[3], by=CITIZEN, at=office.at(1))


def test_a_specialist_serves_but_issues_nothing(office: Office, specialist):
    office.issue()
    ticket = actions.call_next(window=office.windows[3], by=specialist, at=office.at(1))
    actions.finish(ticket, by=specialist, at=office.at(2))
    with pytest.raises(NotAtThisCounter):
        actions.issue_ticket(
            agency=office.agency, service=office.services["A"], by=specialist, at=office.at(3)
        )


def test_only_the_head_closes(office: Office):
    with pytest.raises(NotAtThisCounter):
        actions.close_day(agency=office.agency, day=TODAY, by=office.clerk, at=office.at(600))


def test_council_deputies_have_no_part_in_it(office: Office):
    deputy = actor(office.agency.code, Role.DEPUTY, "dai-bieu")
    with pytest.raises(NotAtThisCounter):
        actions.issue_ticket(agency=office.agency, service=office.services["A"], by=deputy, at=office.morning)


def test_not_in_another_agency(office: Office, other: Office):
    office.issue()
    with pytest.raises(NotAtThisCounter):
        actions.call_next(window=office.windows[3], by=other.clerk, at=office.at(1))
    with pytest.raises(NotAtThisCounter):
        actions.close_day(agency=office.agency, day=TODAY, by=other.head, at=office.at(1))


def test_another_agencys_ticket_is_not_found(office: Office, other: Office):
    ticket = office.issue()
    assert queries.access_ticket(office.clerk, ticket.pk) == ticket
    assert queries.access_ticket(other.clerk, ticket.pk) is None
    assert queries.access_window(other.clerk, 1, TODAY) == other.windows[1]
    assert queries.access_window(other.clerk, 9, TODAY) is None
