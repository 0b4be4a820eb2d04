"""A Council with a report, people who log in, and a clock that stands still."""

from collections.abc import Callable

import pytest
import time_machine
from django.test import Client

from motcua.foundation.organisation.models import Account, CouncilBody, RoleGrant
from motcua.foundation.organisation.roles import Role
from motcua.oversight.appraisals.tests.making import CLOSED, Council, D
from motcua.oversight.appraisals.tests.making import council as new_council


@pytest.fixture
def council(db) -> Council:
    return new_council()


@pytest.fixture(autouse=True)
def _noon_of_the_meeting(council: Council):
    with time_machine.travel(CLOSED, tick=False):
        yield


@pytest.fixture
def logged_in(council: Council) -> Callable[..., Client]:
    """Return a browser logged in as someone of the ward, maybe of its Board."""

    def log_in(role: Role, body: CouncilBody | None = None, agency=None) -> Client:
        account = Account.objects.create(username=f"u{Account.objects.count()}", full_name="Lê Văn Mẫu")
        RoleGrant.objects.create(
            account=account,
            role=role,
            agency=agency or council.ward.agency,
            body=body,
            valid_from=D(2016, 7, 1),
        )
        client = Client()
        client.force_login(account)
        return client

    return log_in


@pytest.fixture
def head(council: Council, logged_in: Callable[..., Client]) -> Client:
    return logged_in(Role.BOARD_HEAD, council.board)


@pytest.fixture
def chair(logged_in: Callable[..., Client]) -> Client:
    """Return a browser of the Standing Body's chair."""
    return logged_in(Role.COUNCIL_CHAIR)
