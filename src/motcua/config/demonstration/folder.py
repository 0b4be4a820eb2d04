"""Where a built demonstration lies, and whether it is the one this program makes.

A demonstration is a folder of its own (database, keys, files). It is built beside its place and moved there when
it is complete, so that an interrupted build leaves nothing that looks finished.
"""

import datetime as dt
import hashlib
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import motcua

_PACKAGE = Path(motcua.__file__).parent
_STAMP = "built.json"
# What decides the content: the demonstration itself and the shape of the tables.
_SOURCES = ("config/demonstration/**/*.py", "config/demonstration/**/*.toml", "*/*/migrations/*.py")


@dataclass(frozen=True, slots=True)
class Built:
    """What stands in a folder: for which day it was built, and from which sources."""

    day: dt.date
    made_from: str


def fingerprint() -> str:
    """Return a digest of everything that decides the demonstration's content."""
    found = {path for pattern in _SOURCES for path in _PACKAGE.glob(pattern) if "tests" not in path.parts}
    digest = hashlib.sha256()
    for path in sorted(found):
        digest.update(str(path.relative_to(_PACKAGE)).encode() + b"\n" + path.read_bytes())
    return digest.hexdigest()


def built(home: Path) -> Built | None:
    """Return what stands in a folder, or None where nothing complete does."""
    try:
        told = json.loads((home / _STAMP).read_text(encoding="utf-8"))
        return Built(dt.date.fromisoformat(told["day"]), told["made_from"])
    except (OSError, ValueError, KeyError):
        return None


def stamp(home: Path, day: dt.date) -> None:
    """Say that a folder is complete."""
    told = {"day": day.isoformat(), "made_from": fingerprint()}
    (home / _STAMP).write_text(json.dumps(told) + "\n", encoding="utf-8")


def workshop(home: Path) -> Path:
    """Return an empty folder beside the place, in which to build; what a dead build left is cleared away."""
    for old in home.parent.glob(f"{home.name}.*"):
        if not _is_alive(old.suffix.removeprefix(".")):
            shutil.rmtree(old, ignore_errors=True)
    place = home.with_name(f"{home.name}.{os.getpid()}")
    place.mkdir(parents=True)
    return place


def move_in(place: Path, home: Path) -> None:
    """Put a complete folder in its place; the one that stood there goes."""
    if home.exists():
        old = home.with_name(f"{home.name}.{os.getpid()}0")
        home.rename(old)
        place.rename(home)
        shutil.rmtree(old, ignore_errors=True)
    else:
        place.rename(home)


def clear(place: Path) -> None:
    """Remove what an interrupted build left."""
    shutil.rmtree(place, ignore_errors=True)


def _is_alive(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except (ValueError, PermissionError):
        return True
    return True
