"""Write an archive."""

import datetime as dt
import hashlib
import io
import os
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import connection

from motcua.config.archiving import dumping, manifest
from motcua.config.archiving.manifest import BadArchive, Manifest
from motcua.foundation.ledger import keys
from motcua.foundation.ledger.models import Checkpoint


def back_up(target: Path, *, with_keys: bool, at: dt.datetime) -> Manifest:
    """Write everything into one new file, readable by its owner only; return what it holds.

    The signing key goes in only `with_keys`: who has it can sign in this ward's name. Nothing is left of an
    archive that could not be finished. Raises BadArchive when the file is there, DumpFailed, OSError.
    """
    if target.exists():
        raise BadArchive(f"{target} đã có. Hãy chọn tên khác.")
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.dang-ghi")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            with tarfile.open(fileobj=file, mode="w:gz", compresslevel=6) as archive:
                made = _pack(archive, with_keys=with_keys, at=at, scratch=target.parent)
            file.flush()
            os.fsync(file.fileno())
        fresh.rename(target)
    finally:
        fresh.unlink(missing_ok=True)
    return made


def _pack(archive: tarfile.TarFile, *, with_keys: bool, at: dt.datetime, scratch: Path) -> Manifest:
    members: dict[str, str] = {}
    # Read before the database: the ledger that is copied must not be shorter than the checkpoint kept beside it.
    witness = keys.remembered().encode()
    newest = Checkpoint.objects.order_by("-size").first()
    with tempfile.TemporaryDirectory(dir=scratch, prefix=".sao-luu-") as folder:
        copy = Path(folder) / "dump"
        # Before the files: every file that the database names is there before it is named.
        dumping.dump(copy)
        members[manifest.DATABASE] = _add(archive, copy, manifest.DATABASE)
    for path, name in [*_files(), *_keys(with_keys=with_keys)]:
        members[name] = _add(archive, path, name)
    if witness:
        members[f"{manifest.KEYS}/{keys.WITNESS}"] = _add_bytes(
            archive, witness, f"{manifest.KEYS}/{keys.WITNESS}"
        )
    made = Manifest(
        made_at=at.isoformat(),
        engine=connection.vendor,
        sealed=newest.size if newest else 0,
        has_keys=with_keys,
        members=members,
    )
    _add_bytes(archive, made.spelled(), manifest.NAME)
    return made


def _files() -> Iterator[tuple[Path, str]]:
    folder = Path(settings.FILES_FOLDER)
    for path in sorted(folder.glob("??/??/*")):
        yield path, f"{manifest.FILES}/{path.relative_to(folder).as_posix()}"


def _keys(*, with_keys: bool) -> Iterator[tuple[Path, str]]:
    for name in (keys.PUBLIC, *([keys.PRIVATE] if with_keys else [])):
        path = keys.folder() / name
        if path.exists():
            yield path, f"{manifest.KEYS}/{name}"


def _add(archive: tarfile.TarFile, path: Path, name: str) -> str:
    """Add a file; return the digest of what went in."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        file.seek(0)
        info = archive.gettarinfo(fileobj=file)
        info.name, info.uname, info.gname = name, "", ""
        archive.addfile(info, file)
    return digest


def _add_bytes(archive: tarfile.TarFile, content: bytes, name: str) -> str:
    """Add bytes as a file; return their digest."""
    info = tarfile.TarInfo(name)
    info.size, info.mode = len(content), 0o600
    archive.addfile(info, io.BytesIO(content))
    return hashlib.sha256(content).hexdigest()
