"""Bytes on disk under the name of their digest: `ab/cd/abcd…`. Written whole or not at all.

The same bytes are kept once. Nothing here is executable, and no name comes from outside.
"""

import contextlib
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from django.conf import settings

_PIECE = 1 << 16
_DIGEST = re.compile(r"[0-9a-f]{64}")


class Oversized(ValueError):
    """More bytes came than may."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """Bytes that came, not yet kept: where they lie, their digest and number."""

    path: Path
    sha256: str
    size: int


def path_of(sha256: str) -> Path:
    """Return where the bytes of a digest lie. Raises ValueError for what is not a digest."""
    if not _DIGEST.fullmatch(sha256):
        raise ValueError("not a SHA-256 digest")
    return Path(settings.FILES_FOLDER) / sha256[:2] / sha256[2:4] / sha256


@contextlib.contextmanager
def arriving(source: IO[bytes], *, most: int) -> Iterator[Arrived]:
    """Read a source to a temporary file beside the others; it is gone after the block. Raises Oversized."""
    folder = Path(settings.FILES_FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=folder, prefix="arriving-")
    try:
        digest, size = hashlib.sha256(), 0
        with os.fdopen(descriptor, "wb") as target:
            while piece := source.read(_PIECE):
                size += len(piece)
                if size > most:
                    raise Oversized
                digest.update(piece)
                target.write(piece)
            target.flush()
            os.fsync(target.fileno())
        yield Arrived(Path(name), digest.hexdigest(), size)
    finally:
        Path(name).unlink(missing_ok=True)


def keep(arrived: Arrived) -> None:
    """Put arrived bytes in their place, read-only. Bytes already there and whole stay as they are."""
    place = path_of(arrived.sha256)
    if place.exists() and is_whole(arrived.sha256):
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    arrived.path.chmod(0o440)
    arrived.path.replace(place)
    handle = os.open(place.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def is_whole(sha256: str) -> bool:
    """Return whether the bytes are there and are still those of their digest."""
    try:
        with path_of(sha256).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except OSError:
        return False


def remove(sha256: str) -> None:
    """Take bytes away for good; already gone is fine."""
    path_of(sha256).unlink(missing_ok=True)
