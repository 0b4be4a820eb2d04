"""An act may be entered later than it happened, never before; a record entered by mistake is taken back."""

import pytest

from motcua.casework.dossiers import actions, queries
from motcua.casework.dossiers.tests.making import Office, officer
from motcua.foundation.ledger.models import Event
from motcua.foundation.organisation.roles import Role


def test_a_late_entry_counts_from_when_it_happened(office: Office):
    dossier = office.receive(at=office.at(2), happened_at=office.at(0))
    assert dossier.code == "H29.12.34-261116-0001"
    assert dossier.due_at == office.at(3, 17)
    move = dossier.moves.get()
    assert (move.happened_at, move.recorded_at) == (office.at(0), office.at(2))
    assert "Nhập lúc" in queries.timeline(dossier)[0].text


def test_nothing_is_entered_before_it_happens(office: Office):
    with pytest.raises(actions.WrongTime, match="chưa xảy ra"):
        office.receive(happened_at=office.at(1))


def test_moves_happen_in_order(office: Office):
    dossier = office.receive(at=office.at(2), happened_at=office.at(1))
    with pytest.raises(actions.WrongTime, match="sớm hơn việc trước đó"):
        office.make("transfer", dossier, at=office.at(2), happened_at=office.at(0))
    with pytest.raises(actions.WrongTime, match="sớm hơn lần nhập trước"):
        office.make("transfer", dossier, at=office.at(1, 10))


def test_a_voided_record_stays_readable_and_moves_no_more(office: Office):
    dossier = office.receive()
    head = officer(office.agency, Role.RECEPTION_HEAD, "Vũ Thị Bốn")
    dossier = actions.void(dossier, reason="Nhập trùng.", by=head, at=office.at(1))
    assert queries.access_dossier(office.clerk, dossier.code).void_reason == "Nhập trùng."
    with pytest.raises(actions.MoveNotAllowed, match="đã bị hủy"):
        office.make("transfer", dossier, at=office.at(2))
    assert queries.public_progress(dossier.code) is None
    assert Event.objects.filter(kind="dossier.void").count() == 1


def test_voiding_needs_a_reason_and_the_right_person(office: Office):
    dossier = office.receive()
    with pytest.raises(actions.NotYours):
        actions.void(dossier, reason="Nhập trùng.", by=office.clerk, at=office.at(1))
    with pytest.raises(actions.ReasonMissing):
        actions.void(dossier, reason=" ", by=office.leader, at=office.at(1))
