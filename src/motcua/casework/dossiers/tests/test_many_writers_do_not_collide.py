"""Eight writers at once: no code twice, none left out; of two officers moving one dossier, one succeeds."""

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection, connections

from motcua.casework.dossiers import actions
from motcua.casework.dossiers.models import Dossier, DossierSeries, Move
from motcua.casework.dossiers.tests.making import Office, open_office

pytestmark = [pytest.mark.concurrent, pytest.mark.slow]
WRITERS, EACH = 8, 6


@pytest.fixture
def together(transactional_db, tmp_path: Path, monkeypatch):
    """Run functions in threads with connections of their own. SQLite's memory is written to a file first."""

    def run(*acts: Callable[[], None]) -> None:
        with monkeypatch.context() as patch:
            if connection.vendor == "sqlite":
                patch.setitem(connections.settings["default"], "NAME", on_disk(tmp_path / "many.sqlite3"))
            errors: list[BaseException] = []
            threads = [threading.Thread(target=closing, args=(act, errors)) for act in acts]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        assert errors == []

    return run


def on_disk(path: Path) -> str:
    if not path.exists():
        with sqlite3.connect(path) as file:
            connection.connection.backup(file)
    return str(path)


def closing(act: Callable[[], None], errors: list[BaseException]) -> None:
    try:
        act()
    except BaseException as error:  # noqa: BLE001  told to the test's own thread
        errors.append(error)
    finally:
        connections.close_all()


@pytest.fixture
def open_ward(transactional_db) -> Office:
    return open_office()


def test_codes_run_without_gap_or_repeat(open_ward: Office, together):
    codes: list[str] = []

    def file() -> None:
        codes.extend(open_ward.receive().code for _ in range(EACH))

    def check() -> None:
        assert Dossier.objects.count() == WRITERS * EACH
        assert DossierSeries.objects.get().last == WRITERS * EACH

    together(*[file] * WRITERS)
    numbers = range(1, WRITERS * EACH + 1)
    assert sorted(codes) == [f"H29.12.34-261116-{number:04d}" for number in numbers]
    together(check)


def test_of_two_officers_one_succeeds_and_the_other_is_told(open_ward: Office, together):
    dossier = open_ward.make("transfer", open_ward.receive())
    done: list[str] = []
    barrier = threading.Barrier(2)

    def move(name: str) -> Callable[[], None]:
        def act() -> None:
            barrier.wait()
            try:
                open_ward.make(name, dossier, revision=dossier.revision)
                done.append(name)
            except actions.ChangedMeanwhile as told:
                done.append(str(told))

        return act

    def check() -> None:
        assert Move.objects.count() == 3

    together(move("resolve"), move("withdraw"))
    assert len({"resolve", "withdraw"} & set(done)) == 1
    assert any("vừa có người khác xử lý" in told for told in done)
    together(check)
