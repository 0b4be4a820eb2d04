"""The databases to measure on: wards of several sizes, and the floor's with the same content."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FRESH, SMALL, MIDDLE, LARGE = 400, 10_000, 100_000, 1_000_000
# What shapes the databases: one made before it changed is made again.
_WARD = ("src/motcua/*/*/migrations/*.py", "src/motcua/config/benchmarks/*.py")
_FLOOR = ("bench/floor/tables.py", "bench/floor/filling.py")


def environment(**more: str) -> dict[str, str]:
    """Return this process's environment without any installation's settings."""
    kept = {
        key: value for key, value in os.environ.items() if not key.startswith(("MOTCUA_", "DATABASE_URL"))
    }
    return {**kept, **more, "PYTHONPATH": f"{ROOT}/src:{ROOT}"}


def motcua(var: Path, *words: str) -> str:
    """Run one command on an installation; return what it says. Raises CalledProcessError with its refusal shown."""
    command = [sys.executable, "-m", "motcua.config", *words]
    done = subprocess.run(
        command, cwd=ROOT, env=environment(MOTCUA_VAR=str(var)), check=True, stdout=subprocess.PIPE, text=True
    )
    return done.stdout


def ward(folder: Path, dossiers: int) -> Path:
    """Return the folder of a ward with so many dossiers; made when it is not there or of another time."""
    var = folder / f"ward-{dossiers}"
    if not _is_ready(var, *_WARD):
        motcua(var, "init")
        motcua(var, "bench", "data", "--dossiers", str(dossiers))
        _settle(var / "motcua.sqlite3")
        _ready(var, *_WARD)
    return var


def floor(folder: Path, dossiers: int) -> Path:
    """Return the folder of the floor's database with the content of the ward of that size."""
    var = folder / f"floor-{dossiers}"
    if not _is_ready(var, *_WARD, *_FLOOR):
        source = ward(folder, dossiers) / "motcua.sqlite3"
        command = [sys.executable, "-m", "bench.floor.filling", str(source)]
        subprocess.run(command, cwd=ROOT, env=environment(FLOOR_FOLDER=str(var)), check=True)
        _settle(var / "floor.sqlite3")
        _ready(var, *_WARD, *_FLOOR)
    return var


@contextmanager
def copied(var: Path) -> Iterator[Path]:
    """Lend a copy of a folder to write in, and throw it away."""
    copy = var.with_name(f"{var.name}-copy")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(var, copy)
    try:
        yield copy
    finally:
        shutil.rmtree(copy)


def value(database: Path, sql: str) -> tuple[object, ...]:
    """Return the first row that a statement finds in a database."""
    with closing(sqlite3.connect(database)) as connection:
        found: tuple[object, ...] = connection.execute(sql).fetchone()
    return found


def _is_ready(var: Path, *shaping: str) -> bool:
    """Return whether a folder holds what today's code would make; clear it otherwise."""
    mark = var / "made-for"
    if mark.exists() and mark.read_text() == _mark(*shaping):
        return True
    shutil.rmtree(var, ignore_errors=True)
    var.mkdir(parents=True)
    return False


def _ready(var: Path, *shaping: str) -> None:
    (var / "made-for").write_text(_mark(*shaping))


def _mark(*shaping: str) -> str:
    """Return a mark of the files that shape a database."""
    content = b"".join(path.read_bytes() for glob in shaping for path in sorted(ROOT.glob(glob)))
    return hashlib.sha256(content).hexdigest()


def _settle(database: Path) -> None:
    """Bring the write-ahead log into the database, so that the first reader does not pay for it."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
