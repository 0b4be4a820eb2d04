"""Extraction: the text of a file, whatever the file calls itself. The content decides, not the name."""

from pathlib import Path

from motcua.kernel import text as texts
from motcua.records.reading.extraction import plain
from motcua.records.reading.extraction.refusals import Unreadable

__all__ = ["MOST_BYTES", "Unreadable", "extract"]

MOST_BYTES = 50 * 1024 * 1024
_MOST_CHARACTERS = 2_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER_KINDS = (
    (b"{\\rtf", "tệp RTF"),
    (b"\x89PNG", "tệp ảnh"),
    (b"\xff\xd8\xff", "tệp ảnh"),
    (b"GIF8", "tệp ảnh"),
    (b"II*\x00", "tệp ảnh"),
    (b"MM\x00*", "tệp ảnh"),
    (b"Rar!", "tệp nén"),
    (b"7z\xbc\xaf", "tệp nén"),
    (b"\x1f\x8b", "tệp nén"),
)


def extract(source: Path | bytes) -> str:
    """Return the text of a DOCX, PDF or plain-text file in NFC. Raises Unreadable with one Vietnamese sentence."""
    data = source if isinstance(source, bytes) else _content(source)
    if not data.strip():
        raise Unreadable("Tệp trống: không có gì để đọc.")
    if len(data) > MOST_BYTES:
        raise Unreadable(f"Tệp quá lớn: chỉ đọc tệp đến {MOST_BYTES // 1024**2} MB.")
    text = texts.nfc(_text(data))
    if not text.strip():
        raise Unreadable("Tệp không có chữ nào để đọc.")
    if len(text) > _MOST_CHARACTERS:
        raise Unreadable("Văn bản quá dài: hãy tách tệp ra rồi đọc từng phần.")
    plain.refuse_old_fonts(text)
    return text


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise Unreadable("Đây là thư mục, không phải tệp.")
        if path.stat().st_size > MOST_BYTES:
            raise Unreadable(f"Tệp quá lớn: chỉ đọc tệp đến {MOST_BYTES // 1024**2} MB.")
        return path.read_bytes()
    except FileNotFoundError:
        raise Unreadable(f"Không tìm thấy tệp “{path.name}”.") from None
    except OSError:
        raise Unreadable(f"Không mở được tệp “{path.name}”.") from None


def _text(data: bytes) -> str:
    # The readers are heavy and few need them: not for every process at its start.
    if data[:1024].lstrip().startswith(b"%PDF"):
        from motcua.records.reading.extraction import pdf

        return pdf.text(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        from motcua.records.reading.extraction import docx

        return docx.text(data)
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise Unreadable("Tệp Word có mật khẩu: hãy bỏ mật khẩu rồi đọc lại.")
        raise Unreadable("Tệp Office kiểu cũ (.doc, .xls): hãy lưu lại thành .docx rồi đọc.")
    for mark, kind in _OTHER_KINDS:
        if data.startswith(mark):
            raise Unreadable(f"Đây là {kind}; chỉ đọc được .docx, .pdf và .txt.")
    return plain.text(data)
