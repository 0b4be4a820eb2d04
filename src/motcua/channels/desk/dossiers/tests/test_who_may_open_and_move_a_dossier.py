"""Dossiers are opened by those who work on them, in their own ward; each sees only the acts that are theirs."""

import pytest
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office, open_office
from motcua.channels.desk.dossiers.tests.reading import address, refused, shown
from motcua.channels.desk.dossiers.urls import urlpatterns
from motcua.foundation.organisation.roles import Role

WHERE = {"slip": "tiep-nhan", "act": "trinh-ky"}


def addresses(dossier: Dossier) -> list[str]:
    """Return every address of these screens for a dossier."""
    found = []
    for pattern in urlpatterns:
        names = pattern.pattern.converters
        known = {"code": dossier.code} | WHERE
        found.append(reverse(f"desk:{pattern.name}", kwargs={name: known[name] for name in names}))
    return found


def test_the_street_is_sent_to_log_in(office: Office, settings):
    for where in addresses(office.receive()):
        response = Client().get(where)
        assert response.status_code == 302
        assert response["Location"].startswith(resolve_url(settings.LOGIN_URL))


@pytest.mark.parametrize("role", [Role.DEPUTY, Role.REFORM_FOCAL])
def test_others_have_no_business_here(office: Office, logged_in, role: Role):
    client = logged_in(role)
    assert {client.get(where).status_code for where in addresses(office.receive())} == {403}


def test_only_reception_receives(handler, leader):
    assert handler.get(reverse("desk:receive")).status_code == 403
    assert leader.post(reverse("desk:receive"), {"viec": "nhan"}).status_code == 403


def test_another_wards_dossier_is_not_found(office: Office, logged_in):
    dossier = office.receive()
    other = open_office("phuong-khac", "H29.99")
    client = logged_in(Role.RECEPTION, agency=other.agency, unit=other.one_stop)
    for where in addresses(dossier):
        if dossier.code in where:
            response = client.get(where)
            assert response.status_code == 404
            assert office.owner.full_name not in response.content.decode()
    assert client.post(address(dossier, "transfer"), {"revision": 1}).status_code == 404


def test_another_units_officer_does_not_find_it(office: Office, logged_in):
    client = logged_in(Role.SPECIALIST, unit=office.one_stop)
    assert client.get(reverse("desk:dossier", args=[office.receive().code])).status_code == 404


@pytest.mark.parametrize("code", ["H29.12.34-261116-9999", "H29.12.34-261116-9999\x00", "<b>"])
def test_a_code_nobody_knows_gets_a_page_that_helps(clerk, code: str):
    response = clerk.get(reverse("desk:dossier", args=[code]))
    page = response.content.decode()
    assert response.status_code == 404
    assert f"Không có hồ sơ mã {escape(code.strip(chr(0)).upper())}" in page
    assert 'name="tim"' in page


def test_only_what_a_person_may_do_is_offered(office: Office, clerk, handler, leader):
    dossier = office.dossier_in(SubState.AWAITING_SIGNATURE)
    assert address(dossier, "resolve") not in shown(handler, dossier)
    assert address(dossier, "resolve") in shown(leader, dossier)
    assert "Chưa đến lượt bạn" in shown(clerk, dossier)


def test_what_is_not_offered_is_refused_all_the_same(office: Office, clerk):
    dossier = office.dossier_in(SubState.AWAITING_SIGNATURE)
    page = refused(clerk, dossier, "resolve", result_number="1", signer="Trần Thị Một")
    assert "thuộc về lãnh đạo Ủy ban nhân dân" in page
