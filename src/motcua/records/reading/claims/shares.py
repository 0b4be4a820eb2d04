"""Shares: `17/2744 (tỷ lệ 0.61%)`, `giải quyết a hồ sơ, đạt p%`, `17,94/18 điểm, đạt 99,66%`.

The whole is looked for in the order in which readers look: written with the part, named by the grammar
("trong đó", what the part is a part of), then the other numbers of the paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from motcua.records.reading.claims import bases, changes, words
from motcua.records.reading.claims.ground import Ground, says
from motcua.records.reading.claims.verdicts import held
from motcua.records.reading.quantities import Form, Quantity, last_role, role_of
from motcua.records.reading.shapes import Claim, Kind, Span, Verdict

_SUBJECT = re.compile(r"(?:tỷ lệ|tỉ lệ|chỉ số|mức độ|rate|percentage)\s+(?:\w+\s+){2,}", re.IGNORECASE)
_RATE_OF = re.compile(r"(?:tỷ lệ|tỉ lệ|rate|percentage)\s+\D{3,80}$", re.IGNORECASE)
_OPENED = re.compile(r"\s*(?:\(|[-–:,]?\s*(?:tương ứng|tương đương|với|ứng với|là)\s)\s*(?:với\s+|là\s+)?$")
_BESIDE = re.compile(r"[\s|]*")
_PLACES = r"(?:huyện|thành phố|xã|phường|đơn vị|cơ quan|sở|ngành|tỉnh|địa phương|thôn|tổ|quận|bộ|provinces|districts|units)\b"
_NEAR = Fraction(25)


@dataclass(frozen=True, slots=True)
class _Part:
    """The part of a share; `strict` where the words between leave room for another one."""

    quantity: Quantity
    strict: bool


def claims(ground: Ground) -> Iterator[Claim]:
    """Yield one claim for each percentage that states a share."""
    for stated in ground.quantities:
        if stated.form is not Form.PERCENT or changes.is_change(ground, stated):
            continue
        yield _claim(ground, stated)


def _claim(ground: Ground, stated: Quantity) -> Claim:
    if says(ground.before(stated)[-60:], *words.TARGET):
        return _unknown(ground, stated, "Đây là mức phấn đấu, không phải kết quả.")
    pair = _pair(ground, stated)
    if pair is not None:
        found = _of_pair(ground, stated, pair)
        if found is not None:
            return found
    row = _of_row(ground, stated)
    if row is not None:
        return row
    part = _part(ground, stated)
    found = (
        _of_part(ground, stated, part) or _of_siblings(ground, stated, part)
        if part and pair is None
        else None
    )
    return found or _of_late(ground, stated) or _unknown(ground, stated, words.NO_BASE)


def _pair(ground: Ground, stated: Quantity) -> Quantity | None:
    """Return the number written over another one to which the percentage belongs."""
    around = ground.in_sentence(stated)
    place = around.index(stated)
    before: Quantity | None = None
    for one in reversed(around[:place]):
        if one.form is Form.PERCENT:
            break
        if one.whole is not None:
            before = one
            break
    later = next((q for q in around[place + 1 :]), None)
    if later is not None and later.whole is not None and _opens(ground, stated, later):
        return later
    return before


def _opens(ground: Ground, stated: Quantity, later: Quantity) -> bool:
    return bool(_OPENED.fullmatch(ground.between(stated, later))) or not ground.between(stated, later).strip()


def _of_pair(ground: Ground, stated: Quantity, pair: Quantity) -> Claim | None:
    assert pair.whole is not None
    verdict = bases.verdict(stated, pair, pair.whole, loosely=True)
    computed = 100 * pair.value / pair.whole.value if pair.whole.value else None
    if computed is None or verdict is None:
        return None
    places = re.match(_PLACES, pair.whole.unit) is not None
    if verdict is Verdict.DIFF and (stated.bound or places) and abs(computed - stated.value) > 2:
        return None
    if verdict is Verdict.DIFF and _is_apart(ground, stated, pair):
        return None
    bare_decimals = bool(pair.decimals) and not pair.text[-1].isalpha()
    is_score = bare_decimals or says(pair.whole.unit[:12], "điểm", "points?")
    kind = Kind.SCORE if is_score else Kind.RATIO
    if says(ground.after(stated)[:30], *words.PLAN):
        kind = Kind.PLAN
    return bases.ratio(ground, stated, pair, pair.whole, verdict, kind)


def _is_apart(ground: Ground, stated: Quantity, pair: Quantity) -> bool:
    """Return whether a percentage only follows a pair, in a clause of its own or with a subject of its own."""
    assert pair.whole is not None
    between = ground.bare[pair.whole.end : max(stated.start, pair.whole.end)]
    written_over = "/" in ground.between(pair, pair.whole)
    units = {unit.split(" ")[0] for unit in (pair.unit, pair.whole.unit) if unit}
    return ";" in between or _SUBJECT.search(between) is not None or (written_over and len(units) > 1)


def _of_row(ground: Ground, stated: Quantity) -> Claim | None:
    """Return the share of a row of a table: part, whole and percentage side by side."""
    around = ground.in_sentence(stated)
    place = around.index(stated)
    if place < 2 or any(q.form is not Form.COUNT or q.whole or q.is_whole for q in around[place - 2 : place]):
        return None
    part, whole = around[place - 2 : place]
    if _BESIDE.fullmatch(ground.between(part, whole)) and _BESIDE.fullmatch(ground.between(whole, stated)):
        for one, other in ((part, whole), (whole, part)):
            verdict = bases.verdict(stated, one, other, loosely=False)
            if verdict in {Verdict.OK, Verdict.TRUNC}:
                return bases.ratio(ground, stated, one, other, verdict, Kind.RATIO)
    return None


def _part(ground: Ground, stated: Quantity) -> _Part | None:
    """Return the count to which a percentage belongs: just before it, or in brackets just after it."""
    around = ground.in_sentence(stated)
    place = around.index(stated)
    later = next((q for q in around[place + 1 :]), None)
    if (
        later is not None
        and later.form is Form.COUNT
        and later.whole is None
        and _opens(ground, stated, later)
    ):
        return _Part(later, strict=False)
    for one in reversed(around[:place]):
        if one.form is Form.COUNT and not one.is_whole:
            between = ground.between(one, stated)
            subject = _SUBJECT.search(between) is not None or ";" in between or len(between) > 110
            return _Part(one, strict=subject)
        if one.form is not Form.OTHER:
            return None
    return None


def _of_part(ground: Ground, stated: Quantity, part: _Part) -> Claim | None:
    choice = bases.choose(ground, stated, part.quantity)
    if choice is None:
        return None
    if choice.verdict is Verdict.DIFF:
        computed = 100 * part.quantity.value / choice.whole.value
        if part.strict or stated.bound or stated.value == 100 or abs(computed - stated.value) > _NEAR:
            return None
    return bases.ratio(ground, stated, part.quantity, choice.whole, choice.verdict, _kind(ground, stated))


def _of_siblings(ground: Ground, stated: Quantity, part: _Part) -> Claim | None:
    """Return the share of a part among all parts of its sentence, where no total is written."""
    around = ground.in_sentence(stated)
    parts = [a for a, b in pairwise(around) if a.form is Form.COUNT and a.is_exact and b.form is Form.PERCENT]
    total = sum((one.value for one in parts), Fraction(0))
    if len(parts) < 2 or part.quantity not in parts or not total:
        return None
    exact = 100 * part.quantity.value / total
    if held(stated, exact, exact, loosely=False) is Verdict.DIFF:
        return None
    whole = replace(part.quantity, value=total, low=total, high=total)
    said = held(stated, exact, exact, loosely=False)
    return bases.ratio(ground, stated, part.quantity, whole, said, Kind.RATIO)


def _kind(ground: Ground, stated: Quantity) -> Kind:
    return Kind.PLAN if says(ground.after(stated)[:30], *words.PLAN) else Kind.RATIO


def _of_late(ground: Ground, stated: Quantity) -> Claim | None:
    """On time is what is left when the late ones are taken away, where only those are given."""
    subject = _RATE_OF.search(ground.before(stated)[-110:])
    if subject is None or role_of(subject.group()) != "on_time" or last_role(subject.group()) == "late":
        return None
    late = [q for q in ground.near(stated) if q.role == "late" and q.is_exact]
    wholes = [q for q in ground.near(stated) if q.role == "resolved" and q.is_exact and q.value]
    for whole in reversed(wholes):
        for one in late:
            exact = 100 * (whole.value - one.value) / whole.value
            verdict = held(stated, exact, exact, loosely=False)
            if verdict is not Verdict.DIFF:
                return bases.remainder(ground, stated, whole, one, verdict)
    return None


def _unknown(ground: Ground, stated: Quantity, why: str) -> Claim:
    sentence = ground.sentence(stated)
    return Claim(
        kind=_kind(ground, stated),
        start=sentence.start,
        end=sentence.end,
        at=Span(stated.start, stated.end),
        operands=(),
        stated=stated.value,
        computed=None,
        decimals=stated.decimals,
        verdict=Verdict.NR,
        explanation=why,
        unit="%",
    )
