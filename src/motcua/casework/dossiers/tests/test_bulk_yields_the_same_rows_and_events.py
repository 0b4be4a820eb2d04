"""Gathered acts leave what single acts leave, row by row and event by event."""

import json
from typing import Any

import pytest

from motcua.casework.dossiers import actions
from motcua.casework.dossiers.models import Apology, Dossier, DossierPaper, DossierSeries, Move, Pause
from motcua.casework.dossiers.tests.making import Office, open_office
from motcua.foundation.ledger.models import Event
from motcua.foundation.notices.models import Notice
from motcua.kernel import storing

HISTORIES = (
    (
        "receive",
        "transfer",
        "take",
        "ask_for_supplement",
        "send_supplement",
        "complete_supplement",
        "resolve",
    ),
    (
        "receive",
        "transfer",
        "require_payment",
        "resolve_on_payment",
        "call_back",
        "halt",
        "continue_after_incident",
    ),
    ("register_online", "ask_before_acceptance", "answer_before_acceptance", "accept_online", "apologise"),
    (
        "receive",
        "send_across",
        "arrive_across",
        "transfer",
        "extend_for_verification",
        "resolve",
        "return_result",
    ),
    ("receive", "transfer", "withdraw"),
)


def live(office: Office) -> None:
    """Let the histories happen, a move a half-day, one dossier after the other's first move."""
    dossiers = [office.make(names[0], at=office.at()) for names in HISTORIES]
    for turn in range(1, max(map(len, HISTORIES))):
        for place, names in enumerate(HISTORIES):
            if turn < len(names):
                dossiers[place] = office.make(
                    names[turn], dossiers[place], at=office.at(turn // 2, 9 + turn % 2)
                )
    actions.void(office.receive(at=office.at(5)), reason="Nhập trùng.", by=office.leader, at=office.at(5))


def told(office: Office) -> dict[str, list[Any]]:
    """Everything that was written for a ward, without keys and salts."""
    found: dict[str, list[Any]] = {}
    for model in (Dossier, Move, Pause, Apology, DossierPaper, DossierSeries):
        plain = [f.attname for f in model._meta.concrete_fields if not f.is_relation]
        own = [name for name in plain if name not in {"id", "seal_salt"}]
        rows = model._default_manager.filter(agency=office.agency).values_list(*own)
        found[model.__name__] = sorted(map(repr, rows))
    events = Event.objects.filter(agency=office.agency.code, kind__startswith="dossier.").order_by("id")
    found["events"] = [(e.kind, e.subject, e.actor, e.at_us, without_rows(e.payload)) for e in events]
    notices = Notice.objects.filter(agency=office.agency.code).order_by("subject", "queued_at", "kind")
    found["notices"] = list(notices.values_list("kind", "subject", "title", "body", "queued_at"))
    return found


def without_rows(payload: str) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(payload)
    body["rows"] = sorted(key.partition(":")[0] for key in body["rows"])
    body.pop("procedure", None)
    return body


@pytest.fixture
def twin(db) -> Office:
    """A second ward with the same name and identifier elsewhere in time: its rows are compared, its codes are not."""
    return open_office("phuong-sinh-doi", "H29.99.99")


def test_both_ways_agree(office: Office, twin: Office):
    live(office)
    with storing.in_bulk():
        live(twin)
    one, many = repr(told(office)), repr(told(twin))
    assert many.replace("H29.99.99", "H29.12.34").replace("phuong-sinh-doi", "phuong-mau") == one


def test_flushing_on_the_way_changes_nothing(office: Office, twin: Office):
    live(office)
    with storing.in_bulk() as gathered:
        first = twin.make("receive")
        gathered.flush()
        twin.make("transfer", first)
    assert Dossier.objects.get(agency=twin.agency).step == "in_hand"
    assert twin.receive().code.endswith("-0002")
