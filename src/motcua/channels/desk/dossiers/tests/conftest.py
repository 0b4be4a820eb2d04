"""A ward at work on a Monday afternoon, and browsers logged in as its officers."""

from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.test import Client

from motcua.casework.dossiers.tests.making import FIRST, Office, open_office
from motcua.foundation.organisation.models import Account, RoleGrant
from motcua.foundation.organisation.roles import Role


@pytest.fixture
def office(db) -> Office:
    return open_office()


@pytest.fixture(autouse=True)
def _monday_afternoon(office: Office):
    with time_machine.travel(office.at(hour=14), tick=False):
        yield


@pytest.fixture
def logged_in(office: Office) -> Callable[..., Client]:
    """Return a browser logged in with a role, maybe in a unit or in another ward."""

    def log_in(role: Role, name: str = "Võ Thị Năm", **where: Any) -> Client:
        account = Account.objects.create(username=f"u{Account.objects.count()}", full_name=name)
        grant = {"agency": office.agency, "valid_from": FIRST} | where
        RoleGrant.objects.create(account=account, role=role, **grant)
        client = Client()
        client.force_login(account)
        return client

    return log_in


@pytest.fixture
def clerk(office: Office, logged_in: Callable[..., Client]) -> Client:
    return logged_in(Role.RECEPTION, "Trần Thị Một", unit=office.one_stop)


@pytest.fixture
def handler(office: Office, logged_in: Callable[..., Client]) -> Client:
    return logged_in(Role.SPECIALIST, "Lê Văn Hai", unit=office.division)


@pytest.fixture
def leader(logged_in: Callable[..., Client]) -> Client:
    return logged_in(Role.CHAIR, "Phan Thị Ba")
