"""Who lost the slip is found by number or name, with finished dossiers too; each look-up is noted."""

import pytest
from django.test import Client
from django.urls import reverse

from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office, open_office
from motcua.foundation.organisation.roles import Role
from motcua.foundation.people.models import Access

SEARCH = "desk:dossier-search"


def found(client: Client, typed: str) -> str:
    """Look somebody up."""
    response = client.post(reverse(SEARCH), {"nguoi": typed})
    assert response.status_code == 200, response.status_code
    return str(response.content.decode())


@pytest.mark.parametrize("typed", ["079000000001", "0900 000 001", "nguyen van thu"])
def test_by_number_or_name_with_the_finished_ones(office: Office, clerk, typed: str):
    over, running = office.dossier_in(SubState.RETURNED), office.receive()
    page = found(clerk, typed)
    assert over.code in page
    assert running.code in page
    assert "12/2026, 16/11/2026" in page
    assert Access.objects.get().purpose == "Tra cứu hồ sơ theo người nộp"


def test_also_what_they_filed_for_somebody_else(office: Office, clerk):
    dossier = office.receive(owner=office.another_person(), submitter=office.owner)
    assert dossier.code in found(clerk, "079000000001")
    assert Access.objects.get().person == office.owner


def test_nobody_found_says_what_to_try(office: Office, clerk):
    assert "Không có hồ sơ nào của người này" in found(clerk, "0911 111 111")
    assert not Access.objects.exists()
    empty = clerk.post(reverse(SEARCH), {"nguoi": " "})
    assert empty.status_code == 422
    assert "Hãy điền mục này." in empty.content.decode()


def test_a_specialist_finds_those_of_their_unit(office: Office, handler, logged_in):
    dossier = office.receive()
    assert dossier.code in found(handler, "079000000001")
    assert dossier.code not in found(logged_in(Role.SPECIALIST, unit=office.one_stop), "079000000001")


def test_another_ward_finds_nothing(office: Office, logged_in):
    dossier = office.receive()
    other = open_office("phuong-khac", "H29.99")
    client = logged_in(Role.RECEPTION, agency=other.agency, unit=other.one_stop)
    assert dossier.code not in found(client, "079000000001")
