"""A Board that recommends."""

import pytest

from motcua.oversight.recommendations.tests.making import Seats
from motcua.oversight.recommendations.tests.making import seats as new_seats


@pytest.fixture
def seats(db) -> Seats:
    return new_seats()
