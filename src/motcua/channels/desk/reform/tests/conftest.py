"""A ward on a day of June 2019, and browsers logged in as its officers."""

from collections.abc import Callable

import pytest
import time_machine
from django.test import Client

from motcua.foundation.organisation.models import Account, RoleGrant, Unit
from motcua.foundation.organisation.roles import Role
from motcua.reform.tests.making import FIRST, Ward, at, open_calendar, open_ward


@pytest.fixture
def ward(db) -> Ward:
    made = open_ward()
    open_calendar(made)
    for account, unit in zip(made.accounts, (made.one_stop, None), strict=True):
        RoleGrant.objects.create(
            account=account, role=Role.SPECIALIST, agency=made.agency, unit=unit, valid_from=FIRST
        )
    return made


@pytest.fixture(autouse=True)
def _third_of_june(ward: Ward):
    with time_machine.travel(at(6, 3), tick=False):
        yield


@pytest.fixture
def logged_in(ward: Ward) -> Callable[..., Client]:
    """Return a browser logged in with a role, maybe in a unit."""

    def log_in(role: Role = Role.REFORM_FOCAL, unit: Unit | None = None) -> Client:
        account = Account.objects.create(username=f"u{Account.objects.count()}", full_name="Võ Thị Năm")
        RoleGrant.objects.create(account=account, role=role, agency=ward.agency, unit=unit, valid_from=FIRST)
        client = Client()
        client.force_login(account)
        return client

    return log_in


@pytest.fixture
def focal(logged_in: Callable[..., Client]) -> Client:
    return logged_in()
