"""The queue's screens are for those who work at the counter, in their own agency."""

import uuid
from typing import Any

import pytest
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import reverse

from motcua.casework.counter.tests.making import Office, arrange, new_ward
from motcua.channels.desk.counter.urls import urlpatterns
from motcua.foundation.organisation.roles import Role

PK = uuid.uuid4()
WHERE: dict[str, dict[str, Any]] = {
    "queue-ticket": {"pk": PK},
    "queue-void": {"pk": PK},
    "queue-move": {"pk": PK, "move": "xong"},
}
NAMES = [str(pattern.name) for pattern in urlpatterns]


@pytest.mark.parametrize("name", NAMES)
def test_the_street_is_sent_to_log_in(office: Office, settings, name: str):
    response = Client().get(reverse(f"desk:{name}", kwargs=WHERE.get(name)))
    assert response.status_code == 302
    assert response["Location"].startswith(resolve_url(settings.LOGIN_URL))


@pytest.mark.parametrize("name", NAMES)
def test_a_deputy_has_no_business_here(office: Office, logged_in, name: str):
    client, address = logged_in(Role.DEPUTY), reverse(f"desk:{name}", kwargs=WHERE.get(name))
    responses = {client.get(address).status_code, client.post(address).status_code}
    assert responses <= {403, 405}
    assert 403 in responses


def test_a_clerk_does_not_close(office: Office, clerk):
    assert clerk.get(reverse("desk:queue-close")).status_code == 403
    assert clerk.post(reverse("desk:queue-close")).status_code == 403


def test_a_specialist_issues_nothing(office: Office, logged_in):
    assert logged_in(Role.SPECIALIST).get(reverse("desk:queue-issue")).status_code == 403


def test_another_agencys_number_is_not_found(office: Office, logged_in):
    ticket = office.issue("A", 50)
    other = arrange(new_ward("phuong-khac"))
    client = logged_in(Role.RECEPTION, agency=other.agency)
    for name in ("queue-ticket", "queue-void", "queue-move"):
        where = WHERE[name] | {"pk": ticket.pk}
        address = reverse(f"desk:{name}", kwargs=where)
        assert 404 in {client.get(address).status_code, client.post(address).status_code}
    assert "A001" not in client.get(reverse("desk:queue")).content.decode()


def test_unknown_numbers_and_moves_are_404(office: Office, clerk):
    ticket = office.issue("A", 50)
    assert clerk.get(reverse("desk:queue-ticket", kwargs={"pk": PK})).status_code == 404
    address = reverse("desk:queue-move", kwargs={"pk": ticket.pk, "move": "bay-len"})
    assert clerk.post(address).status_code == 404
