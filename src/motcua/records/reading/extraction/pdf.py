"""Text of a PDF file, page after page."""

import re
import threading

import pypdfium2

from motcua.records.reading.extraction.refusals import Unreadable

_MOST_PAGES = 2000
_LOCK = threading.Lock()  # the library may be entered by one thread at a time
_LINE_END = re.compile(r"[ \t]*\r?\n")


def text(data: bytes) -> str:
    """Return the text. Raises Unreadable."""
    with _LOCK:
        pages = _pages(data)
    joined = "\n".join(
        _LINE_END.sub("\n", page.replace("\ufffe", "-").replace("\xad", "-")) for page in pages
    )
    if not re.search(r"\w{2,}", joined):
        raise Unreadable("Tệp PDF chỉ có ảnh quét, không có chữ: hãy nhận dạng chữ (OCR) hoặc dùng bản DOCX.")
    return joined


def _pages(data: bytes) -> list[str]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error) or "security" in str(error).lower():
            raise Unreadable("Tệp PDF có mật khẩu: hãy bỏ mật khẩu rồi đọc lại.") from error
        raise Unreadable("Tệp PDF bị hỏng: hãy xuất lại tệp rồi đọc.") from error
    try:
        if len(document) > _MOST_PAGES:
            raise Unreadable(f"Tệp PDF quá dài: chỉ đọc đến {_MOST_PAGES} trang.")
        return [_page(document, index) for index in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise Unreadable("Tệp PDF bị hỏng: hãy xuất lại tệp rồi đọc.") from error
    finally:
        document.close()


def _page(document: pypdfium2.PdfDocument, index: int) -> str:
    page = document[index]
    textpage = page.get_textpage()
    try:
        return str(textpage.get_text_range())
    finally:
        textpage.close()
        page.close()
