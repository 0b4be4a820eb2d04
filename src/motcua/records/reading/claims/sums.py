"""Sums: a total and its parts, what is left, percentages that make up a hundred.

That numbers of one paragraph add up is told wherever it is so; that they do not is told only where the
words leave no doubt that they should. "Trong đó" may leave parts unnamed and is no sum.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise

from motcua.records.reading.claims import changes, words
from motcua.records.reading.claims.ground import Ground, says
from motcua.records.reading.claims.verdicts import plain
from motcua.records.reading.quantities import Form, Quantity
from motcua.records.reading.shapes import Claim, Kind, Span, Verdict

_SMALL, _LARGE = 20, 100
_REACH = 12
_MOST_PARTS = 12
_WHOLLY = re.compile(r"(?<!\w)(?:gồm|bao gồm|chia ra|consisting of|còn lại)(?!\w)", re.IGNORECASE)
_PLUS = re.compile(r"\s*\+\s*")
_EQUALS = re.compile(r"\s*=\s*")
_DIFFERENT_LISTS = re.compile(r"[.;]\s|\btrong đó\b|\briêng\b|\(", re.IGNORECASE)
_OPPOSED = ((r"đúng hạn", r"(?:trễ|quá|chậm) hạn"), (r"hài lòng", r"không hài lòng"))


def claims(ground: Ground) -> Iterator[Claim]:
    """Yield the sums of a text, each once."""
    told: set[tuple[object, ...]] = set()
    makers = (_formulas(ground), _lists(ground), _rests(ground), _found(ground), _hundreds(ground))
    for maker in makers:
        for claim, places in maker:
            paragraph = ground.passages.paragraph_index(places[0])
            key = (paragraph, claim.stated, *sorted(claim.operands))
            if key not in told:
                told.add(key)
                yield claim


Told = tuple[Claim, list[int]]


def _formulas(ground: Ground) -> Iterator[Told]:
    """`139 = 13+46+12` and `13 + 46 + 12 = 139`."""
    for around in ground.by_sentence.values():
        index = 0
        while index < len(around):
            run = [around[index]]
            while index + len(run) < len(around) and _PLUS.fullmatch(
                ground.between(run[-1], around[index + len(run)])
            ):
                run.append(around[index + len(run)])
            before = around[index - 1] if index else None
            after = around[index + len(run)] if index + len(run) < len(around) else None
            for total in (after, before):
                if len(run) > 1 and total is not None and _is_equal(ground, run, total):
                    yield _sum(ground, total, run, certain=True, at=total)
                    break
            index += len(run)


def _is_equal(ground: Ground, run: list[Quantity], total: Quantity) -> bool:
    pair = (run[-1], total) if total.start > run[-1].start else (total, run[0])
    return _EQUALS.fullmatch(ground.between(*pair)) is not None


def _lists(ground: Ground) -> Iterator[Told]:
    """`1.627 (gồm 1.282 … và 345 …)`, `b hồ sơ, trong đó a …, còn lại c`."""
    for around in ground.by_sentence.values():
        counts = [q for q in around if q.form is Form.COUNT]
        for place, total in enumerate(counts[:-1]):
            lead = ground.between(total, counts[place + 1])
            if not (says(lead, *words.WHOLE) or "(" in lead or ":" in lead) or total.is_whole:
                continue
            found = _list(ground, total, counts[place + 1 : place + 1 + 2 * _MOST_PARTS], lead)
            if found is not None:
                yield found


def _list(ground: Ground, total: Quantity, later: list[Quantity], lead: str) -> Told | None:
    parts = _parts(ground, later, inside="(" in lead)
    sums = {count: sum((q.value for q in parts[:count]), Fraction(0)) for count in range(1, len(parts) + 1)}
    exact = [count for count, value in sums.items() if value == total.value and count > 1]
    if exact:
        return _sum(ground, total, parts[: exact[-1]], certain=False, at=total)
    if len(parts) < 2 or not total.is_exact:
        return None
    if says(lead, "trong đó", "trong số đó", "of which", "in which") and sums[len(parts)] < total.value:
        wholly = any(says(ground.between(a, b), "còn lại") for a, b in pairwise(parts))
        return (
            _sum(ground, total, parts, certain=True, at=total) if wholly else _inclusion(ground, total, parts)
        )
    alike = len({q.unit.split(" ")[0] for q in parts if q.unit} | {total.unit.split(" ")[0]} - {""}) <= 1
    return _sum(ground, total, parts, certain=True, at=total) if _WHOLLY.search(lead) and alike else None


def _parts(ground: Ground, later: list[Quantity], *, inside: bool) -> list[Quantity]:
    """Return the parts of one list: up to its closing bracket, without what stands in brackets of its own."""
    parts: list[Quantity] = []
    depth = 0
    for place, one in enumerate(later[:_MOST_PARTS]):
        between = ground.between(later[place - 1], one) if place else ""
        closing = between.find(")") >= 0 and inside and depth == 0
        if closing or re.search(r"[.;]\s+[A-ZĐ]", between):
            break
        depth = max(depth + between.count("(") - between.count(")"), 0)
        if depth == 0 and not one.is_whole and one.is_exact and one.value:
            parts.append(one)
    return parts


def _rests(ground: Ground) -> Iterator[Told]:
    """`238/316 vụ việc, …, còn lại 35 vụ việc`: what is left, against the whole and what was done."""
    for rest in ground.counts:
        if not rest.is_exact or not re.search(
            r"(?:còn lại|remaining)\s*(?:là\s*)?$",
            ground.bare[max(0, rest.start - 20) : rest.start],
            re.IGNORECASE,
        ):
            continue
        earlier = [q for q in ground.in_sentence(rest) if q.form is Form.COUNT and q.end <= rest.start]
        pair = next((q for q in reversed(earlier) if q.whole is not None), None)
        if pair is not None and pair.whole is not None:
            yield _balance(ground, rest, pair.whole, pair)
        elif len(earlier) == 2 and earlier[0].value > earlier[1].value and _related(ground, earlier, rest):
            yield _balance(ground, rest, earlier[0], earlier[1])


def _related(ground: Ground, earlier: list[Quantity], rest: Quantity) -> bool:
    units = {q.unit.split(" ")[0] for q in [*earlier, rest] if q.unit}
    return len(units) == 1 and not _DIFFERENT_LISTS.search(ground.between(earlier[1], rest))


def _found(ground: Ground) -> Iterator[Told]:
    """Numbers of one paragraph of which one is the sum of others near it."""
    for counts in [*ground.by_paragraph.values(), *ground.lists]:
        exact = [q for q in counts if q.is_exact and q.value.denominator == 1 and not _moves(ground, q)]
        for place, total in enumerate(exact):
            if total.value < _SMALL or (total.is_whole and total.value < _LARGE):
                continue
            near = exact[max(0, place - _REACH) : place] + exact[place + 1 : place + 1 + _REACH]
            yield from _pairs(ground, total, [q for q in near if 0 < q.value < total.value])
            yield from _runs(ground, total, exact, place)


def _pairs(ground: Ground, total: Quantity, near: list[Quantity]) -> Iterator[Told]:
    for one, other in combinations(near, 2):
        if one.value + other.value != total.value or (
            total.value < _LARGE and one.paragraph != other.paragraph
        ):
            continue
        if one.start < total.start < other.start or total.value >= _LARGE or _same_unit(total, one, other):
            yield _sum(
                ground, total, [one, other], certain=False, at=max((one, other, total), key=lambda q: q.start)
            )


def _moves(ground: Ground, count: Quantity) -> bool:
    return count.whole is None and not count.is_whole and changes.is_change(ground, count)


def _same_unit(*counts: Quantity) -> bool:
    units = {q.unit.split(" ")[0] for q in counts}
    return len(units) == 1 and units != {""}


def _runs(ground: Ground, total: Quantity, exact: list[Quantity], place: int) -> Iterator[Told]:
    """Three or more neighbours before or after the total."""
    for run in (exact[place + 1 : place + 1 + _MOST_PARTS], exact[max(0, place - _MOST_PARTS) : place][::-1]):
        for count in range(3, len(run) + 1):
            likely = total.value >= _LARGE or _same_unit(total, *run[:count])
            if likely and sum((q.value for q in run[:count]), Fraction(0)) == total.value:
                yield _sum(ground, total, run[:count], certain=False, at=total)
                break


def _hundreds(ground: Ground) -> Iterator[Told]:
    """Percentages of one sentence that divide a whole among them."""
    for around in ground.by_sentence.values():
        shares = [q for q in around if q.form is Form.PERCENT]
        if (
            len(shares) < 2
            or len(shares) > _MOST_PARTS
            or any(q.value >= 100 or q.value == 0 for q in shares)
        ):
            continue
        if any(changes.is_change(ground, q) or says(ground.after(q)[:30], *words.PLAN) for q in shares):
            continue
        total = sum((q.value for q in shares), Fraction(0))
        room = sum((Fraction(1, 2 * 10**q.decimals) for q in shares), Fraction(0))
        sure = len(shares) > 2 or _opposed(ground, shares)
        if abs(total - 100) <= room or (sure and abs(total - 100) <= 1):
            yield _hundred(ground, shares, total, room)


def _opposed(ground: Ground, shares: list[Quantity]) -> bool:
    sentence = ground.sentence(shares[0])
    said = ground.bare[sentence.start : sentence.end]
    return any(says(said, one) and says(said, other) for one, other in _OPPOSED)


def _hundred(ground: Ground, shares: list[Quantity], total: Fraction, room: Fraction) -> Told:
    note = ground.notation
    sentence, decimals = ground.sentence(shares[0]), max(q.decimals for q in shares)
    said = Verdict.OK if abs(total - 100) <= room else Verdict.DIFF
    told = f"{' + '.join(plain(q.value, note) for q in shares)} = {plain(total, note)} %"
    why = "." if said is Verdict.OK else f", lệch quá mức do làm tròn ({plain(room, note)}): chưa đủ 100 %."
    claim = Claim(
        Kind.COMPLEMENT,
        sentence.start,
        sentence.end,
        Span(shares[0].start, shares[-1].end),
        tuple(q.value for q in shares),
        Fraction(100),
        total,
        decimals,
        said,
        told + why,
        unit="%",
    )
    return claim, [q.start for q in shares]


def _sum(ground: Ground, total: Quantity, parts: list[Quantity], *, certain: bool, at: Quantity) -> Told:
    """Return the claim that parts make up a total. `certain`: the words say that they must."""
    note = ground.notation
    exact = sum((q.value for q in parts), Fraction(0))
    said = Verdict.OK if exact == total.value else Verdict.DIFF
    told = f"{' + '.join(plain(q.value, note) for q in parts)} = {plain(exact, note)}"
    if said is Verdict.DIFF and certain:
        told += f", không phải {plain(total.value, note)}"
    sentence = ground.sentence(at)
    kind = Kind.BALANCE if any(q.role == "pending" for q in parts) else Kind.PARTITION
    claim = Claim(
        kind,
        sentence.start,
        sentence.end,
        Span(at.start, at.end),
        tuple(q.value for q in parts),
        total.value,
        exact,
        total.decimals,
        said,
        f"{told}.",
    )
    return claim, [total.start, *(q.start for q in parts)]


def _inclusion(ground: Ground, total: Quantity, parts: list[Quantity]) -> Told:
    note = ground.notation
    exact = sum((q.value for q in parts), Fraction(0))
    sentence = ground.sentence(total)
    told = (
        f"{' + '.join(plain(q.value, note) for q in parts)} = {plain(exact, note)}, trong {plain(total.value, note)};"
        f" phần không kể tên: {plain(total.value - exact, note)}."
    )
    claim = Claim(
        Kind.INCLUSION,
        sentence.start,
        sentence.end,
        Span(total.start, total.end),
        tuple(q.value for q in parts),
        total.value,
        exact,
        total.decimals,
        Verdict.OK,
        told,
    )
    return claim, [total.start, *(q.start for q in parts)]


def _balance(ground: Ground, rest: Quantity, whole: Quantity, done: Quantity) -> Told:
    note = ground.notation
    exact = whole.value - done.value
    said = Verdict.OK if exact == rest.value else Verdict.DIFF
    told = f"{plain(whole.value, note)} − {plain(done.value, note)} = {plain(exact, note)}"
    told += "." if said is Verdict.OK else f", không phải {plain(rest.value, note)}."
    sentence = ground.sentence(rest)
    claim = Claim(
        Kind.BALANCE,
        sentence.start,
        sentence.end,
        Span(rest.start, rest.end),
        (whole.value, done.value),
        rest.value,
        exact,
        rest.decimals,
        said,
        told,
    )
    return claim, [whole.start, done.start, rest.start]
