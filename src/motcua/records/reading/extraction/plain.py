"""Plain text: Unicode by its mark or by trial; fonts from before Unicode are told apart, not guessed at."""

import re

from motcua.records.reading.extraction.refusals import Unreadable

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_OLD_FONTS = "Văn bản dùng bảng mã cũ (TCVN3 hoặc VNI): hãy chuyển sang Unicode (UTF-8), ví dụ bằng Unikey, rồi đọc lại."
_NOT_TEXT = "Tệp này không phải văn bản; chỉ đọc được .docx, .pdf và .txt."
_WORD = re.compile(r"[^\W\d_]{2,}|\S*[µ¶·¸¹»¼½¾®©¨«¬]\S*")
_TCVN3 = re.compile(
    r"(?:[A-Za-z][µ¶·¸¹»¼½¾©¨«¬]|[µ¶·¸¹»¼½¾©¨«¬][a-z]|®[a-zµ¸¹]|[a-z][ÊËÌÎÏÑÒÓÔÕÖ×ØÜÞßÙ]|[a-z]·)"
)
_VNI = re.compile(r"[aeiouyAEIOUYöôÖÔ][øùûõïäâëêåãØÙÛÕÏÄÂËÊÅÃ]|[ñÑ][aeiouö]")
_MODERN = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]", re.IGNORECASE)
_COMPOSED = re.compile(r"[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]", re.IGNORECASE)
_SYMBOLS = re.compile(r"[µ¶·¸¹»¼½¾®©¨«¬]")
_SHARE = 0.12
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_MARKUP = re.compile(r"\s*(?:<!doctype html|<html|<\?xml)", re.IGNORECASE)


def text(data: bytes) -> str:
    """Return the text. Raises Unreadable."""
    found = _decoded(data)
    if len(_CONTROL.findall(found)) > max(len(found) // 100, 1):
        raise Unreadable(_NOT_TEXT)
    if _MARKUP.match(found):
        raise Unreadable("Đây là tệp trang web hoặc XML; hãy lưu thành .docx, .pdf hoặc .txt rồi đọc.")
    return found


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding if encoding != "utf-8" else "utf-8-sig")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if data[:400].count(0) > len(data[:400]) // 4:
        return _strictly(data, "utf-16-le" if data[1:2] == b"\x00" else "utf-16-be")
    if data.count(0) or len(_CONTROL.findall(data.decode("latin-1"))) > len(data) // 50:
        raise Unreadable(_NOT_TEXT)
    return _single_byte(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise Unreadable("Bảng mã của tệp bị hỏng: hãy lưu lại bằng Unicode (UTF-8) rồi đọc.") from None


def _single_byte(data: bytes) -> str:
    """Read Windows-1258, which composes Vietnamese letters; other one-byte letters are of fonts from before Unicode."""
    try:
        found = data.decode("cp1258")
    except UnicodeDecodeError:
        raise Unreadable(_OLD_FONTS) from None
    marks, symbols = len(_COMPOSED.findall(found)), len(_SYMBOLS.findall(found))
    if marks <= len(found) // 60 or symbols > len(found) // 100:
        raise Unreadable(_OLD_FONTS)
    return found


def refuse_old_fonts(found: str) -> None:
    """Raise Unreadable for text whose letters only looked Vietnamese in a font from before Unicode."""
    words = _WORD.findall(found[:20000])
    odd = sum(1 for word in words if _TCVN3.search(word) or _VNI.search(word))
    modern = sum(1 for word in words if _MODERN.search(word))
    if words and odd > _SHARE * len(words) and odd > modern:
        raise Unreadable(_OLD_FONTS)
