"""A ward at work."""

import pytest

from motcua.casework.dossiers.tests.making import Office, open_office


@pytest.fixture
def office(db) -> Office:
    return open_office()
