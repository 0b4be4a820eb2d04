"""The appraisal report on paper: DOCX and PDF in the official layout, each finding with what it stands on."""

import datetime as dt
from collections.abc import Callable, Iterable

from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.roles import Role
from motcua.insight.reports import queries as reports
from motcua.insight.reports import short
from motcua.insight.reports.paper import FORMS, ORIGINAL
from motcua.insight.reports.queries import Shown
from motcua.kernel import clock, dates, numbers, text
from motcua.oversight.appraisals import basis, queries
from motcua.oversight.appraisals.models import Appraisal, Finding
from motcua.oversight.appraisals.queries import Checked, Sheet
from motcua.oversight.appraisals.states import FindingKind, Verdict
from motcua.oversight.recommendations import queries as recommendations
from motcua.oversight.recommendations.models import Recommendation
from motcua.oversight.recommendations.states import Addressee
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

__all__ = ["FORMS", "ORIGINAL", "file_name", "paper", "rendered", "usual_issue"]

_PRINTERS: dict[str, Callable[[Paper], bytes]] = {"docx": docx, "pdf": pdf}
_HEADS = {
    Addressee.COMMITTEE: "Đối với Ủy ban nhân dân {kind}",
    Addressee.GROUP: "Đối với Tổ đại biểu Hội đồng nhân dân {kind}",
    Addressee.STANDING: "Đề nghị Thường trực Hội đồng nhân dân {kind}",
}


def rendered(appraisal: Appraisal, form: str) -> bytes:
    """Return the appraisal report as `docx` or `pdf`: the PDF that went out, or what would go out now.

    Raises KeyError for other forms, Damaged when the bytes kept are not those that went out.
    """
    kept = documents.content(appraisal.document, form) if appraisal.document else None
    return kept if kept is not None else _PRINTERS[form](paper(appraisal))


def file_name(appraisal: Appraisal) -> str:
    """Return the name of the file without its ending: `bao-cao-28-bc-hdnd-ktxh-2019`."""
    if appraisal.document is None:
        return text.slug(f"bao cao tham tra du thao {appraisal.assigned_on.year}")
    return text.slug(f"bao cao {appraisal.document.symbol} {appraisal.document.year}")


def paper(appraisal: Appraisal) -> Paper:
    """Return the content of the appraisal report. A draft has no number, date and signer."""
    sheet, document = queries.sheet(appraisal), appraisal.document
    day = document.issued_on if document else None
    symbol = f"…/BC-HĐND-{appraisal.body.symbol}" if document is None else document.symbol
    return Paper(
        profile=profile_on(day or appraisal.assigned_on),
        superior=f"Hội đồng nhân dân\n{appraisal.agency.short_name}",
        issuer=appraisal.body.name,
        number=symbol,
        place=document.place if document else appraisal.agency.place,
        issued_on=day,
        type_name="Báo cáo",
        abstract=document.abstract if document else queries.abstract(appraisal),
        blocks=(
            *_opening(sheet),
            *_results(sheet),
            *_figures(sheet),
            *_asked(sheet),
            *_closing(appraisal),
        ),
        signer_capacity=tuple(document.signer_capacity) if document else (),
        signer_name=document.signer_name if document else "",
        recipients=tuple(document.recipients) if document else (),
        annex=_annex(sheet),
        annex_title="Kiểm tra số liệu của báo cáo được thẩm tra",
    )


def usual_issue(appraisal: Appraisal, sheet: Sheet, today: dt.date) -> dict[str, str]:
    """Return the usual words of an issue form: who signs, in what capacity, and everyone who is asked something."""
    kind, body = queries.place_kind(appraisal), appraisal.body
    asked = {row.addressee for row in sheet.recommendations}
    recipients = [
        f"TT HĐND {kind} (B/c)",
        f"Đại biểu HĐND {kind}",
        *([f"UBND {kind}"] if Addressee.COMMITTEE in asked else []),
        *([f"Tổ đại biểu HĐND {kind}"] if Addressee.GROUP in asked else []),
        f"Lưu: VT, Hồ sơ {body.name}",
    ]
    heads = [
        holder.name
        for holder in organisation.deputies(appraisal.agency, today)
        if Role.BOARD_HEAD in holder.roles and body.name in holder.bodies
    ]
    return {
        "signer_capacity": f"TM. {body.name.upper()}\nTRƯỞNG BAN",
        "signer_name": heads[0] if heads else "",
        "recipients": "\n".join(recipients),
    }


