"""Findings about how a document is put together: numbering, headings, the elements that it must have."""

import re
from collections import Counter
from collections.abc import Iterator

from motcua.insight.checker.findings import Code, Finding
from motcua.insight.checker.sections import Section, sections
from motcua.insight.checker.vocabulary import vocabulary
from motcua.records.reading import Heading, Reading
from motcua.records.reading.identity import has_state_name, recipients_at
from motcua.records.reading.structure import gaps

_LONGEST_HEADING = 100
_TELLS = re.compile(r"\d|:.")  # a line that tells something is no mere heading
_BULLET = re.compile(r"\s*[-–+•]\s")
_ENDED = re.compile(r"[.;:,!?…/][\"”)]?\s*$")
_CAPACITY = re.compile(
    r"(?:^|\n|\|)\s*(?:TM|KT|TL|TUQ|Q)\s?\.|(?:^|\n|\|)\s*(?:PHÓ\s+)?(?:CHỦ TỊCH|TRƯỞNG BAN|TRƯỞNG|GIÁM ĐỐC|CHÁNH|BÍ THƯ|TỔ TRƯỞNG)"
)
_BASIS = re.compile(r"\s*[-–]?\s*Căn cứ\s")
_SHORTCOMINGS = re.compile(r"tồn tại|hạn chế|khó khăn|khuyết điểm", re.IGNORECASE)
_REFORM = re.compile(r"cải cách hành chính", re.IGNORECASE)


def findings(reading: Reading) -> Iterator[Finding]:
    """Yield what is to be said about structure; only the numbering of a text that is no official document."""
    for before, after, missing in gaps(list(reading.headings)):
        told = f"Sau mục {before.label} là mục {after.label}: thiếu mục {missing}."
        yield Finding(Code.STRUCT_NUMBERING_GAP, told, after.start, after.start + len(after.label) + 1)
    if not reading.is_official:
        return
    yield from _headings(reading)
    yield from _bullets(reading)
    yield from _bases(reading)
    yield from _header(reading)
    yield from _signature(reading)
    if reading.is_report:
        yield from _causes(reading)
        yield from _areas(reading)


def _headings(reading: Reading) -> Iterator[Finding]:
    """Headings of one level under one parent end alike."""
    families: dict[tuple[int, int | None], list[Heading]] = {}
    for heading in reading.headings:
        if len(heading.title) <= _LONGEST_HEADING and heading.level <= 2 and not _TELLS.search(heading.title):
            families.setdefault((heading.level, heading.parent), []).append(heading)
    for family in families.values():
        marks = Counter(heading.title[-1] for heading in family if heading.title[-1] in ".:")
        if len(marks) == 2:
            usual, odd = (mark for mark, _ in marks.most_common())
            for heading in family:
                if heading.title[-1] == odd:
                    told = f"Tiêu đề “{heading.label}. {heading.title}” kết thúc bằng “{odd}”, các tiêu đề cùng cấp bằng “{usual}”."
                    yield Finding(Code.STRUCT_HEADING_STYLE, told, heading.start, heading.end)


def _bullets(reading: Reading) -> Iterator[Finding]:
    """Lines of one list end with a mark."""
    limit = recipients_at(reading.text) or len(reading.text)
    run: list[tuple[int, int]] = []
    for paragraph in [*reading.passages.paragraphs, None]:
        line = reading.flow[paragraph.start : paragraph.end] if paragraph else ""
        if paragraph and _BULLET.match(line) and paragraph.start < limit:
            run.append((paragraph.start, paragraph.end))
            continue
        if len(run) > 1 and paragraph is not None:
            yield from _unended(reading, run)
        run = []


def _unended(reading: Reading, run: list[tuple[int, int]]) -> Iterator[Finding]:
    open_lines = [(a, b) for a, b in run if not _ENDED.search(reading.flow[a:b])]
    if len(open_lines) <= len(run) // 2:
        for _, end in open_lines:
            words = reading.flow[max(end - 30, 0) : end].split(" ", 1)[-1]
            told = f"Gạch đầu dòng kết thúc “… {words}” thiếu dấu câu ở cuối, các dòng cùng danh sách thì có."
            yield Finding(Code.STRUCT_HEADING_STYLE, told, max(end - len(words), 0), end)


def _bases(reading: Reading) -> Iterator[Finding]:
    """Legal bases end with a semicolon, only the last otherwise (NĐ 30/2020/NĐ-CP, Phụ lục I)."""
    lines = [p for p in reading.passages.paragraphs if _BASIS.match(reading.flow[p.start : p.end])]
    for line in lines[:-1]:
        if reading.flow[line.end - 1] in ".,":
            told = "Dòng căn cứ chưa phải dòng cuối phải kết thúc bằng dấu chấm phẩy."
            yield Finding(Code.STRUCT_HEADING_STYLE, told, line.start, line.end)


def _header(reading: Reading) -> Iterator[Finding]:
    who = reading.identity
    number = who.symbol_span
    place = (number.start, number.end) if number else (0, 0)
    if who.unnumbered:
        yield Finding(Code.STRUCT_MISSING_ELEMENT, "Văn bản chưa cấp số (bản dự thảo).", *place)
    if who.unnumbered and who.date is None and who.date_span is not None:
        span = who.date_span
        yield Finding(
            Code.STRUCT_MISSING_ELEMENT, "Văn bản chưa ghi ngày (bản dự thảo).", span.start, span.end
        )
    if not has_state_name(reading.text):
        yield Finding(Code.STRUCT_MISSING_ELEMENT, "Thiếu quốc hiệu và tiêu ngữ ở đầu văn bản.")
    if who.issuer is None:
        yield Finding(Code.STRUCT_MISSING_ELEMENT, "Thiếu tên cơ quan, tổ chức ban hành ở đầu văn bản.")


def _signature(reading: Reading) -> Iterator[Finding]:
    signer, begin = reading.identity.signer_span, recipients_at(reading.text)
    if signer is not None and begin is not None and not _CAPACITY.search(reading.text[begin:]):
        told = f"Chữ ký “{reading.identity.signer}” không ghi quyền hạn và chức vụ của người ký."
        yield Finding(Code.SIGN_AUTHORITY_MISSING, told, signer.start, signer.end)


def _causes(reading: Reading) -> Iterator[Finding]:
    weak = next((s for s in sections(reading) if _SHORTCOMINGS.search(s.heading.title)), None)
    if weak is not None and "nguyên nhân" not in reading.flow.lower():
        told = "Có phần tồn tại, hạn chế nhưng không có phần nguyên nhân."
        yield Finding(Code.STRUCT_MISSING_ELEMENT, told, *_title(weak))


def _title(section: Section) -> tuple[int, int]:
    return section.heading.start, section.heading.end


def _areas(reading: Reading) -> Iterator[Finding]:
    """A report on the reform as a whole speaks of its six areas."""
    subject = reading.identity.type_span
    if subject is None or not _REFORM.search(reading.identity.abstract or ""):
        return
    said = reading.flow.lower()
    missing = [
        area
        for area, words in vocabulary()["areas"].items()
        if not any(word.lower() in said for word in words)
    ]
    if missing:
        told = f"Không nhắc đến {len(missing)} trong 6 nội dung cải cách: {'; '.join(missing)}."
        yield Finding(Code.STRUCT_MISSING_ELEMENT, told, subject.start, subject.end)
