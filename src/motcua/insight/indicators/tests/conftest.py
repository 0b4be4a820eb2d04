"""A ward with records in every room."""

import pytest

from motcua.insight.indicators.tests.making import World, open_world


@pytest.fixture
def world(db) -> World:
    return open_world()
