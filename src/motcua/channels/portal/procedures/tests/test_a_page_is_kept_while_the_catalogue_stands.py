"""Pages of the catalogue come from memory for the street, and are made anew as soon as something changes."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from motcua.catalogue.procedures import actions
from motcua.catalogue.procedures.drafting import LimitDraft
from motcua.catalogue.procedures.tests.making import FIRST, NOW, draft, new_ward, publish
from motcua.foundation.organisation.actors import SYSTEM

pytestmark = pytest.mark.django_db
CODE = "1.001193"


@pytest.fixture(autouse=True)
def listing():
    procedure = publish(draft(CODE)).procedure
    return actions.list_procedure(procedure, agency=new_ward(), valid_from=FIRST, by=SYSTEM, at=NOW)


def read(client: Client, name: str, *args: str) -> str:
    response = client.get(reverse(name, args=args))
    assert response.status_code == 200
    return str(response.content.decode())


@pytest.mark.parametrize(("name", "args"), [("portal:procedures", ()), ("portal:procedure", (CODE,))])
def test_a_second_visit_is_the_same_and_asks_one_small_question(client: Client, name: str, args: tuple):
    first = read(client, name, *args)
    with CaptureQueriesContext(connection) as told:
        assert read(client, name, *args) == first
    assert len(told) == 1
    assert "csrfmiddlewaretoken" not in first


def test_a_shorter_promise_shows_at_once(client: Client, listing):
    assert "ngày làm việc" in read(client, "portal:procedure", CODE)
    actions.commit(listing, commitment=LimitDraft(None, "none", same_day=True), by=SYSTEM, at=NOW)
    assert "Trong ngày" in read(client, "portal:procedure", CODE)


def test_what_is_asked_in_the_address_is_a_page_of_its_own(client: Client):
    here = reverse("portal:procedures")
    today, then = client.get(here), client.get(here, {"ngay": "2025-08-01"})
    assert today.content != then.content


def test_who_has_a_session_gets_a_page_of_their_own(client: Client, django_user_model):
    read(client, "portal:procedures")
    user = django_user_model.objects.create(username="can-bo", full_name="Trần Thị Một")
    client.force_login(user)
    with CaptureQueriesContext(connection) as told:
        read(client, "portal:procedures")
    assert len(told) > 1
