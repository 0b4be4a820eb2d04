"""Numbers as people here read them, and exact shares.

Counts are integers and ratios are fractions; a ratio is rounded once, half up, when it is
printed, with the decimals its definition declares. Pure: no framework.
"""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", " nghìn", " triệu", " tỷ")


def grouped(value: int) -> str:
    """Return an integer with dots between thousands: 2744 becomes `2.744`."""
    return f"{value:,}".replace(",", ".")


def rounded(value: Fraction, decimals: int) -> Decimal:
    """Round an exact fraction half up (away from zero) to the given number of decimals."""
    scaled = value * 10**decimals
    whole, rest = divmod(abs(scaled.numerator), scaled.denominator)
    if 2 * rest >= scaled.denominator:
        whole += 1
    # Put together from its digits: arithmetic of decimals would round once more beyond 28 of them.
    return Decimal((int(scaled < 0 and whole > 0), tuple(map(int, str(whole))), -decimals))


def decimal_text(value: Decimal | Fraction, decimals: int) -> str:
    """Return a number with a decimal comma and dotted thousands: 0.6195 with 2 becomes `0,62`."""
    exact = value if isinstance(value, Fraction) else Fraction(value)
    number = rounded(exact, decimals)
    text = f"{number.copy_abs():,.{decimals}f}".replace(",", "\x00").replace(".", ",").replace("\x00", ".")
    return f"-{text}" if number < 0 else text


def percent(numerator: int, denominator: int, decimals: int = 2) -> str | None:
    """Return `numerator / denominator` as a percentage text (`0,62 %`), or None when nothing divides."""
    if denominator == 0:
        return None
    return f"{decimal_text(Fraction(numerator * 100, denominator), decimals)} %"


def money(amount: int) -> str:
    """Return an amount of đồng: 8000 becomes `8.000 đồng`."""
    return f"{grouped(amount)} đồng"


def decimal_of(text: str) -> Decimal:
    """Read a number typed with comma or dot decimals into a Decimal. Raises ValueError."""
    try:
        return Decimal(text.strip().replace(",", ".")).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    except ArithmeticError as error:
        raise ValueError(f"not a number: {text!r}") from error


def _below_thousand(value: int, *, leading: bool) -> str:
    hundreds, rest = divmod(value, 100)
    tens, units = divmod(rest, 10)
    words: list[str] = []
    if hundreds or not leading:
        words.append(f"{_DIGITS[hundreds]} trăm")
    if tens == 0:
        if units:
            words.append(("lẻ " if words else "") + _DIGITS[units])
    else:
        words.append("mười" if tens == 1 else f"{_DIGITS[tens]} mươi")
        if units == 1 and tens > 1:
            words.append("mốt")
        elif units == 5:
            words.append("lăm")
        elif units:
            words.append(_DIGITS[units])
    return " ".join(words)


def in_words(value: int) -> str:
    """Return a whole number in Vietnamese words: 2025 becomes `hai nghìn không trăm hai mươi lăm`."""
    if value < 0:
        return f"âm {in_words(-value)}"
    if value == 0:
        return _DIGITS[0]
    billions, rest = divmod(value, 10**9)
    words: list[str] = [f"{in_words(billions)} tỷ"] if billions else []
    for power in (2, 1, 0):
        group, rest = divmod(rest, 1000**power)
        if group:
            words.append(_below_thousand(group, leading=not words) + _SCALES[power])
    return " ".join(words)
