"""Text of a DOCX file: paragraphs, and tables row by row; tables that only lay out a page, cell by cell."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn

from motcua.records.reading.extraction.numbering import Numbering
from motcua.records.reading.extraction.refusals import Unreadable

_MOST_UNPACKED = 200 * 1024 * 1024
_MOST_PARTS = 5000
_LAYOUT = re.compile(r"CỘNG\s+H[ÒO]|Nơi nhận|(?:^|\n)\s*Số\s*:|TM\.|KT\.", re.IGNORECASE)
_DAMAGED = "Tệp Word bị hỏng: hãy mở bằng Word hoặc LibreOffice, lưu lại rồi đọc."


def text(data: bytes) -> str:
    """Return the text. Raises Unreadable."""
    _refuse_bombs(data)
    try:
        document = docx.Document(io.BytesIO(data))
        numbering = Numbering(document)
        return "\n".join(_blocks(document.element.body, numbering))
    except Unreadable:
        raise
    except Exception as error:
        raise Unreadable(_DAMAGED) from error


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Unreadable(_DAMAGED) from error
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise Unreadable("Tệp nén bung ra quá lớn nên không đọc, để giữ an toàn cho máy.")
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable("Tệp nén có mật khẩu: hãy bỏ mật khẩu rồi đọc lại.")
    if "word/document.xml" not in {part.filename for part in parts}:
        raise Unreadable("Tệp này không phải văn bản Word (.docx); chỉ đọc được .docx, .pdf và .txt.")


def _blocks(parent: Any, numbering: Numbering) -> Iterator[str]:
    for child in parent.iterchildren():
        if child.tag == qn("w:p"):
            yield _paragraph(child, numbering)
        elif child.tag == qn("w:tbl"):
            yield from _table(child, numbering)
        elif child.tag in {qn("w:sdt"), qn("w:sdtContent"), qn("w:ins"), qn("w:customXml")}:
            yield from _blocks(child, numbering)


def _paragraph(paragraph: Any, numbering: Numbering) -> str:
    return numbering.label(paragraph) + "".join(_runs(paragraph))


def _runs(element: Any) -> Iterator[str]:
    for child in element.iterchildren():
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag == qn("w:tab"):
            yield "\t" if child.getparent().tag == qn("w:r") else ""
        elif child.tag in {qn("w:br"), qn("w:cr")}:
            yield "\n"
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        elif child.tag == qn("w:p"):
            yield "\n" + "".join(_runs(child))
        elif not str(child.tag).endswith(("}Fallback", "}del", "}pPr", "}rPr", "}instrText")):
            yield from _runs(child)


def _table(table: Any, numbering: Numbering) -> Iterator[str]:
    rows = [
        ["\n".join(_blocks(cell, numbering)) for cell in row.iterchildren(qn("w:tc"))]
        for row in table.iterchildren(qn("w:tr"))
    ]
    whole = "\n".join(cell for row in rows for cell in row)
    lays_out = len(rows) <= 4 and max(map(len, rows), default=0) <= 3 and _LAYOUT.search(whole)
    for row in rows:
        if lays_out:
            yield from row
        else:
            yield "| " + " | ".join(re.sub(r"\s+", " ", cell).strip() for cell in row) + " |"
