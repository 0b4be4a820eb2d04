"""A ward with records, officers who log in, and a clock that stands still."""

from collections.abc import Callable

import pytest
import time_machine
from django.test import Client

from motcua.foundation.organisation.models import Account, Agency, RoleGrant
from motcua.foundation.organisation.roles import Role
from motcua.insight.reports.tests.making import NOW, YEAR, Ward
from motcua.insight.reports.tests.making import ward as new_ward


@pytest.fixture
def ward(db) -> Ward:
    return new_ward()


@pytest.fixture(autouse=True)
def _morning(ward: Ward):
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def logged_in(ward: Ward) -> Callable[..., Client]:
    """Return a browser logged in as an officer with a role."""

    def log_in(role: Role, agency: Agency | None = None) -> Client:
        account = Account.objects.create(username=f"u{Account.objects.count()}", full_name="Trần Thị Mẫu")
        RoleGrant.objects.create(account=account, role=role, agency=agency or ward.agency, valid_from=YEAR[0])
        client = Client()
        client.force_login(account)
        return client

    return log_in


@pytest.fixture
def focal(logged_in: Callable[..., Client]) -> Client:
    return logged_in(Role.REFORM_FOCAL)
