"""A Council with a report to appraise."""

import pytest

from motcua.oversight.appraisals.tests.making import Council
from motcua.oversight.appraisals.tests.making import council as new_council


@pytest.fixture
def council(db) -> Council:
    return new_council()
