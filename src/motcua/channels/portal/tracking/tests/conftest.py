"""A ward at work and a clock that stands still."""

import pytest
import time_machine
from django.test import Client

from motcua.casework.dossiers.tests.making import Office, open_office


@pytest.fixture
def office(db) -> Office:
    return open_office()


@pytest.fixture(autouse=True)
def _monday_afternoon(office: Office):
    with time_machine.travel(office.at(hour=15), tick=False):
        yield


@pytest.fixture
def street() -> Client:
    return Client()
