"""One series of numbers an agency and day, whatever the service."""

import datetime as dt

import pytest

from motcua.casework.counter import actions, policies
from motcua.casework.counter.models import QueueDay, Ticket
from motcua.casework.counter.tests.making import TODAY, Office
from motcua.kernel import clock


def test_services_share_the_series(office: Office):
    labels = [office.issue(letter).label for letter in "ABBA"]
    assert labels == ["A001", "B002", "B003", "A004"]


def test_each_day_begins_again(office: Office):
    office.issue()
    tomorrow = office.issue(minutes=24 * 60)
    assert (tomorrow.number, tomorrow.day) == (1, TODAY + dt.timedelta(days=1))


def test_each_agency_has_its_own(office: Office, other: Office):
    office.issue()
    assert other.issue().number == 1


@pytest.mark.parametrize("hour", [0, 6, 17, 23])
def test_the_day_is_vietnams(office: Office, hour: int):
    at = clock.at(TODAY, hour, 30).astimezone(dt.UTC)
    ticket = actions.issue_ticket(agency=office.agency, service=office.services["A"], by=office.clerk, at=at)
    assert ticket.day == TODAY


def test_a_refused_issue_uses_no_number(office: Office, other: Office):
    with pytest.raises(policies.NotOffered):
        actions.issue_ticket(
            agency=office.agency, service=other.services["A"], by=office.clerk, at=office.morning
        )
    assert not QueueDay.objects.exists()
    assert office.issue().number == 1


def test_a_failed_act_gives_its_number_back(office: Office, monkeypatch):
    office.issue()

    def fails(**_: object) -> None:
        raise RuntimeError("no ledger")

    with monkeypatch.context() as broken:
        broken.setattr("motcua.casework.counter.actions.issuing.ledger.record", fails)
        with pytest.raises(RuntimeError):
            office.issue()
    assert office.issue().number == 2
    assert Ticket.objects.count() == QueueDay.objects.get().last == 2


def test_a_service_that_has_ended_issues_no_more(office: Office):
    service = office.services["B"]
    type(service).objects.filter(pk=service.pk).update(valid_to=TODAY - dt.timedelta(days=1))
    service.refresh_from_db()
    with pytest.raises(policies.NotOffered, match="Đất đai"):
        office.issue("B")
