"""The harness fails what the eye forgives."""

import socket
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection, connections


@pytest.fixture(autouse=True)
def _folders_of_its_own(tmp_path_factory: pytest.TempPathFactory, settings, request) -> None:
    """Files, mail and keys of a test go to a folder that is thrown away; passwords hash fast."""
    folder: Path = tmp_path_factory.mktemp("var")
    settings.VAR = folder
    settings.FILES_FOLDER = folder / "files"
    settings.LEDGER_KEYS = folder / "keys"
    settings.STATIC_ROOT = folder / "static"
    settings.STATIC_ROOT.mkdir()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.STORAGES = {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": folder / "files"},
        },
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    if "browser" not in request.keywords:
        settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def _no_sockets(monkeypatch: pytest.MonkeyPatch, request) -> None:
    """Nothing leaves this machine: only loopback and local sockets may be connected to."""
    connect = socket.socket.connect

    def local_only(self, address):
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in {
            "127.0.0.1",
            "::1",
            "localhost",
        }:
            raise RuntimeError(f"a test tried to reach {address}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", local_only)


@pytest.fixture
def together(transactional_db, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Run functions in threads with connections of their own. SQLite's memory is written to a file first."""

    def run(*acts: Callable[[], None]) -> None:
        errors: list[BaseException] = []
        with monkeypatch.context() as patch:
            if connection.vendor == "sqlite":
                # A new dictionary: this thread's own connection, in memory, must not take itself for a file.
                there = {**connections.settings["default"], "NAME": _on_disk(tmp_path / "many.sqlite3")}
                patch.setitem(connections.settings, "default", there)
            threads = [threading.Thread(target=_closing, args=(act, errors)) for act in acts]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        assert errors == []

    return run


def _on_disk(path: Path) -> str:
    if not path.exists():
        connection.ensure_connection()
        with sqlite3.connect(path) as file:
            connection.connection.backup(file)
    return str(path)


def _closing(act: Callable[[], None], errors: list[BaseException]) -> None:
    """Run an act; tell the test's own thread what went wrong."""
    try:
        act()
    except BaseException as error:  # noqa: BLE001  told to the test's own thread
        errors.append(error)
    finally:
        connections.close_all()