def _plain(words: str) -> Paragraph:
    return Paragraph((Run(words),))


def _symbol(appraisal: Appraisal) -> str:
    """Return the short form in which the report is cited after the first time."""
    document = appraisal.report.document
    assert document is not None  # only issued reports are appraised
    return f"Báo cáo số {document.symbol}"


def _opening(sheet: Sheet) -> list[Block]:
    """Say by which law, by whose assignment, when the Board met, and which report it appraised."""
    appraisal = sheet.appraisal
    kind, body, report = queries.place_kind(appraisal), appraisal.body.name, appraisal.report
    assert report.document is not None
    acts = "; ".join(basis.on(_day(sheet)).acts)
    met = f", ngày {dates.short(_day(sheet))}" if sheet.meeting else ""
    assigned = f"{appraisal.assignment_code} {dates.long(appraisal.assigned_on)}"
    title = f"{report.title[:1].lower()}{report.title[1:]}".removeprefix("về ")
    told: list[Block] = [
        _plain(
            f"Thực hiện {acts} và sự phân công của Thường trực Hội đồng nhân dân {kind} ({assigned}){met}, "
            f"{body} Hội đồng nhân dân {kind} đã họp để thẩm tra {_symbol(appraisal)} "
            f"{dates.long(report.document.issued_on)} của Ủy ban nhân dân {kind} về {title} "
            f"(sau đây viết tắt là {_symbol(appraisal)}; số liệu {reports.cut_off_text(report)}). "
            "Kết quả thẩm tra như sau:"
        )
    ]
    if appraisal.document is None:
        told.insert(0, Paragraph((Run("DỰ THẢO", bold=True),), centred=True))
    return told


def _day(sheet: Sheet) -> dt.date:
    return clock.local_date(sheet.meeting.held_at) if sheet.meeting else sheet.appraisal.assigned_on


def _results(sheet: Sheet) -> list[Block]:
    blocks: list[Block] = [Heading(1, "I. Về kết quả thực hiện công tác cải cách hành chính")]
    shown = {checked.shown.key: checked.shown for checked in sheet.figures}
    kinds = [kind for kind in FindingKind if sheet.found(kind) or kind is not FindingKind.CAUSE]
    for number, kind in enumerate(kinds, start=1):
        blocks.append(Heading(2, f"{number}. {kind.label}"))
        blocks.extend(_finding(finding, shown) for finding in sheet.found(kind))
    return blocks


def _finding(finding: Finding, shown: dict[str, Shown]) -> Paragraph:
    """Return the words of a finding, then what it stands on: the figure as a link, other evidence in words."""
    evidence: list[Run] = []
    if finding.figure_id:
        figure = shown[str(finding.figure_id)]
        evidence = [Run(f"{figure.code}: "), Run(_counts(figure), link=figure.address)]
    if finding.evidence:
        evidence.append(Run(f"{'; ' if evidence else ''}{finding.evidence.rstrip('.')}"))
    return Paragraph((Run(f"{finding.text.rstrip('.')} ("), *evidence, Run(").")))


def _counts(figure: Shown) -> str:
    """Return `17/2.744 (0,62 %)`, or one count."""
    if figure.denominator is None:
        return f"{numbers.grouped(figure.numerator)} {figure.unit}"
    both = f"{numbers.grouped(figure.numerator)}/{numbers.grouped(figure.denominator)}"
    return f"{both}, {figure.share_text}".replace(" %", "\u00a0%")


