"""Bases: which number a part is a part of, and what a share then comes to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from motcua.records.reading.claims import words
from motcua.records.reading.claims.ground import ITEM, Ground, says
from motcua.records.reading.claims.verdicts import held, plain, shown
from motcua.records.reading.quantities import Form, Quantity
from motcua.records.reading.shapes import Claim, Kind, Span, Verdict

_WHOLES = {
    "resolved": ("received", "total", "due", "carried"),
    "on_time": ("resolved", "due", "total", "received"),
    "late": ("resolved", "due", "total", "received"),
    "pending": ("total", "received"),
}
_USUAL = ("due", "total", "received", "resolved")
_FAR = Fraction(5)
_CLOSE = 40
_ABOVE = 6  # lines above an item of a list in which its whole may stand


@dataclass(frozen=True, slots=True)
class Choice:
    """A whole, and the verdict that it gives."""

    whole: Quantity
    verdict: Verdict


def verdict(stated: Quantity, part: Quantity, whole: Quantity, *, loosely: bool) -> Verdict | None:
    """Return the verdict on a percentage for a part and a whole; None where nothing can be divided."""
    if whole.low <= 0:
        return None
    return held(stated, 100 * part.low / whole.high, 100 * part.high / whole.low, loosely=loosely)


def choose(ground: Ground, stated: Quantity, part: Quantity) -> Choice | None:
    """Return the whole that the text means for a part, or None where no number of the text is one."""
    named = _by_grammar(ground, stated, part)
    meant = named or _by_role(ground, stated, part)
    order = list(
        dict.fromkeys(
            [
                *([named] if named else []),
                *_all_by_role(ground, stated, part),
                *_candidates(ground, stated, part),
            ]
        )
    )
    judged = [(q, verdict(stated, part, q, loosely=q is named)) for q in order]
    for wanted in (Verdict.OK, Verdict.TRUNC):
        for whole, said in judged:
            if said is wanted and (wanted is Verdict.OK or part.is_exact):
                return Choice(whole, wanted)
    if meant and (meant is named or abs(100 * part.value / meant.value - stated.value) <= _FAR):
        return Choice(meant, Verdict.DIFF)
    near = min(order, key=lambda q: abs(100 * part.value / q.value - stated.value), default=None)
    if near is not None and _almost(stated, 100 * part.value / near.value):
        return Choice(near, Verdict.DIFF)
    return None


def _almost(stated: Quantity, exact: Fraction) -> bool:
    """Return whether a share misses by so little that a slip is likelier than another whole."""
    room = min(stated.value, abs(100 - stated.value)) / 50 + Fraction(2, 10**stated.decimals)
    return stated.decimals > 0 and abs(exact - stated.value) <= room


def _by_grammar(ground: Ground, stated: Quantity, part: Quantity) -> Quantity | None:
    """Return the whole that the words name beyond doubt: "… trên tổng số b", "b hồ sơ, trong đó a"."""
    around = [q for q in ground.in_sentence(stated) if q.form is Form.COUNT]
    after = next((q for q in around if q.start >= stated.end and q is not part), None)
    if after and after.value >= part.value and after.value:
        between = ground.between(stated, after)
        if len(between) < _CLOSE and says(between, *words.OF_ALL):
            return after
    if part.role == "pending":
        return None
    for whole in reversed([q for q in around if q.end <= part.start and q.value >= part.value]):
        between = ground.bare[whole.end : part.start]
        if whole.value > 0 and says(re.split(";", between)[-1], *words.WITHIN) and not says(between, "còn"):
            return whole
    return None


def _all_by_role(ground: Ground, stated: Quantity, part: Quantity) -> Iterator[Quantity]:
    """Yield the wholes that parts of this role are usually parts of, the likeliest first."""
    for role in _WHOLES.get(part.role, _USUAL):
        for whole in reversed(ground.near(stated)):
            if whole.role == role and whole is not part and whole.value >= part.value and whole.value:
                yield whole


def _by_role(ground: Ground, stated: Quantity, part: Quantity) -> Quantity | None:
    if part.role not in _WHOLES or not part.value:
        return None
    before = [q for q in _all_by_role(ground, stated, part) if q.end <= part.start]
    return min(before, key=lambda q: abs(100 * part.value / q.value - stated.value), default=None)


def _candidates(ground: Ground, stated: Quantity, part: Quantity) -> Iterator[Quantity]:
    sentence = ground.sentence(stated)
    counts = [q for q in ground.near(stated) if q is not part and q.value > 0]
    if stated.value <= 100:
        counts = [q for q in counts if q.value >= part.value]
    same = [q for q in counts if sentence.start <= q.start < part.start]
    earlier = [q for q in counts if q.start < sentence.start]
    nearest = [*reversed(same), *reversed(earlier), *(q for q in counts if q.start > part.start)]
    yield from sorted(nearest, key=lambda q: _has_own_share(ground, q))
    for above in range(1, _ABOVE if _is_item(ground, part) else 2):
        if above > 1 or not (same or earlier):
            lines = ground.by_paragraph.get(part.paragraph - above, [])
            yield from (q for q in reversed(lines) if q.value >= part.value and q.value > 0)


def _is_item(ground: Ground, part: Quantity) -> bool:
    paragraph = ground.passages.paragraphs[part.paragraph]
    return ITEM.match(ground.bare, paragraph.start) is not None


def _has_own_share(ground: Ground, count: Quantity) -> bool:
    """Return whether a percentage follows a count: then it is a part itself, and a whole only for want of another."""
    around = ground.in_sentence(count)
    place = around.index(count) + 1
    return place < len(around) and around[place].form is Form.PERCENT and not count.is_whole


def ratio(
    ground: Ground, stated: Quantity, part: Quantity, whole: Quantity, said: Verdict, kind: Kind
) -> Claim:
    """Return the claim that `part` of `whole` is the stated percentage."""
    exact = 100 * part.value / whole.value
    sentence = ground.sentence(stated)
    return Claim(
        kind=kind,
        start=sentence.start,
        end=sentence.end,
        at=Span(stated.start, stated.end),
        operands=(part.value, whole.value),
        stated=stated.value,
        computed=exact,
        decimals=stated.decimals,
        verdict=said,
        explanation=_explained(ground, stated, part, whole, said),
        unit="%",
        unusual_base=said is not Verdict.DIFF and _is_unusual(ground, part, whole),
    )


def _is_unusual(ground: Ground, part: Quantity, whole: Quantity) -> bool:
    """On time is a share of what was resolved; of what was received only where nothing else is told."""
    resolved = any(q.role == "resolved" for q in ground.near(part))
    return part.role == "on_time" and whole.role == "received" and resolved


def remainder(ground: Ground, stated: Quantity, whole: Quantity, less: Quantity, said: Verdict) -> Claim:
    """Return the claim that what is left of `whole` without `less` is the stated percentage."""
    rest = whole.value - less.value
    exact = 100 * rest / whole.value
    note = ground.notation
    sentence = ground.sentence(stated)
    told = (
        f"({plain(whole.value, note)} − {plain(less.value, note)}) ÷ {plain(whole.value, note)}"
        f" = {shown(exact, stated.decimals + 2, note)} %."
    )
    return Claim(
        Kind.RATIO,
        sentence.start,
        sentence.end,
        Span(stated.start, stated.end),
        (rest, whole.value),
        stated.value,
        exact,
        stated.decimals,
        said,
        told,
        unit="%",
    )


def _explained(ground: Ground, stated: Quantity, part: Quantity, whole: Quantity, said: Verdict) -> str:
    note = ground.notation
    exact = 100 * part.value / whole.value
    told = f"{plain(part.value, note)} ÷ {plain(whole.value, note)} = {shown(exact, stated.decimals + 2, note)} %"
    right = f"{shown(exact, stated.decimals, note)} %"
    if said is Verdict.OK:
        return f"{told}."
    if said is Verdict.TRUNC:
        return f"{told}; làm tròn là {right}, số đã ghi chỉ cắt bỏ phần lẻ."
    return f"{told}, làm tròn là {right}; {_repair(ground, stated, part, whole)}"


def _repair(ground: Ground, stated: Quantity, part: Quantity, whole: Quantity) -> str:
    """Return what would make a wrong share right: another whole of the text, or another part."""
    note = ground.notation
    if stated.value == 0:
        return "số đã ghi là 0."
    for other in ground.near(stated):
        if (
            other.value
            and other not in {part, whole}
            and verdict(stated, part, other, loosely=False) is Verdict.OK
        ):
            return f"khớp nếu mẫu số là {plain(other.value, note)}."
    for other in ground.in_sentence(stated):
        rest = whole.value - other.value
        if other.form is not Form.COUNT or not 0 < other.value < whole.value or rest == part.value:
            continue
        if held(stated, 100 * rest / whole.value, 100 * rest / whole.value, loosely=False) is Verdict.OK:
            subtraction = f"{plain(whole.value, note)} − {plain(other.value, note)}"
            return f"khớp nếu tử số là {plain(rest, note)} (bằng {subtraction})."
    needed = 100 * part.value / stated.value
    return f"khớp nếu mẫu số là khoảng {shown(needed, 0, note)}."
