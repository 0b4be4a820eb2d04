"""Counting: items of a list, years of a period, averages, two numbers that must be the same."""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import permutations

from motcua.records.reading.claims.ground import Ground
from motcua.records.reading.claims.verdicts import held, plain, shown
from motcua.records.reading.quantities import Form, Quantity
from motcua.records.reading.shapes import Claim, Kind, Span, Verdict

_NUMERALS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_LIST = re.compile(
    rf"(?<![\w.,])(?P<n>\d{{1,2}}|{'|'.join(_NUMERALS)})\s+(?P<w>(?:nội dung|nhiệm vụ|nhóm|giải pháp|kiến nghị|đề xuất|vấn đề|điểm|mục tiêu|tồn tại|hạn chế)[^.;:\d]{{0,60}}?)(?:\s+sau|\s+như sau|\s+sau đây)?\s*:\s*$",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"\s*(?:(?P<dash>[-–+•*])|(?P<mark>\d{1,2}|[a-zđ])\s?[.)]|(?P<word>Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười)\s+là)\s"
)
_YEARS = re.compile(
    r"(?<![\w.,])(?P<n>\d{1,2})\s+(?:năm|years)\s*,?\s*\(?\s*(?:từ\s+(?:năm\s+)?|from\s+)?(?P<a>(?:19|20)\d{2})\s*(?:đến(?: năm)?|-|–|to)\s*(?P<b>(?:19|20)\d{2})(?!\d)",
    re.IGNORECASE,
)
_AVERAGE = re.compile(
    r"(?<!\w)(?:trung bình|bình quân|average(?: of)?|on average)\s+[^.;:\d]{0,60}$", re.IGNORECASE
)
_APOLOGY = re.compile(r"[^\d.;]{0,12}(?:thư xin lỗi|văn bản xin lỗi|apology letters)", re.IGNORECASE)


def claims(ground: Ground) -> Iterator[Claim]:
    """Yield the claims of this kind."""
    yield from _lists(ground)
    yield from _years(ground)
    yield from _averages(ground)
    yield from _apologies(ground)


def _lists(ground: Ground) -> Iterator[Claim]:
    paragraphs = ground.passages.paragraphs
    for index, paragraph in enumerate(paragraphs):
        match = _LIST.search(ground.bare, paragraph.start, paragraph.end)
        if match is None:
            continue
        count = _items(ground, [ground.bare[p.start : p.end] for p in paragraphs[index + 1 : index + 40]])
        word = match["n"].lower()
        stated = int(word) if word.isdigit() else _NUMERALS[word]
        if count:
            at = Span(match.start("n"), match.end("n"))
            told = f"Sau câu này có {count} mục."
            yield _counted(ground, at, stated, count, told)


def _items(ground: Ground, lines: list[str]) -> int:
    """Return how many lines of one kind follow each other; 0 where they are not plainly one list."""
    first = _ITEM.match(lines[0]) if lines else None
    if first is None:
        return 0
    group = first.lastgroup or ""
    sign = first[group]
    count = 0
    for line in lines:
        match = _ITEM.match(line)
        if match is None or match.lastgroup != group or (group == "dash" and match[group] != sign):
            break
        count += 1
    return count


def _years(ground: Ground) -> Iterator[Claim]:
    for match in _YEARS.finditer(ground.flow):
        stated, span = int(match["n"]), int(match["b"]) - int(match["a"])
        exact = span if stated == span else span + 1
        told = f"Từ {match['a']} đến {match['b']} là {span + 1} năm, kể cả năm đầu và năm cuối."
        yield _counted(ground, Span(match.start("n"), match.end("n")), stated, exact, told)


def _counted(ground: Ground, at: Span, stated: int, exact: int, told: str) -> Claim:
    sentence = ground.passages.sentence_at(at.start)
    said = Verdict.OK if stated == exact else Verdict.DIFF
    return Claim(
        Kind.COUNT,
        sentence.start,
        sentence.end,
        at,
        (Fraction(exact),),
        Fraction(stated),
        Fraction(exact),
        0,
        said,
        told,
    )


def _averages(ground: Ground) -> Iterator[Claim]:
    for stated in ground.counts:
        if stated.is_whole or not _AVERAGE.search(ground.before(stated)):
            continue
        yield _average(ground, stated)


def _average(ground: Ground, stated: Quantity) -> Claim:
    found = _division(ground, stated)
    exact = found[0].value / found[1].value if found else None
    told = "Văn bản không cho tổng số và số đơn vị để tính lại số trung bình."
    if found and exact is not None:
        note = ground.notation
        division = f"{plain(found[0].value, note)} ÷ {plain(found[1].value, note)}"
        told = f"{division} = {shown(exact, stated.decimals + 2, note)}."
    sentence = ground.sentence(stated)
    return Claim(
        kind=Kind.AVERAGE,
        start=sentence.start,
        end=sentence.end,
        at=Span(stated.start, stated.end),
        operands=tuple(q.value for q in found) if found else (),
        stated=stated.value,
        computed=exact,
        decimals=stated.decimals,
        verdict=Verdict.OK if found else Verdict.NR,
        explanation=told,
    )


def _division(ground: Ground, stated: Quantity) -> tuple[Quantity, Quantity] | None:
    """Return the total and the number of units of the paragraph that give the stated average."""
    near = [q for q in ground.near(stated) if q is not stated and q.is_exact and q.value >= 2]
    for total, number in permutations(near, 2):
        exact = total.value / number.value
        if exact > 1 and held(stated, exact, exact, loosely=False) is Verdict.OK:
            return total, number
    return None


def _apologies(ground: Ground) -> Iterator[Claim]:
    """As many letters of apology as overdue dossiers (NĐ 61/2018/NĐ-CP Điều 19; NĐ 118/2025/NĐ-CP)."""
    late = [q for q in ground.counts if q.role == "late" and q.is_exact and q.value and q.whole is None]
    for letters in ground.counts:
        if not _APOLOGY.match(ground.bare, letters.end, letters.end + 40):
            continue
        if not late or letters.form is not Form.COUNT:
            continue
        same = next((q for q in late if q.value == letters.value), None)
        other = same or late[0]
        if same is None and len({q.value for q in late}) > 1:
            continue
        sentence = ground.sentence(letters)
        told = f"{plain(letters.value, ground.notation)} thư xin lỗi, {plain(other.value, ground.notation)} hồ sơ quá hạn."
        yield Claim(
            Kind.CROSS,
            sentence.start,
            sentence.end,
            Span(letters.start, letters.end),
            (other.value,),
            letters.value,
            other.value,
            0,
            Verdict.OK if same else Verdict.DIFF,
            told,
        )
