"""A counter at work: a ward, its services and windows, and the people who sit there."""

import pytest

from motcua.casework.counter import actions
from motcua.casework.counter.tests.making import OPENED, Office, actor, arrange, new_ward
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import Role


@pytest.fixture
def office(db) -> Office:
    return arrange(new_ward("phuong-mau"))


@pytest.fixture
def other(db) -> Office:
    return arrange(new_ward("phuong-khac"))


@pytest.fixture
def groups(office: Office):
    found = actions.load_priority_groups(
        agency=office.agency, valid_from=OPENED, by=office.head, at=office.morning
    )
    return {group.code: group for group in found}


@pytest.fixture
def specialist(office: Office) -> Actor:
    return actor(office.agency.code, Role.SPECIALIST, "chuyen-mon")
