"""Findings about recommendations, their addressees and the days by which they can be checked."""

import datetime as dt
import re
from collections.abc import Iterator

from motcua.insight.checker.findings import Code, Finding
from motcua.insight.checker.sections import Section, sections
from motcua.kernel import dates, text
from motcua.records.reading import Reading
from motcua.records.reading.identity import recipients_at
from motcua.records.reading.quantities import Form
from motcua.records.reading.shapes import Span

_DEADLINE = re.compile(
    r"(?<!\w)(?:trước ngày|chậm nhất|thời hạn|hoàn thành trong|trong (?:quý|tháng|năm) [\dIVX]|hằng (?:tháng|quý)|hàng (?:tháng|quý)|định kỳ|trước (?:tháng|quý|kỳ họp))(?!\w)",
    re.IGNORECASE,
)
_MEASURE = re.compile(r"(?<!\w)(?:chỉ tiêu|ít nhất|tối thiểu|không quá|\d+\s?%|100%)", re.IGNORECASE)
_ADDRESSEE = re.compile(
    r"(?:Đối với|Đề nghị|Kiến nghị(?: với)?|Với)\s+(?P<who>[^:.,;\n]{3,80})", re.IGNORECASE
)
_SHORT = (
    (r"ubnd", "uy ban nhan dan"),
    (r"hdnd", "hoi dong nhan dan"),
    (r"\btt\b", "thuong truc"),
    (r"\btdb\b", "to dai bieu"),
)
_CLOSING = re.compile(r"\./\.\s*$")
_APPRAISES = re.compile(r"thẩm tra", re.IGNORECASE)
_SESSION = re.compile(r"kỳ họp(?: thứ)?[^.;\n]{0,40}(?:ngày|\d)", re.IGNORECASE)
_MET = re.compile(
    r"(?:họp|cuộc họp|phiên họp)[^.;\n]{0,30}ngày\s+\d|ngày\s+\d[^.;\n]{0,60}(?:đã họp|tổ chức họp|họp thẩm tra)",
    re.IGNORECASE,
)
_WHOLE_YEAR = re.compile(r"năm\s+(?P<y>(?:19|20)\d{2})(?!\d)")
_CUT_OFF = re.compile(r"tính đến|số liệu đến|chốt số liệu|đến hết ngày|đến ngày", re.IGNORECASE)


def findings(reading: Reading) -> Iterator[Finding]:
    """Yield what is to be said about the recommendations of an official report."""
    if not reading.is_report:
        return
    asked = [section for section in sections(reading) if section.recommends]
    for section in asked:
        for paragraph in section.paragraphs:
            yield from _of_item(reading, paragraph)
    yield from _recipients(reading, asked)
    yield from _meeting(reading)
    yield from _cut_offs(reading)


def _of_item(reading: Reading, paragraph: Span) -> Iterator[Finding]:
    said = reading.flow[paragraph.start : paragraph.end]
    if _CLOSING.search(said):
        return
    short = " ".join(said.split()[:8]).lstrip("-–+ ")
    has_day = any(paragraph.start <= day.start < paragraph.end for day in reading.dates)
    if not has_day and not _DEADLINE.search(said):
        told = f"Kiến nghị “{short}…” không có thời hạn."
        yield Finding(Code.RECO_NO_DEADLINE, told, paragraph.start, paragraph.end)
    counted = any(
        paragraph.start <= q.start < paragraph.end and q.form in {Form.COUNT, Form.PERCENT}
        for q in reading.quantities
    )
    if not counted and not _MEASURE.search(said):
        told = f"Kiến nghị “{short}…” không có sản phẩm hay chỉ tiêu để đánh giá."
        yield Finding(Code.RECO_NO_MEASURE, told, paragraph.start, paragraph.end)


def _recipients(reading: Reading, asked: list[Section]) -> Iterator[Finding]:
    """Whoever is asked for something receives the report."""
    begin = recipients_at(reading.text)
    if begin is None:
        return
    listed = _spelled_out(reading.text[begin:])
    for section in asked:
        match = _ADDRESSEE.match(section.heading.title)
        if match is None:
            continue
        who = match["who"].strip()
        core = " ".join(_spelled_out(who).replace("phuong", "").replace("xa", "").split())
        if core and core not in listed:
            told = f"{who} được kiến nghị nhưng không có trong nơi nhận."
            yield Finding(Code.RECIP_MISSING, told, section.heading.start, section.heading.end)


def _spelled_out(words: str) -> str:
    folded = text.fold(words)
    for short, full in _SHORT:
        folded = re.sub(short, full, folded)
    return folded


def _meeting(reading: Reading) -> Iterator[Finding]:
    subject = reading.identity.type_span
    if subject is None or not _APPRAISES.match(reading.identity.abstract or ""):
        return
    missing = []
    if not _MET.search(reading.flow):
        missing.append("ngày họp thẩm tra")
    if not _SESSION.search(reading.flow):
        missing.append("kỳ họp")
    if missing:
        told = f"Không ghi {' và '.join(missing)}: không kiểm tra được thời hạn thẩm tra trước kỳ họp (Luật 87/2015/QH13, Điều 78)."
        yield Finding(Code.DEADLINE_UNCHECKABLE, told, subject.start, subject.end)


def _cut_offs(reading: Reading) -> Iterator[Finding]:
    """A report on a year, dated before the year's end, does not say up to which day it counts."""
    if _CUT_OFF.search(reading.flow):
        return
    for cited in reading.references:
        year = _WHOLE_YEAR.search(reading.flow, cited.end, cited.end + 200)
        if "/BC-" in (cited.symbol or "") and cited.date and year and _within(cited.date, int(year["y"])):
            told = (
                f"Báo cáo số {cited.symbol} lập ngày {dates.short(cited.date)} nói về cả năm {year['y']}:"
                " không ghi số liệu tính đến ngày nào."
            )
            yield Finding(Code.DEADLINE_UNCHECKABLE, told, cited.start, cited.end)
            return


def _within(day: dt.date, year: int) -> bool:
    return day.year == year and day < dt.date(year, 12, 31)
