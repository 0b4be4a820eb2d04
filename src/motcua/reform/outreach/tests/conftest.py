"""A ward at work."""

import pytest

from motcua.reform.tests.making import Ward, open_ward


@pytest.fixture
def ward(db) -> Ward:
    return open_ward()
