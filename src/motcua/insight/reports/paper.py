"""A report on paper: DOCX and PDF in the official layout; each figure is a link, and a code in the annex."""

import datetime as dt
from collections.abc import Callable

from motcua.insight.reports import queries, short
from motcua.insight.reports.models import Report
from motcua.insight.reports.queries import Passage, Piece, Shown
from motcua.kernel import clock, dates, numbers, text
from motcua.records.documents import queries as documents
from motcua.records.documents.layout import (
    Block,
    Bullet,
    FigureNote,
    FigureNotes,
    Heading,
    Paper,
    Paragraph,
    Run,
    Table,
    docx,
    pdf,
    profile_on,
)

FORMS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
# The form in which an electronic paper goes out and is kept (NĐ 30/2020/NĐ-CP, Phụ lục I).
ORIGINAL = "pdf"
_PRINTERS: dict[str, Callable[[Paper], bytes]] = {"docx": docx, "pdf": pdf}
# `a)` after the number of the deepest level, `.` after the others.
_AFTER_NUMBER = {1: ".", 2: ".", 3: ")"}


def rendered(report: Report, form: str, *, now: dt.datetime) -> bytes:
    """Return the report as `docx` or `pdf`: the PDF that went out, or what would go out now.

    Raises KeyError for other forms, Damaged when the bytes kept are not those that went out.
    """
    kept = documents.content(report.document, form) if report.document else None
    return kept if kept is not None else _PRINTERS[form](paper(report, now=now))


def file_name(report: Report) -> str:
    """Return the name of the file without its ending: `bao-cao-303-bc-ubnd-2019`."""
    if report.document is None:
        return text.slug(f"bao cao du thao {report.since.year}")
    return text.slug(f"bao cao {report.document.symbol} {report.document.year}")


def paper(report: Report, *, now: dt.datetime) -> Paper:
    """Return the content of the report's paper. A draft has no number, date and signer, and says that it is one."""
    passages, figures = queries.read(report, now=now)
    document, agency = report.document, report.agency
    day = document.issued_on if document else None
    return Paper(
        profile=profile_on(day or clock.local_date(now)),
        superior="",
        issuer=f"Ủy ban nhân dân\n{agency.short_name}",
        number=document.symbol if document else "…/BC-UBND",
        place=document.place if document else agency.place,
        issued_on=day,
        type_name="Báo cáo",
        abstract=_capital(report.title),
        blocks=(*_opening(report), *_body(passages), _closing(report)),
        signer_capacity=tuple(document.signer_capacity) if document else (),
        signer_name=document.signer_name if document else "",
        recipients=tuple(document.recipients) if document else (),
        annex=_annex(report, figures) if figures else (),
        annex_title="Số liệu của báo cáo",
    )


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


def _plain(words: str) -> Paragraph:
    return Paragraph((Run(words),))


def _opening(report: Report) -> list[Block]:
    since, until = dates.short(report.since), dates.short(report.until)
    told: list[Block] = []
    if report.is_draft:
        told.append(Paragraph((Run("DỰ THẢO", bold=True),), centred=True))
    told.append(
        _plain(
            f"{report.agency.committee} báo cáo {_small(report.title)} như sau. "
            f"Số liệu tính từ ngày {since} đến ngày {until}, {queries.cut_off_text(report)}. "
            "Mỗi con số gạch chân mở ra các bản ghi được đếm; mã để mở từ bản giấy có trong Phụ lục."
        )
    )
    old = report.replaces
    if old is not None and old.document is not None:
        day = dates.long(old.document.issued_on)
        told.append(_plain(f"Báo cáo này thay thế Báo cáo số {old.document.symbol} {day}."))
    return told


def _closing(report: Report) -> Block:
    return _plain(f"Trên đây là báo cáo {_small(report.title)} của {report.agency.committee}./.")


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def _body(passages: list[Passage]) -> list[Block]:
    blocks: list[Block] = []
    for passage in passages:
        level = passage.section.level
        blocks.append(Heading(level, f"{passage.number}{_AFTER_NUMBER[level]} {passage.section.heading}"))
        blocks.extend(_paragraph(pieces) for pieces in passage.paragraphs)
    return blocks


def _paragraph(pieces: tuple[Piece, ...]) -> Block:
    """A line that begins with a dash is a bullet; figures in it are links."""
    first = pieces[0]
    if first.shown is None and first.text.startswith(("- ", "– ")):
        return Bullet(tuple(_run(piece) for piece in (Piece(first.text[2:]), *pieces[1:])))
    return Paragraph(tuple(_run(piece) for piece in pieces))


def _run(piece: Piece) -> Run:
    """Return a stretch of the prose; a figure stays on one line with its per cent sign."""
    if piece.shown is None:
        return Run(piece.text)
    return Run(piece.text.replace(" %", "\u00a0%"), link=piece.shown.address)


def _annex(report: Report, figures: list[Shown]) -> tuple[Block, ...]:
    by_hand = [shown for shown in figures if shown.typed]
    opened = [shown for shown in figures if shown.address]
    return (
        _plain(
            f"Số liệu {queries.cut_off_text(report)}. Tỷ lệ tính từ hai số đếm và chỉ làm tròn một lần khi in; "
            "vì vậy các tỷ lệ cộng lại có thể không đúng bằng 100 %."
        ),
        _table(figures),
        *_typed(by_hand),
        *_codes(opened),
    )


def _table(figures: list[Shown]) -> Table:
    head = ("Mã", "Chỉ tiêu", "Đơn vị tính", "Số", "Mẫu số", "Tỷ lệ")
    return Table("", head, tuple(_row(shown) for shown in figures), (11, 40, 14, 11, 11, 13), (3, 4, 5))


def _row(shown: Shown) -> tuple[Run, ...]:
    whole = "" if shown.denominator is None else numbers.grouped(shown.denominator)
    mark = "(*)" if shown.typed else ""
    return (
        Run(shown.code),
        Run(shown.title),
        Run(shown.unit),
        Run(f"{numbers.grouped(shown.numerator)}{mark}", link=shown.address),
        Run(whole),
        Run(shown.share_text),
    )


def _typed(figures: list[Shown]) -> list[Block]:
    """A number that nobody can open says who answers for it, why it was typed, and by which paper."""
    if not figures:
        return []
    told = [
        f"(*) {shown.code} – {shown.title}: {typed.author} nhập ngày {dates.short(clock.local_date(typed.entered_at))}. "
        f"Lý do: {typed.reason.rstrip('.')}. Căn cứ: {typed.document_code.rstrip('.')}."
        for shown in figures
        if (typed := shown.typed)
    ]
    return [Paragraph((Run("Số liệu nhập tay, không mở ra bản ghi", bold=True),)), *map(_plain, told)]


def _codes(figures: list[Shown]) -> list[Block]:
    if not figures:
        return []
    notes = tuple(
        FigureNote(shown.address, short.printed(shown.short_code), f"{shown.code} – {shown.title}")
        for shown in figures
    )
    words = (
        Run("Để mở một số liệu từ bản giấy: quét mã bên cạnh, hoặc gõ mã tám ký tự tại "),
        Run(short.entrance(), link=short.entrance()),
        Run("."),
    )
    return [Paragraph(words), FigureNotes(notes)]
