"""From a file to records: what cannot be read is refused with one clear sentence."""

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LARGEST = 64 * 1024 * 1024
_ZIP, _PDF, _OLE, _GZIP = b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x1f\x8b"
_OTHERS = {
    _ZIP: "tệp nén hoặc tệp văn phòng (DOCX, XLSX)",
    _PDF: "tệp PDF",
    _OLE: "tệp văn phòng cũ hoặc tệp có mật khẩu",
    _GZIP: "tệp nén GZIP",
}


class Unreadable(Exception):
    """A file cannot be imported. The message is one Vietnamese sentence; nothing was written."""


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a file: `shape` is "national" (JSON) or "house" (TOML); `body` the whole content."""

    shape: str
    body: dict[str, Any]
    rows: list[Any]


def read(path: Path) -> Records:
    """Read a file of procedures. Raises Unreadable for what is missing, empty, huge, encrypted, damaged or of another kind."""
    content = _text(_bytes(path), path.name)
    if path.suffix.lower() == ".toml":
        return _toml(content, path.name)
    return _json(content, path.name)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Unreadable(f"“{path.name}” là thư mục, không phải tệp danh mục.")
        if path.stat().st_size > LARGEST:
            raise Unreadable(f"Tệp “{path.name}” lớn hơn {LARGEST // 1024 // 1024} MB nên không nhập.")
        raw = path.read_bytes()
    except FileNotFoundError as error:
        raise Unreadable(f"Không tìm thấy tệp “{path.name}”.") from error
    except OSError as error:
        raise Unreadable(f"Không mở được tệp “{path.name}”.") from error
    if not raw.strip():
        raise Unreadable(f"Tệp “{path.name}” rỗng.")
    for head, what in _OTHERS.items():
        if raw.startswith(head):
            raise Unreadable(f"“{path.name}” là {what}; cần tệp JSON hoặc TOML.")
    return raw


def _text(raw: bytes, name: str) -> str:
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if raw.startswith(mark):
            return _decoded(raw, encoding, name)
    return _decoded(raw, "utf-8-sig", name)


def _decoded(raw: bytes, encoding: str, name: str) -> str:
    try:
        content = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(f"Tệp “{name}” không phải bảng mã UTF-8.") from error
    if "\x00" in content:
        raise Unreadable(f"Tệp “{name}” không phải tệp văn bản; có thể đã hỏng hoặc bị mã hóa.")
    return content


def _json(content: str, name: str) -> Records:
    try:
        body = json.loads(content)
    except (json.JSONDecodeError, RecursionError) as error:
        line = f" ở dòng {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise Unreadable(f"Tệp “{name}” hỏng hoặc không phải JSON{line}.") from error
    rows = body.get("thu_tuc") if isinstance(body, dict) else body
    if not isinstance(rows, list) or not rows:
        raise Unreadable(f"Tệp “{name}” không có danh sách thủ tục (mục “thu_tuc”).")
    if not any(isinstance(row, dict) and "ma" in row for row in rows):
        raise Unreadable(f"Tệp “{name}” không phải danh mục thủ tục: không bản ghi nào có mã (mục “ma”).")
    return Records("national", body if isinstance(body, dict) else {}, rows)


def _toml(content: str, name: str) -> Records:
    try:
        body = tomllib.loads(content)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Unreadable(f"Tệp “{name}” hỏng hoặc không phải TOML: {error}.") from error
    rows = body.get("procedure")
    if not isinstance(rows, list) or not rows:
        raise Unreadable(f"Tệp “{name}” không có thủ tục nào (mục “procedure”).")
    return Records("house", body, rows)
