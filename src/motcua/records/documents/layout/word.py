"""A paper as DOCX in the official layout, ready to be signed; figures are real hyperlinks."""

import io
from collections.abc import Sequence
from typing import Any

import docx as office
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from motcua.kernel import clock
from motcua.records.documents import codes
from motcua.records.documents.layout.content import (
    Block,
    Bullet,
    FigureNotes,
    Heading,
    Paper,
    Paragraph,
    Run,
    Table,
)

_FONT = "Times New Roman"
# What may follow a paragraph's borders in the order that the format wants.
_AFTER_BORDERS = ("w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl")
_HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def docx(paper: Paper) -> bytes:
    """Return the paper as DOCX. The same paper gives the same text, fonts, margins and links."""
    document = office.Document()
    _set_up(document, paper)
    _head(document, paper)
    for block in paper.blocks:
        _draw(document, paper, block)
    _foot(document, paper)
    if paper.annex:
        _annex(document, paper)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: Any, paper: Paper) -> None:
    section = document.sections[0]
    profile = paper.profile
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(profile.top), Mm(profile.bottom)
    section.left_margin, section.right_margin = Mm(profile.left), Mm(profile.right)
    style = document.styles["Normal"]
    style.font.name, style.font.size = _FONT, Pt(profile.body)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _FONT)
    style.element.rPr.append(_element("w:lang", {"w:val": "vi-VN"}))
    _page_number(section, profile.page_number)
    properties = document.core_properties
    properties.title = f"{paper.type_name} {paper.number}".strip()
    properties.subject, properties.author = paper.abstract, paper.issuer
    properties.language = "vi-VN"
    if paper.issued_on:
        moment = clock.at(paper.issued_on)
        properties.created = properties.modified = moment.replace(tzinfo=None)


def _page_number(section: Any, where: str) -> None:
    """Put the page's number where the regime wants it; none on the first page."""
    section.different_first_page_header_footer = True
    part, align = (
        (section.header, WD_ALIGN_PARAGRAPH.CENTER)
        if where == "top-centre"
        else (section.footer, WD_ALIGN_PARAGRAPH.RIGHT)
    )
    paragraph = part.paragraphs[0]
    paragraph.alignment = align
    run = paragraph.add_run()
    run.font.size = Pt(13)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        if kind:
            run._r.append(_element("w:fldChar", {"w:fldCharType": kind}))  # noqa: SLF001  no public door
        else:
            field = _element("w:instrText", {"xml:space": "preserve"})
            field.text = text
            run._r.append(field)  # noqa: SLF001  no public door


def _head(document: Any, paper: Paper) -> None:
    width = 210 - paper.profile.left - paper.profile.right
    table = document.add_table(rows=2, cols=2)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    _widen(table, (width * 0.41, width * 0.59))
    left, right = table.rows[0].cells
    for text in paper.superior.splitlines():
        _line(left, text.upper(), size=12)
    for text in paper.issuer.splitlines():
        _line(left, text.upper(), size=12, bold=True)
    _rule(left, inside=width * 0.41, length=26)
    _line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12, bold=True)
    _line(right, "Độc lập - Tự do - Hạnh phúc", size=13, bold=True)
    _rule(right, inside=width * 0.59, length=54)
    number, place = table.rows[1].cells
    _line(number, paper.number_line, size=13)
    _line(place, paper.place_and_date, size=13, italic=True)
    _centred(document, paper.type_name.upper(), 14, before=14, bold=True)
    _centred(document, paper.abstract, 14, before=0, bold=True)
    _rule(document, inside=width, length=32)


def _foot(document: Any, paper: Paper) -> None:
    if not (paper.signer_name or paper.recipients):
        return
    # A signature never stands alone on a page: the closing paragraph goes with it.
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    between = document.add_paragraph().paragraph_format
    between.space_after, between.keep_with_next = Pt(0), True
    width = 210 - paper.profile.left - paper.profile.right
    table = document.add_table(rows=1, cols=2)
    _widen(table, (width * 0.5, width * 0.5))
    table.rows[0]._tr.get_or_add_trPr().append(_element("w:cantSplit", {}))  # noqa: SLF001  no public door
    left, right = table.rows[0].cells
    if paper.recipients:
        _line(left, "Nơi nhận:", size=12, bold=True, italic=True, align=WD_ALIGN_PARAGRAPH.LEFT)
    for recipient in paper.recipient_lines:
        _line(left, recipient, size=11, align=WD_ALIGN_PARAGRAPH.LEFT)
    for line in paper.signer_capacity:
        _line(right, line.upper(), size=13, bold=True)
    for _ in range(4):
        _line(right, "", size=13)
    _line(right, paper.signer_name, size=14, bold=True)


def _annex(document: Any, paper: Paper) -> None:
    document.add_page_break()
    _centred(document, "Phụ lục", 14, before=0, bold=True)
    _centred(document, paper.annex_title.upper(), 13, before=0, bold=True)
    _centred(document, paper.annex_reference, 13, before=0, italic=True)
    for block in paper.annex:
        _draw(document, paper, block)


