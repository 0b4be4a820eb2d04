"""The same link pressed on two phones at once is one opinion."""

import sqlite3
import threading
from pathlib import Path

import pytest
from django.db import connection, connections

from motcua.casework.dossiers.tests.making import open_office
from motcua.casework.feedback.models import Offer, Rating
from motcua.casework.feedback.policies import AlreadyRated
from motcua.casework.feedback.states import Channel
from motcua.casework.feedback.tests.making import finished, rate

pytestmark = [pytest.mark.concurrent, pytest.mark.slow]
PHONES = 4


@pytest.fixture
def apart(transactional_db, tmp_path: Path, monkeypatch):
    """Let threads have connections of their own: SQLite's memory is written to a file first."""

    def open_to_all() -> None:
        if connection.vendor == "sqlite":
            path = tmp_path / "many.sqlite3"
            with sqlite3.connect(path) as file:
                connection.connection.backup(file)
            monkeypatch.setitem(connections.settings["default"], "NAME", str(path))

    return open_to_all


def test_one_is_kept_and_the_others_are_told(apart):
    office = open_office()
    dossier = finished(office)
    apart()
    refused: list[BaseException] = []

    def press() -> None:
        try:
            rate(office, channel=Channel.LINK, dossier=dossier)
        except BaseException as error:  # noqa: BLE001  told to the test's own thread
            refused.append(error)
        finally:
            if Rating.objects.count() != 1 or Offer.objects.count() != 1:
                refused.append(AssertionError("more than one"))
            connections.close_all()

    threads = [threading.Thread(target=press) for _ in range(PHONES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [type(error) for error in refused] == [AlreadyRated] * (PHONES - 1)