def _figures(sheet: Sheet) -> list[Block]:
    """Say how the figures of the report were checked; those that do not agree are named one by one."""
    found = {
        verdict: [c for c in sheet.figures if c.check and c.check.verdict == verdict] for verdict in Verdict
    }
    blocks: list[Block] = [
        Heading(1, "II. Về số liệu của báo cáo"),
        _plain(
            f"Ban đã mở {len(sheet.figures)} số liệu của {_symbol(sheet.appraisal)} đến từng bản ghi được đếm: "
            f"{len(found[Verdict.AGREES])} số khớp bản ghi, {len(found[Verdict.DIFFERS])} số không khớp, "
            f"{len(found[Verdict.NOT_VERIFIED])} số chưa kiểm chứng được (chi tiết tại Phụ lục)."
        ),
    ]
    named = (*found[Verdict.DIFFERS], *found[Verdict.NOT_VERIFIED])
    return [*blocks, *(_doubt(checked) for checked in named)]


def _doubt(checked: Checked) -> Bullet:
    assert checked.check is not None
    verdict = Verdict(checked.check.verdict).label.lower()
    shown = checked.shown
    return Bullet(
        (
            Run(f"{shown.code} – {shown.title} ("),
            Run(_counts(shown), link=shown.address),
            Run(f"): {verdict}. {checked.check.note.rstrip('.')}."),
        )
    )


def _asked(sheet: Sheet) -> list[Block]:
    blocks: list[Block] = [Heading(1, "III. Kiến nghị, đề xuất")]
    kind, number = queries.place_kind(sheet.appraisal), 0
    for addressee in Addressee:
        asked = [row for row in sheet.recommendations if row.addressee == addressee]
        if asked:
            number += 1
            blocks.append(Heading(2, f"{number}. {_HEADS[addressee].format(kind=kind)}"))
            blocks.extend(_recommendation(row) for row in asked)
    return blocks


def _recommendation(row: Recommendation) -> Bullet:
    """Return the act asked for, then how one will see that it was done and by when."""
    target = recommendations.target_text(row)
    parts = [
        f"kết quả: {row.product.rstrip('.')}",
        f"hạn thực hiện: {dates.short(row.due_on)}",
        *([f"hạn trả lời: {dates.short(row.answer_due_on)}"] if row.answer_due_on else []),
        *([f"mục tiêu: {target}"] if target else []),
    ]
    return Bullet((Run(f"{row.text.rstrip('.')} "), Run(f"({row.code}; {'; '.join(parts)}).", italic=True)))


def _closing(appraisal: Appraisal) -> Iterable[Block]:
    kind = queries.place_kind(appraisal)
    if appraisal.conclusion:
        yield from (_plain(line.strip()) for line in appraisal.conclusion.splitlines() if line.strip())
    yield _plain(
        f"{appraisal.body.name} Hội đồng nhân dân {kind} báo cáo Thường trực Hội đồng nhân dân {kind}./."
    )


def _annex(sheet: Sheet) -> tuple[Block, ...]:
    if not sheet.figures:
        return ()
    head = ("Mã", "Số liệu", "Báo cáo ghi", "Đếm lại", "Nhận định của Ban")
    evidence = {str(finding.figure_id) for finding in sheet.findings if finding.figure_id}
    noted = [checked.shown for checked in sheet.figures if checked.shown.key in evidence]
    notes = tuple(
        FigureNote(shown.address, short.printed(shown.short_code), f"{shown.code} – {shown.title}")
        for shown in noted
    )
    table = Table("", head, tuple(_row(checked) for checked in sheet.figures), (11, 36, 18, 14, 21), (2, 3))
    words = _plain(f"Số liệu làm bằng chứng mở được bằng mã bên cạnh, hoặc gõ mã tại {short.entrance()}.")
    return (table, words, FigureNotes(notes)) if notes else (table,)


def _row(checked: Checked) -> tuple[Run, ...]:
    shown, check = checked.shown, checked.check
    said = Verdict(check.verdict).label if check else "Chưa có nhận định"
    return (
        Run(shown.code),
        Run(shown.title),
        Run(_counts(shown), link=shown.address),
        Run(_recount(checked)),
        Run(f"{said}. {check.note}" if check and check.note else said),
    )


def _recount(checked: Checked) -> str:
    """Return what the program counted when the Board looked."""
    check = checked.check
    if check is None:
        return "–"
    counted = numbers.grouped(check.recount_numerator)
    if check.recount_denominator is None:
        return counted
    return f"{counted}/{numbers.grouped(check.recount_denominator)}"