def _draw(document: Any, paper: Paper, block: Block) -> None:
    match block:
        case Heading():
            _heading(document, paper, block)
        case Paragraph():
            _body(document, paper, block.runs, centred=block.centred)
        case Bullet():
            _body(document, paper, (Run("- "), *block.runs))
        case Table():
            _table(document, paper, block)
        case FigureNotes():
            _figure_notes(document, paper, block)


def _heading(document: Any, paper: Paper, block: Heading) -> None:
    paragraph = document.add_paragraph()
    _shape(paragraph, paper)
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  no public door
    properties.append(_element("w:outlineLvl", {"w:val": str(block.level - 1)}))
    run = paragraph.add_run(block.text.upper() if block.level == 1 else block.text)
    run.bold, run.italic = True, block.level == 3


def _body(document: Any, paper: Paper, runs: tuple[Run, ...], *, centred: bool = False) -> None:
    paragraph = document.add_paragraph()
    _shape(paragraph, paper)
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.first_line_indent = Mm(0)
    for run in runs:
        _run(paragraph, run)


def _shape(paragraph: Any, paper: Paper) -> None:
    shape = paragraph.paragraph_format
    shape.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    shape.first_line_indent = Mm(paper.profile.indent)
    shape.space_before, shape.space_after = Pt(0), Pt(paper.profile.spacing)
    shape.line_spacing_rule = WD_LINE_SPACING.SINGLE


def _run(paragraph: Any, run: Run, size: float | None = None) -> None:
    if not run.link:
        written = paragraph.add_run(run.text)
        written.bold, written.italic = run.bold, run.italic
        if size:
            written.font.size = Pt(size)
        return
    relation = paragraph.part.relate_to(run.link, _HYPERLINK, is_external=True)
    anchor = _element("w:hyperlink", {"r:id": relation})
    written = paragraph.add_run(run.text)
    written.bold, written.italic, written.underline = run.bold, run.italic, True
    if size:
        written.font.size = Pt(size)
    anchor.append(written._r)  # noqa: SLF001  no public door
    paragraph._p.append(anchor)  # noqa: SLF001  no public door


def _table(document: Any, paper: Paper, block: Table) -> None:
    if block.caption:
        _centred(document, block.caption, 13, before=6, bold=True)
    table = document.add_table(rows=1, cols=len(block.head), style="Table Grid")
    total = 210 - paper.profile.left - paper.profile.right
    for cell, text in zip(table.rows[0].cells, block.head, strict=True):
        _line(cell, text, size=12, bold=True)
    properties = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001  no public door
    properties.append(_element("w:tblHeader", {"w:val": "true"}))
    for row in block.rows:
        cells = table.add_row().cells
        for column, (cell, run) in enumerate(zip(cells, row, strict=True)):
            paragraph = cell.paragraphs[0]
            if column in block.numeric:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            _run(paragraph, run, size=12)
    _widen(table, [total * share / sum(block.widths) for share in block.widths])
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def _figure_notes(document: Any, paper: Paper, block: FigureNotes) -> None:
    half = (210 - paper.profile.left - paper.profile.right) / 2
    table = document.add_table(rows=(len(block.notes) + 1) // 2, cols=4)
    _widen(table, (24, half - 24) * 2)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(_element("w:cantSplit", {}))  # noqa: SLF001  no public door
    for place, note in enumerate(block.notes):
        picture, words = table.rows[place // 2].cells[place % 2 * 2 : place % 2 * 2 + 2]
        image = io.BytesIO(codes.qr_png(note.address))
        picture.paragraphs[0].add_run().add_picture(image, width=Mm(21))
        _run(words.paragraphs[0], Run(note.code, bold=True, link=note.address), size=10.5)
        _run(words.add_paragraph(), Run(note.text), size=10.5)


def _line(
    cell: Any,
    text: str,
    *,
    size: float,
    bold: bool = False,
    italic: bool = False,
    align: Any = WD_ALIGN_PARAGRAPH.CENTER,
) -> None:
    """Write one line into a cell; the paragraph a new cell has is used first."""
    first = cell.paragraphs[0]
    paragraph = cell.add_paragraph() if first.text or len(cell.paragraphs) > 1 or first.runs else first
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(0)
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic


def _widen(table: Any, widths: Sequence[float]) -> None:
    """Give the columns their widths (mm), in the grid and in each cell: readers look at one or the other."""
    table.autofit = False
    for place, width in enumerate(widths):
        table.columns[place].width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def _rule(where: Any, *, inside: float, length: float) -> None:
    """Draw a thin line of a length in the middle of a width (mm): the lower border of a paragraph."""
    paragraph = where.add_paragraph()
    shape = paragraph.paragraph_format
    shape.left_indent = shape.right_indent = Mm((inside - length) / 2)
    shape.space_before, shape.space_after = Pt(0), Pt(6)
    shape.line_spacing = Pt(4)
    border = _element("w:pBdr", {})
    border.append(_element("w:bottom", {"w:val": "single", "w:sz": "6", "w:space": "1", "w:color": "000000"}))
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  no public door
    properties.insert_element_before(border, *_AFTER_BORDERS)


def _centred(
    document: Any, text: str, size: float, *, before: float, bold: bool = False, italic: bool = False
) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(before), Pt(0)
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic


def _element(tag: str, attributes: dict[str, str]) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(name), value)
    return element
