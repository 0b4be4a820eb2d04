"""A report held against our own figures: which of its numbers are ours, and whether they agree.

The figures come from whoever knows the report (its frozen annex); nothing is measured here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from motcua.kernel import numbers
from motcua.records.reading import Claim, Quantity, Reading


@dataclass(frozen=True, slots=True)
class OurFigure:
    """A figure of ours: two counts (or one), and the address at which it opens."""

    code: str
    title: str
    numerator: int
    denominator: int | None
    decimals: int
    href: str


@dataclass(frozen=True, slots=True)
class Match:
    """A number of the text that is a figure of ours. `told` says whether text and records agree."""

    figure: OurFigure
    start: int
    end: int
    agrees: bool
    told: str


def matches(reading: Reading, figures: Sequence[OurFigure]) -> list[Match]:
    """Return the numbers of a text that are figures of ours: shares by both counts, others by a count of their own."""
    ours = [claim for claim in reading.claims if _of_claim(claim, figures)]
    found = [m for claim in ours for m in _of_claim(claim, figures)]
    taken = {m.figure.code for m in found}
    free = [q for q in reading.quantities if not any(_is_operand(q, claim) for claim in ours)]
    for figure in figures:
        value = Fraction(figure.numerator)
        if figure.code in taken or value < 2:
            continue
        place = next((q for q in free if q.value == value and not q.is_whole), None)
        if place is not None:
            told = f"{numbers.grouped(figure.numerator)} đúng như chỉ tiêu {figure.code}."
            found.append(Match(figure, place.start, place.end, agrees=True, told=told))
    return sorted(found, key=lambda m: m.start)


def _is_operand(quantity: Quantity, claim: Claim) -> bool:
    """Return whether a number is one of the two counts of a share of ours: then it is no figure of its own."""
    return claim.start <= quantity.start < claim.end and quantity.value in claim.operands


def _of_claim(claim: Claim, figures: Sequence[OurFigure]) -> list[Match]:
    if len(claim.operands) != 2:
        return []
    part, whole = claim.operands
    same = [
        f
        for f in figures
        if f.denominator and Fraction(f.numerator) == part and Fraction(f.denominator) == whole
    ]
    found = []
    for figure in same[:1]:
        printed = numbers.percent(figure.numerator, figure.denominator or 0, claim.decimals) or "–"
        agrees = Fraction(numbers.rounded(100 * part / whole, claim.decimals)) == claim.stated
        counts = f"{numbers.grouped(figure.numerator)}/{numbers.grouped(figure.denominator or 0)}"
        told = f"{counts} đúng như chỉ tiêu {figure.code}; tỷ lệ phải in {printed}."
        if agrees:
            told = f"{counts} ({printed}) đúng như chỉ tiêu {figure.code}."
        found.append(Match(figure, claim.at.start, claim.at.end, agrees=agrees, told=told))
    return found
