"""Each act appends one event that vouches for the rows it wrote, and names no person."""

import json

from motcua.casework.counter import actions
from motcua.casework.counter.models import Call, QueueDay, Ticket
from motcua.casework.counter.tests.making import TODAY, Office
from motcua.foundation.ledger.models import Event, SealedModel


def last() -> tuple[str, dict]:
    event = Event.objects.latest("id")
    return event.kind, json.loads(event.payload)


def vouched(*rows: SealedModel) -> dict[str, str]:
    return {row.sealed_key(): type(row).objects.get(pk=row.pk).sealed_digest() for row in rows}  # type: ignore[attr-defined]


def test_issue_call_finish_close(office: Office):
    ticket = office.issue()
    kind, payload = last()
    assert (kind, payload["label"], payload["day"]) == ("ticket.issue", "A001", "2026-11-16")
    assert payload["rows"] == vouched(QueueDay.objects.get(), ticket)

    ticket = office.call()
    kind, payload = last()
    assert (kind, payload["window"]) == ("ticket.call", 3)
    assert payload["rows"] == vouched(ticket, Call.objects.get())

    kinds = []
    actions.recall(ticket, window=office.windows[3], by=office.clerk, at=office.at(11))
    kinds.append(last()[0])
    actions.start(ticket, by=office.clerk, at=office.at(12))
    kinds.append(last()[0])
    ticket = actions.finish(ticket, by=office.clerk, at=office.at(13))
    kinds.append(last()[0])
    assert kinds == ["ticket.recall", "ticket.start", "ticket.finish"]
    assert last()[1]["rows"] == vouched(ticket)

    left = office.issue(minutes=14)
    actions.close_day(agency=office.agency, day=TODAY, by=office.head, at=office.at(600))
    kind, payload = last()
    assert (kind, payload["issued"], payload["unserved"]) == ("queue.close", 2, ["A002"])
    assert payload["rows"] == vouched(QueueDay.objects.get(), Ticket.objects.get(pk=left.pk))


def test_events_belong_to_the_agency_and_the_actor(office: Office):
    office.issue()
    event = Event.objects.latest("id")
    assert (event.agency, event.actor) == (office.agency.code, office.clerk.ref)


def test_finishing_and_calling_writes_two_events(office: Office):
    office.issue()
    office.issue()
    ticket = office.call()
    before = Event.objects.count()
    actions.finish_and_call_next(ticket, by=office.clerk, at=office.at(20))
    assert [event.kind for event in Event.objects.order_by("id")[before:]] == [
        "ticket.finish",
        "ticket.call",
    ]
