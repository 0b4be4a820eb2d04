"""A ward at work on a Monday afternoon, and browsers logged in as its officers."""

from collections.abc import Callable

import pytest
import time_machine
from django.test import Client

from motcua.casework.dossiers.tests.making import FIRST, Office, open_office
from motcua.foundation.organisation.models import Account, Agency, RoleGrant
from motcua.foundation.organisation.roles import Role


@pytest.fixture
def office(db) -> Office:
    return open_office()


@pytest.fixture(autouse=True)
def _monday_afternoon(office: Office):
    with time_machine.travel(office.at(hour=15), tick=False):
        yield


@pytest.fixture
def logged_in(office: Office) -> Callable[..., Client]:
    """Return a browser logged in with a role."""

    def log_in(role: Role, agency: Agency | None = None) -> Client:
        account = Account.objects.create(username=f"u{Account.objects.count()}", full_name="Võ Thị Năm")
        RoleGrant.objects.create(account=account, role=role, agency=agency or office.agency, valid_from=FIRST)
        client = Client()
        client.force_login(account)
        return client

    return log_in


@pytest.fixture
def focal(logged_in: Callable[..., Client]) -> Client:
    return logged_in(Role.REFORM_FOCAL)
