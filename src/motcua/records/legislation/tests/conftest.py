"""A ward and the person who may enter its own rules."""

import datetime as dt

import pytest

from motcua.foundation.organisation.actors import Actor, Grant
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import Role


@pytest.fixture
def ward(db) -> Agency:
    return Agency.objects.create(
        code="phuong-mau", short_name="Phường Mẫu", place="Mẫu", valid_from=dt.date(2025, 7, 1)
    )


@pytest.fixture
def keeper() -> Actor:
    return Actor("account:qt", "Quản Trị", "phuong-mau", grants=(Grant(Role.ADMINISTRATOR, "phuong-mau"),))
