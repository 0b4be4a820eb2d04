"""The only door for questions about files."""

import datetime as dt
from collections.abc import Iterator

from motcua.foundation.files import folder
from motcua.foundation.files.models import StoredFile
from motcua.foundation.files.policies import is_not_disposed


class Damaged(Exception):
    """The bytes of a file are missing or are no longer those that were stored."""


def access_file(agency: str, key: str) -> StoredFile | None:
    """Return a file of an agency (its code) by key, or None; whether another agency has it is not told."""
    rows = StoredFile.objects.filter(agency__code=agency, pk=key)
    return rows.select_related("agency").first()


def content(file: StoredFile) -> bytes:
    """Return the bytes of a file, checked against their digest. Raises Disposed, Damaged."""
    is_not_disposed(file)
    if not folder.is_whole(file.sha256):
        raise Damaged(file.sha256)
    return folder.path_of(file.sha256).read_bytes()


def expired(agency: str, on: dt.date) -> list[StoredFile]:
    """Return the files of an agency whose time has passed by a day and that still exist, oldest first."""
    rows = StoredFile.objects.filter(agency__code=agency, disposed_at=None, keep_until__lt=on)
    return list(rows.order_by("keep_until", "id"))


def damaged() -> Iterator[StoredFile]:
    """Read every stored file again and yield those whose bytes are missing or changed."""
    seen: dict[str, bool] = {}
    for file in StoredFile.objects.filter(disposed_at=None).order_by("stored_at", "id").iterator():
        if file.sha256 not in seen:
            seen[file.sha256] = folder.is_whole(file.sha256)
        if not seen[file.sha256]:
            yield file
