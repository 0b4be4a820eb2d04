"""The database as one file, and back: SQLite by its own online copy, PostgreSQL by its own tools."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from django.db import connection, connections

from motcua.config import troubles

_ASIDE = ("", "-wal", "-shm")


class DumpFailed(Exception):
    """The database could not be copied out or in. The message is a Vietnamese sentence."""


def dump(target: Path) -> None:
    """Write the database, as it stands at one moment, into a file. Nobody who writes is held up. Raises DumpFailed."""
    if connection.vendor == "postgresql":
        _tool("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={target}")
        return
    connection.ensure_connection()
    copy = sqlite3.connect(target)
    try:
        connection.connection.backup(copy)
    except sqlite3.Error as error:
        raise DumpFailed(troubles.words(error)) from None
    finally:
        copy.close()


def check(source: Path, engine: str) -> None:
    """Insist that a dump can be loaded here. Raises DumpFailed."""
    if engine != connection.vendor:
        raise DumpFailed(
            f"Bản lưu là của {engine}, ở đây dùng {connection.vendor}. Hãy phục hồi vào cùng loại cơ sở dữ liệu."
        )
    if engine == "postgresql":
        _tool("pg_restore", "--list", str(source), to_database=False)
        return
    copy = sqlite3.connect(source)
    try:
        answer = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        raise DumpFailed(troubles.words(error)) from None
    finally:
        copy.close()
    if answer != "ok":
        raise DumpFailed("Cơ sở dữ liệu trong bản lưu bị hỏng.")


def load(source: Path, *, aside: str) -> str:
    """Put a checked dump in the place of the database; return where the one before lies now ("" for none).

    SQLite's file before is kept under a name ending in `aside`. On PostgreSQL all or nothing is replaced.
    """
    connections.close_all()
    if connection.vendor == "postgresql":
        options = ("--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction")
        _tool("pg_restore", *options, f"--dbname={connection.settings_dict['NAME']}", str(source))
        return ""
    place = Path(connection.settings_dict["NAME"])
    place.parent.mkdir(parents=True, exist_ok=True)
    kept = ""
    for ending in _ASIDE:
        old = place.with_name(place.name + ending)
        if old.exists():
            kept = kept or f"{place}.{aside}"
            old.rename(f"{place}.{aside}{ending}")
    shutil.move(source, place)
    return kept


def is_empty() -> bool:
    """Return whether the database holds no table of ours yet."""
    if connection.vendor == "sqlite" and not Path(connection.settings_dict["NAME"]).exists():
        return True
    return "ledger_event" not in connection.introspection.table_names()


def _tool(name: str, *options: str, to_database: bool = True) -> None:
    """Run one of PostgreSQL's tools; passwords go by the environment."""
    if shutil.which(name) is None:
        raise DumpFailed(f"Máy này thiếu {name}. Hãy cài gói postgresql-client cùng bản với máy chủ.")
    told: Mapping[str, Any] = connection.settings_dict if to_database else {}
    names = {
        "HOST": "PGHOST",
        "PORT": "PGPORT",
        "USER": "PGUSER",
        "PASSWORD": "PGPASSWORD",
        "NAME": "PGDATABASE",
    }
    given = {names[word]: str(told[word]) for word in names if told.get(word)}
    ran = subprocess.run(  # noqa: S603  PostgreSQL's own tools
        [name, *options], env={**os.environ, **given}, capture_output=True, text=True, check=False
    )
    if ran.returncode:
        why = ran.stderr.strip().splitlines()[:1]
        raise DumpFailed(f"{name} không làm xong. [{''.join(why)}]")
