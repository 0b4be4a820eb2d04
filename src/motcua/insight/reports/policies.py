"""What may be done with a report in its state; what keeps it from being issued."""

import datetime as dt

from motcua.insight.indicators import queries as indicators
from motcua.insight.reports import references
from motcua.insight.reports.models import Report, Section, TypedFigure
from motcua.kernel import clock, dates
from motcua.kernel.rules import Denied, Rule


class AlreadyIssued(Denied):
    """An issued report is not edited; a new version may replace it."""


class NotReady(Denied):
    """Something in the report must be mended before it goes out."""


class PeriodReversed(Denied):
    """The period ends before it begins."""


class Unexplained(Denied):
    """A typed figure lacks its author, reason or paper."""


def _is_draft(report: Report) -> None:
    if not report.is_draft:
        raise AlreadyIssued(
            "Báo cáo đã ban hành nên không sửa được nữa. Muốn thay đổi, hãy lập bản thay thế."
        )


def _is_issued(report: Report) -> None:
    if report.is_draft:
        raise NotReady("Báo cáo này chưa ban hành.")


def _is_period(since: dt.date, until: dt.date) -> None:
    if until < since:
        raise PeriodReversed(
            f"Kỳ báo cáo kết thúc ({dates.short(until)}) trước khi bắt đầu ({dates.short(since)})."
        )


def _is_explained(title: str, unit: str, reason: str, document_code: str) -> None:
    if not (title and unit and reason and document_code):
        raise Unexplained("Số liệu nhập tay phải có tên, đơn vị tính, lý do và văn bản làm căn cứ.")


def _can_cut_off(report: Report, cut_off: dt.datetime, at: dt.datetime) -> None:
    if cut_off > at:
        raise NotReady(f"Thời điểm chốt số liệu ({dates.moment(cut_off)}) còn chưa đến.")
    if cut_off < clock.start_of(report.since):
        raise NotReady("Thời điểm chốt số liệu nằm trước kỳ báo cáo.")


def problems(sections: list[Section], typed: list[TypedFigure]) -> list[str]:
    """Return what keeps a report from being issued, each in a sentence; empty when nothing does."""
    declared = {figure.code for figure in typed}
    found: list[str] = []
    if not any(section.body.strip() for section in sections):
        found.append("Báo cáo chưa có nội dung.")
    for section in sections:
        for piece in references.pieces(section.body):
            if isinstance(piece, references.BadForm):
                found.append(
                    f"Mục “{section.heading}”: không có cách ghi “{piece.form}” cho chỉ tiêu {piece.code}."
                )
            elif isinstance(piece, references.Reference) and not _known(piece.code, declared):
                found.append(f"Mục “{section.heading}”: không có chỉ tiêu {piece.code}.")
    return found


def _known(code: str, declared: set[str]) -> bool:
    if code in declared:
        return True
    try:
        indicators.get(code)
    except indicators.UnknownIndicator:
        return False
    return True


def warnings(sections: list[Section]) -> list[str]:
    """Return what the author should know: numbers typed into the prose open nothing, a heading says nothing."""
    return [*_typed_in(sections), *_empty(sections)]


def _empty(sections: list[Section]) -> list[str]:
    following = [*sections[1:], None]
    return [
        f"Mục “{section.heading}” còn trống."
        for section, after in zip(sections, following, strict=True)
        if not section.body.strip() and (after is None or after.level <= section.level)
    ]


def _typed_in(sections: list[Section]) -> list[str]:
    return [
        f"Mục “{section.heading}”: số “{number.text}” gõ tay trong câu. "
        "Hãy dùng chỉ tiêu, hoặc khai là số liệu nhập tay."
        for section in sections
        for number in references.typed_numbers(section.body)
    ]


def _is_ready(sections: list[Section], typed: list[TypedFigure]) -> None:
    found = problems(sections, typed)
    if found:
        raise NotReady(" ".join(found))


is_draft = Rule(_is_draft)
is_issued = Rule(_is_issued)
is_period = Rule(_is_period)
is_explained = Rule(_is_explained)
can_cut_off = Rule(_can_cut_off)
is_ready = Rule(_is_ready)
