"""Put an archive back: check everything beside the place first, then move it in."""

import contextlib
import datetime as dt
import gzip
import hashlib
import shutil
import tarfile
import tempfile
import zlib
from pathlib import Path

from django.conf import settings

from motcua.config.archiving import dumping, manifest
from motcua.config.archiving.manifest import BadArchive, Manifest
from motcua.foundation.ledger import keys, notes


class NotEmpty(Exception):
    """There is something here that a restore would replace. The message is a Vietnamese sentence."""


def restore(source: Path, *, force: bool, at: dt.datetime) -> tuple[Manifest, list[str]]:
    """Put an archive in the place of this installation; return what it held and remarks for the person.

    Everything is unpacked beside the place and checked against its digest before anything is touched. Without
    `force` only an empty place is filled. Raises BadArchive, NotEmpty, DumpFailed, OSError.
    """
    if not force and not (dumping.is_empty() and _has_no_files()):
        raise NotEmpty(
            "Ở đây đã có dữ liệu. Chưa có gì bị thay đổi. Hãy phục hồi vào nơi trống, hoặc thêm --force: dữ liệu "
            "đang có sẽ bị thay."
        )
    settings.VAR.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=settings.VAR, prefix=".phuc-hoi-") as scratch:
        found = _unpacked(source, Path(scratch))
        dump = Path(scratch) / manifest.DATABASE
        dumping.check(dump, found.engine)
        remarks = _older_than_known(found)
        trusted = keys.trusted()
        kept = dumping.load(dump, aside=f"truoc-{at:%Y%m%d%H%M%S}")
        _move_in(Path(scratch) / manifest.FILES, Path(settings.FILES_FOLDER))
        _move_in(Path(scratch) / manifest.KEYS, keys.folder())
        keys.folder().chmod(0o700)
        keys.trust(trusted)
    return found, [*remarks, *([f"Cơ sở dữ liệu trước đó được giữ ở {kept}."] if kept else [])]


def _has_no_files() -> bool:
    folder = Path(settings.FILES_FOLDER)
    return not folder.exists() or next(folder.glob("??/??/*"), None) is None


def _unpacked(source: Path, scratch: Path) -> Manifest:
    """Unpack into a folder and check every digest. Raises BadArchive."""
    digests: dict[str, str] = {}
    found = None
    try:
        with tarfile.open(source, "r:gz") as archive:
            for member in archive:
                content = archive.extractfile(member) if member.isfile() else None
                if content is None:
                    raise BadArchive(f"Bản lưu có mục lạ: {member.name}.")
                if member.name == manifest.NAME:
                    found = manifest.read(content.read())
                    continue
                manifest.is_expected(member.name)
                place = scratch / member.name
                place.parent.mkdir(parents=True, exist_ok=True)
                with place.open("wb") as file:
                    shutil.copyfileobj(content, file)
                digests[member.name] = _digest(place)
    except (tarfile.TarError, gzip.BadGzipFile, EOFError, zlib.error, IndexError) as error:
        raise BadArchive(f"Bản lưu bị hỏng hoặc không phải bản lưu của Motcua. [{error}]") from None
    return _complete(found, digests)


def _complete(found: Manifest | None, digests: dict[str, str]) -> Manifest:
    if found is None:
        raise BadArchive("Bản lưu bị cắt ngắn: thiếu bảng kê ở cuối.")
    for name in sorted(found.members.keys() | digests.keys()):
        if found.members.get(name) != digests.get(name):
            raise BadArchive(f"Bản lưu bị hỏng ở {name}: khác mã băm trong bảng kê.")
    if manifest.DATABASE not in digests:
        raise BadArchive("Bản lưu thiếu cơ sở dữ liệu.")
    return found


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _older_than_known(found: Manifest) -> list[str]:
    """Say it when the ledger here was known to be longer than the archive's."""
    with contextlib.suppress(notes.NotACheckpoint):
        known = notes.parse(keys.remembered()).size
        if known > found.sealed:
            here = f"Lưu ý: sổ cái ở đây từng có {known} sự kiện đã niêm phong, bản lưu chỉ có {found.sealed}"
            return [f"{here}: những việc làm sau bản lưu không còn."]
    return []


def _move_in(source: Path, target: Path) -> None:
    for path in sorted(source.rglob("*")) if source.exists() else []:
        if path.is_file():
            place = target / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            path.chmod(0o440 if source.name == manifest.FILES else 0o600)
            path.replace(place)
