"""What a file is, by its bytes. Pure: reads the beginning, and the table of contents of an archive.

Nothing is unpacked, so nothing can grow; nothing is believed of the name.
"""

import codecs
import zipfile
from typing import IO

_HEAD = 4096
_PIECE = 1 << 16
_MANY = 5000
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_MACROS = ("Macros".encode("utf-16-le"), "_VBA_PROJECT".encode("utf-16-le"))
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
# Text that a browser would run if it were ever shown.
_ACTIVE = ("<!doctype html", "<html", "<svg", "<script", "<body", "<iframe")


class Macro(ValueError):
    """The file carries a program."""


def kind_of(file: IO[bytes]) -> str | None:
    """Return the kind of a file (a name in `data/types.toml`), or None for what is not recognised.

    Reads from the start and leaves the position anywhere. Raises Macro for office files that carry one.
    """
    file.seek(0)
    head = file.read(_HEAD)
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head.startswith(b"PK\x03\x04"):
        return _archive(file)
    if head.startswith(_OLE):
        return _compound(file)
    return _text(file, head)


def _archive(file: IO[bytes]) -> str | None:
    try:
        with zipfile.ZipFile(file) as archive:
            names = archive.namelist()
            if len(names) > _MANY:
                return None
            if any(name.lower().endswith(("vbaproject.bin", ".exe", ".js", ".dll")) for name in names):
                raise Macro
            if "word/document.xml" in names:
                return "docx"
            if "xl/workbook.xml" in names:
                return "xlsx"
            return _open_document(archive, names)
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError):
        return None


def _open_document(archive: zipfile.ZipFile, names: list[str]) -> str | None:
    if "mimetype" not in names or archive.getinfo("mimetype").file_size > 200:
        return None
    if any(name.startswith(("Basic/", "Scripts/")) for name in names):
        raise Macro
    return _OPEN_DOCUMENT.get(archive.read("mimetype").strip())


def _compound(file: IO[bytes]) -> str | None:
    """Tell an old Word file from other compound files: Outlook, Excel and installers look alike."""
    file.seek(0)
    content = file.read()
    if any(mark in content for mark in _MACROS):
        raise Macro
    return "doc" if _WORD_STREAM in content else None


def _text(file: IO[bytes], head: bytes) -> str | None:
    if not _is_utf8(file):
        return None
    beginning = head.decode("utf-8-sig", errors="ignore").lstrip().lower()
    if not beginning or any(mark in beginning for mark in _ACTIVE):
        return None
    if beginning.startswith("<?xml"):
        return "xml"
    first = beginning.splitlines()[0]
    return "csv" if sum(map(first.count, ",;\t")) >= 2 else "text"


def _is_utf8(file: IO[bytes]) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    file.seek(0)
    try:
        while piece := file.read(_PIECE):
            if b"\x00" in piece:
                return False
            decoder.decode(piece)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True
