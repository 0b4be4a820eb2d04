"""Verdicts: is a printed number the exact one, rounded half up to its own decimals?"""

from fractions import Fraction

from motcua.kernel import numbers
from motcua.records.reading.notation import Notation
from motcua.records.reading.quantities import Quantity
from motcua.records.reading.shapes import Verdict


def judged(stated: Fraction, exact: Fraction, decimals: int) -> Verdict:
    """Return OK when `exact` rounds to `stated`, TRUNC when only cutting it off gives it, else DIFF."""
    if Fraction(numbers.rounded(exact, decimals)) == stated or abs(stated - exact) <= _half(decimals):
        return Verdict.OK
    scale = 10**decimals
    cut = Fraction(int(exact * scale), scale)
    return Verdict.TRUNC if cut == stated else Verdict.DIFF


def held(stated: Quantity, low: Fraction, high: Fraction, *, loosely: bool = True) -> Verdict:
    """Return the verdict on a quantity whose exact value lies between `low` and `high`.

    "Trên 99 %" holds for anything above; unless `loosely`, only for what is less than one step above.
    """
    half, step = _half(stated.decimals), Fraction(1, 10**stated.decimals)
    if not stated.bound and low == high:
        return judged(stated.value, low, stated.decimals)
    reach = Fraction(1000) if loosely else step
    bottom, top = {
        "": (stated.value - half, stated.value + half),
        "lower": (stated.value - half, stated.value + reach),
        "upper": (stated.value - reach, stated.value + half),
        "about": (stated.value - step, stated.value + step),
    }[stated.bound]
    return Verdict.OK if low <= top and high >= bottom else Verdict.DIFF


def _half(decimals: int) -> Fraction:
    return Fraction(1, 2 * 10**decimals)


def shown(value: Fraction, decimals: int, notation: Notation) -> str:
    """Return a number as the document writes numbers."""
    text = (
        numbers.decimal_text(value, decimals) if decimals else numbers.grouped(int(numbers.rounded(value, 0)))
    )
    return text.translate(str.maketrans(".,", ",.")) if notation.is_english else text


def plain(value: Fraction, notation: Notation) -> str:
    """Return a number of the text with the decimals that it needs."""
    for decimals in range(7):
        if (value * 10**decimals).denominator == 1:
            return shown(value, decimals, notation)
    return shown(value, 2, notation)
