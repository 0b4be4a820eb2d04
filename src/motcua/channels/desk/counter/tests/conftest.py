"""A counter at work, officers who log in, and a clock that stands still."""

from collections.abc import Callable

import pytest
import time_machine
from django.test import Client

from motcua.casework.counter import actions
from motcua.casework.counter.tests.making import OPENED, Office, arrange, new_ward
from motcua.foundation.organisation.models import Account, Agency, RoleGrant
from motcua.foundation.organisation.roles import Role


@pytest.fixture
def office(db) -> Office:
    office = arrange(new_ward("phuong-mau"))
    actions.load_priority_groups(agency=office.agency, valid_from=OPENED, by=office.head, at=office.morning)
    return office


@pytest.fixture(autouse=True)
def _half_past_eight(office: Office):
    with time_machine.travel(office.at(60), tick=False):
        yield


@pytest.fixture
def logged_in(office: Office) -> Callable[[Role], Client]:
    """Return a browser logged in as an officer with a role."""

    def log_in(role: Role = Role.RECEPTION, agency: Agency | None = None) -> Client:
        account = Account.objects.create(username=f"u{Account.objects.count()}", full_name="Trần Văn Mẫu")
        RoleGrant.objects.create(
            account=account, role=role, agency=agency or office.agency, valid_from=OPENED
        )
        client = Client()
        client.force_login(account)
        return client

    return log_in


@pytest.fixture
def clerk(logged_in: Callable[[Role], Client]) -> Client:
    return logged_in(Role.RECEPTION)
