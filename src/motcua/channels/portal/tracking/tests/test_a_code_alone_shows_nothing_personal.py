"""Who holds only a code learns how far the dossier is, and nothing of whom or what it is about."""

from urllib.parse import urlsplit

import pytest
from django.urls import reverse

from motcua.casework.dossiers import actions, notices
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.channels.portal.tracking.tests.reading import ADDRESS, by_code


@pytest.mark.parametrize(
    "step", [SubState.AWAITING_RECEPTION, SubState.IN_HAND, SubState.AWAITING_SUPPLEMENT, SubState.RETURNED]
)
def test_only_code_and_level_are_shown(office: Office, street, step: SubState):
    dossier = office.dossier_in(step)
    shown = by_code(street, dossier.code)
    assert dossier.code in shown
    assert 'aria-current="step"' in shown
    owner = dossier.owner
    personal = (owner.full_name, owner.phone, owner.id_number, owner.address, owner.email)
    inner = (dossier.version.name, dossier.unit.name, office.clerk.name, "Giấy chứng sinh", "16/11/2026")
    assert not [word for word in (*personal, *inner) if word in shown]


def test_the_code_may_be_typed_as_people_type(office: Office, street):
    code = office.receive().code
    assert code in by_code(street, f" {code.lower().replace('-', ' – ')} ")


def test_the_qr_code_of_the_slip_leads_here(office: Office, street):
    dossier = office.receive()
    leads_to = urlsplit(notices.tracking_address(dossier.code))
    response = street.get(f"{leads_to.path}?{leads_to.query}")
    assert response.status_code == 200
    assert dossier.code in response.content.decode()


def test_without_a_code_it_asks_for_one(db, street):
    assert "Ghi ở đầu giấy tiếp nhận hồ sơ" in street.get(reverse(ADDRESS)).content.decode()


@pytest.mark.parametrize("typed", ["H29.12.34-261116-9999", "abc", "<script>", "0" * 90, "\x00"])
def test_an_unknown_code_is_told_kindly_and_kept(office: Office, street, typed: str):
    office.receive()
    response = street.get(reverse(ADDRESS), {"ma": typed})
    shown = response.content.decode()
    assert response.status_code == 404
    assert "<script>" not in shown
    assert 'name="ma"' in shown
    assert "error-summary" in shown
    assert "Chưa tìm được hồ sơ" in shown
    assert "Chưa ghi được" not in shown


def test_a_voided_record_is_an_unknown_one(office: Office, street):
    dossier = office.receive()
    actions.void(dossier, reason="Nhập trùng.", by=office.leader, at=office.at())
    assert street.get(reverse(ADDRESS), {"ma": dossier.code}).status_code == 404
