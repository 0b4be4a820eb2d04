"""Fifty papers at once, of several kinds and issuers: each series runs without gap and without repeat."""

import sqlite3
import threading
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection, connections

from motcua.foundation.organisation.roles import Role
from motcua.records.documents.models import Document, Series
from motcua.records.documents.tests.making import actor, board, issue, ward

pytestmark = [pytest.mark.concurrent, pytest.mark.slow]
WRITERS, EACH = 10, 5
KINDS = ("BC", "KH", "CV", "TTr", "BB")


@pytest.fixture
def together(transactional_db, tmp_path: Path, monkeypatch):
    """Run functions in threads with connections of their own. SQLite's memory is written to a file first."""

    def run(*acts: Callable[[], None]) -> None:
        if connection.vendor == "sqlite" and not (tmp_path / "many.sqlite3").exists():
            path = tmp_path / "many.sqlite3"
            with sqlite3.connect(path) as file:
                connection.connection.backup(file)
            monkeypatch.setitem(connections.settings["default"], "NAME", str(path))
        errors: list[BaseException] = []

        def closing(act: Callable[[], None]) -> None:
            try:
                act()
            except BaseException as error:  # noqa: BLE001  told to the test's own thread
                errors.append(error)
            finally:
                connections.close_all()

        threads = [threading.Thread(target=closing, args=(act,)) for act in acts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert errors == []

    return run


def test_fifty_at_once(together):
    agency = ward()
    of_board = {"issuer_kind": "board", "body": board(agency), "by": actor(agency, Role.BOARD_HEAD)}

    def write(place: int) -> Callable[[], None]:
        issuer = of_board if place % 2 else {}

        def act() -> None:
            for kind in KINDS:
                issue(agency, type_code=kind, **issuer)

        return act

    given: dict[str, list[int]] = defaultdict(list)
    last: dict[str, int] = {}

    def look() -> None:
        last.update(Series.objects.values_list("key", "last"))
        for series, number in Document.objects.order_by("number").values_list("series", "number"):
            given[series].append(number)

    together(*[write(place) for place in range(WRITERS)])
    together(look)
    assert sum(len(numbers) for numbers in given.values()) == WRITERS * EACH
    assert len(given["HĐND-KTXH"]) == WRITERS * EACH // 2
    for series, numbers in given.items():
        assert numbers == list(range(1, len(numbers) + 1)), series
        assert last[series] == len(numbers)
