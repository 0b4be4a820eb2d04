"""A ward with records."""

import pytest

from motcua.insight.reports.tests.making import Ward
from motcua.insight.reports.tests.making import ward as new_ward


@pytest.fixture
def ward(db) -> Ward:
    return new_ward()
