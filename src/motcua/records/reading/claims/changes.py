"""Changes: `tăng 120 hồ sơ so với …`, `giảm 3,2%`, `tăng 0,5 điểm %`, against the earlier number where it is given."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from motcua.records.reading.claims import words
from motcua.records.reading.claims.ground import Ground, says
from motcua.records.reading.claims.verdicts import held, plain, shown
from motcua.records.reading.quantities import Form, Quantity
from motcua.records.reading.shapes import Claim, Kind, Span, Verdict

_CHANGE = re.compile(
    r"(?<!\w)(?P<w>tăng|giảm|vượt|cao hơn|thấp hơn|nhiều hơn|ít hơn|increased?|decreased?|up|down|rose|fell)"
    r"(?:\s+(?:lên|thêm|tới|khoảng|gần|hơn|trên|tương ứng|tương đương|là|by|of|about|over|nearly))*\s*[:(]?\s*$",
    re.IGNORECASE,
)
_DOWN = re.compile(r"giảm|thấp hơn|ít hơn|decrease|down|fell", re.IGNORECASE)
_EARLIER = re.compile(
    r"so với|\bfrom\b|cùng kỳ|năm trước|kỳ trước|quý trước|tháng trước|compared|over the same|against",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(:]|mức\s*$|from\s*$|là\s*$|đạt\s*$|năm \S* ?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Change:
    stated: Quantity
    sign: int
    now: Quantity | None
    before: Quantity | None
    by: Quantity | None


def is_change(ground: Ground, stated: Quantity) -> bool:
    """Return whether a number says by how much something grew or shrank."""
    lead = ground.before(stated)
    return (
        _CHANGE.search(lead) is not None
        or _second(ground, stated) is not None
        or (stated.form is Form.PERCENT and "(" in lead and _from_to(ground, stated) is not None)
    )


def _from_to(ground: Ground, stated: Quantity) -> tuple[Quantity, Quantity] | None:
    """`từ 85 hồ sơ lên 120 hồ sơ`: return the earlier and the later count that stand beside a number."""
    around = ground.in_sentence(stated)
    place = around.index(stated)
    for old, new in pairwise(around[max(0, place - 2) : place] or ()):
        if _goes(ground, old, new):
            return old, new
    for old, new in pairwise(around[place + 1 : place + 3]):
        if _goes(ground, old, new):
            return old, new
    return None


def _goes(ground: Ground, old: Quantity, new: Quantity) -> bool:
    counts = old.form is new.form is Form.COUNT and old.whole is None and new.whole is None and old.value > 0
    starts = re.search(r"(?:từ|from)\s*$", ground.before(old), re.IGNORECASE)
    return counts and starts is not None and says(ground.between(old, new), "lên", "xuống", "còn", "to")


def _second(ground: Ground, stated: Quantity) -> Quantity | None:
    """`tăng 120 hồ sơ (5,9%)`: return the first of two numbers for one change."""
    around = ground.in_sentence(stated)
    place = around.index(stated)
    if place == 0 or stated.form is not Form.PERCENT:
        return None
    first = around[place - 1]
    opened = re.fullmatch(
        r"[^,;.()]{0,25}(?:\(|,? ?(?:tương ứng|tương đương|bằng)\s)\s*(?:tăng |giảm |tỷ lệ |tương ứng )*",
        ground.between(first, stated),
        re.IGNORECASE,
    )
    return first if first.form is Form.COUNT and opened and _CHANGE.search(ground.before(first)) else None


def claims(ground: Ground) -> Iterator[Claim]:
    """Yield one claim for each number that states a change."""
    for stated in ground.quantities:
        if stated.whole is not None or stated.is_whole or not is_change(ground, stated):
            continue
        if stated.form is Form.OTHER and not says(ground.after(stated)[:12], "bậc", "places", "hạng"):
            continue
        yield _claim(ground, _read(ground, stated))


def _read(ground: Ground, stated: Quantity) -> _Change:
    around = ground.in_sentence(stated)
    place = around.index(stated)
    first = _second(ground, stated)
    ends = _from_to(ground, stated)
    if ends is not None:
        return _Change(stated, 1 if ends[1].value >= ends[0].value else -1, ends[1], ends[0], None)
    lead = _CHANGE.search(ground.before(first or stated))
    sign = -1 if lead and _DOWN.match(lead["w"]) else 1
    start = around.index(first) if first else place
    by = first
    if by is None and place + 1 < len(around) and _second(ground, around[place + 1]) is stated:
        by = None
    form = Form.PERCENT if stated.form in {Form.PERCENT, Form.POINTS} and first is None else Form.COUNT
    now = _now(ground, around[:start], stated, form)
    return _Change(stated, sign, now, _before(ground, around[place + 1 :], stated, now), by)


def _now(ground: Ground, earlier: list[Quantity], stated: Quantity, form: Form) -> Quantity | None:
    """Return the number that grew: the last one before, a percentage where points are spoken of."""
    for one in reversed(earlier):
        if one.form is Form.OTHER or one.is_whole or is_change(ground, one):
            continue
        if (one.form is Form.COUNT and one.whole is None) or one.form is form:
            return one
        return None
    return None


def _before(ground: Ground, later: list[Quantity], stated: Quantity, now: Quantity | None) -> Quantity | None:
    """Return the earlier number: after "so với …", of the same form as the number that grew."""
    if now is None:
        return None
    for one in later:
        between = ground.bare[stated.end : one.start]
        if one.form is Form.OTHER or _second(ground, one) is stated:
            continue
        if one.form is now.form and _EARLIER.search(between) and _BRACKET.search(between[-10:]):
            return one if not is_change(ground, one) else None
        return None
    return None


def _claim(ground: Ground, change: _Change) -> Claim:
    stated, now, before = change.stated, change.now, change.before
    if stated.form is Form.COUNT or stated.form is Form.OTHER:
        if now is not None and before is not None and now.form is Form.COUNT:
            return _difference(ground, change, Kind.DIFFERENCE)
        return _unknown(ground, change, Kind.DIFFERENCE)
    if now is not None and now.form is Form.PERCENT:
        if before is not None:
            return _difference(ground, change, Kind.POINTS)
        return _unknown(ground, change, Kind.POINTS)
    if now is not None and now.form is Form.COUNT:
        old = before.value if before else now.value - change.sign * change.by.value if change.by else None
        if old:
            return _growth(ground, change, now, old)
    return _unknown(ground, change, Kind.GROWTH)


def _difference(ground: Ground, change: _Change, kind: Kind) -> Claim:
    stated, now, before = change.stated, change.now, change.before
    assert now is not None
    assert before is not None
    exact = change.sign * (now.value - before.value)
    said = held(stated, exact, exact)
    grown = 100 * exact / before.value if before.value else None
    may_grow = kind is Kind.POINTS and said is Verdict.DIFF and stated.form is Form.PERCENT
    if may_grow and grown is not None and held(stated, grown, grown) is Verdict.OK:
        return _growth(ground, change, now, before.value)
    note = ground.notation
    unit = "điểm %" if kind is Kind.POINTS else ""
    decimals = max(stated.decimals, now.decimals, before.decimals)
    told = f"{plain(now.value, note)} − {plain(before.value, note)} = {shown(change.sign * exact, decimals, note)} {unit}".strip()
    return _made(
        ground,
        stated,
        kind,
        (now.value, before.value),
        exact,
        said,
        f"{told}.",
        in_points=kind is Kind.POINTS and stated.form is Form.PERCENT,
    )


def _growth(ground: Ground, change: _Change, now: Quantity, old: Fraction) -> Claim:
    stated, note = change.stated, ground.notation
    exact = change.sign * 100 * (now.value - old) / old
    told = (
        f"({plain(now.value, note)} − {plain(old, note)}) ÷ {plain(old, note)} ="
        f" {shown(change.sign * exact, stated.decimals + 2, note)} %."
    )
    return _made(ground, stated, Kind.GROWTH, (now.value, old), exact, held(stated, exact, exact), told)


def _unknown(ground: Ground, change: _Change, kind: Kind) -> Claim:
    return _made(ground, change.stated, kind, (), None, Verdict.NR, words.NO_BEFORE)


def _made(
    ground: Ground,
    stated: Quantity,
    kind: Kind,
    operands: tuple[Fraction, ...],
    exact: Fraction | None,
    said: Verdict,
    told: str,
    *,
    in_points: bool = False,
) -> Claim:
    sentence = ground.sentence(stated)
    return Claim(
        kind,
        sentence.start,
        sentence.end,
        Span(stated.start, stated.end),
        operands,
        stated.value,
        exact,
        stated.decimals,
        said,
        told,
        unit="%" if stated.form is not Form.COUNT else "",
        in_points=in_points,
    )
