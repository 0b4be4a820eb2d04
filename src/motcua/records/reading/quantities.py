"""Quantities: the numbers of a text with what they count, how exact they are, and the words beside them."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from motcua.records.reading.flow import Passages
from motcua.records.reading.notation import NUMBER, PERCENT, Notation

_FILE = Path(__file__).with_name("data") / "words.toml"
_POINTS = re.compile(r"\s?(?:điểm\s?(?:%|phần trăm)|%\s?điểm|điểm tỷ lệ|percentage points?)", re.IGNORECASE)
_OVER = re.compile(r"\s?/\s?$")
_OUT_OF = re.compile(
    r"[^\d.;:()%,]{0,40}\s(?:trên|out of|of|trong tổng số)\s(?:tổng số|tổng cộng|tổng|a total of|the)?\s*(?:hơn|gần|trên|khoảng)?\s*$",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\s*([^\W\d_]+(?:\s+[^\W\d_]+){0,3})")
_HEADING = re.compile(r"(?:^|\n)\s*$")
_NUMBERED = re.compile(r"(?:\.\d{1,2})*\s?[.)]\s")
_CUT_AFTER = re.compile(r"[,;.()\d]")
_CUT_BEFORE = re.compile(r"[\d;,]")
_MOST_NAMED = 30
_FOOTNOTE = re.compile(r"[(\[]$")


class Form(StrEnum):
    """What sort of number stands there."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number. `low`, `high` bound what it may be; they differ from `value` only for rounded or approximate words.

    `whole` is the number it is written over (`17/2.744`), when it is written so.
    """

    start: int
    end: int
    text: str
    value: Fraction
    decimals: int
    form: Form
    low: Fraction
    high: Fraction
    unit: str = ""
    bound: str = ""
    role: str = ""
    whole: "Quantity | None" = None
    is_whole: bool = False
    paragraph: int = 0
    grouped: bool = field(default=False)

    @property
    def is_exact(self) -> bool:
        """Return whether the number is what it says, no more and no less."""
        return self.low == self.value == self.high


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _before(key: str) -> re.Pattern[str]:
    words = _words()["bounds"][key] if key in _words()["bounds"] else _words()[key]
    return re.compile(
        rf"(?<!\w)(?<!danh )(?<!tổng )(?<!con )(?:{_alternatives(words)})\s+(?:là\s+)?$", re.IGNORECASE
    )


@cache
def _after(key: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_alternatives(_words()[key])})(?!\w)", re.IGNORECASE)


@cache
def _roles() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["name"], re.compile(rf"(?<!\w)(?:{_alternatives(row['words'])})(?!\w)", re.IGNORECASE))
        for row in _words()["role"]
    )


def role_of(words: str) -> str:
    """Return what a count with these words beside it counts: `received`, `resolved`, `on_time`, `late`, … or nothing."""
    return next((name for name, pattern in _roles() if pattern.search(words)), "")


def last_role(words: str) -> str:
    """Return the role named last in some words, as they lead up to a number."""
    found = [(m.end(), -rank, name) for rank, (name, p) in enumerate(_roles()) for m in p.finditer(words)]
    return max(found)[2] if found else ""


def quantities(bare: str, passages: Passages, notation: Notation) -> list[Quantity]:
    """Return the quantities of a text whose dates and symbols have been blanked, in order."""
    found: list[Quantity] = []
    for raw in _raw(bare, notation):
        before = found[-1] if found else None
        between = bare[before.end : raw.start] if before else ""
        if before and _merges(before, raw, between):
            found[-1] = _merged(before, raw)
        elif before and before.whole is None and not before.is_whole and _over(before, raw, between):
            whole = _placed(raw, bare, passages, is_whole=True)
            found[-1] = _placed(before, bare, passages, whole=whole)
            found.append(whole)
        else:
            found.append(_placed(raw, bare, passages))
    return found


def _raw(bare: str, notation: Notation) -> Iterator[Quantity]:
    for match in NUMBER.finditer(bare):
        start, end = match.span()
        percent, points = PERCENT.match(bare, end), _POINTS.match(bare, end)
        scale, scale_end = _scale(bare, end)
        read = notation.value(match.group(), percent=bool(percent), scaled=scale > 1)
        if read is None:
            continue
        value, decimals = read
        form = Form.POINTS if points else Form.PERCENT if percent else Form.COUNT
        if form is Form.COUNT and _names_something(bare, start, end, match.group()):
            form = Form.OTHER
        stop = points.end() if points else percent.end() if percent else scale_end
        yield _bounded(bare, start, stop, match.group(), value * scale, decimals, form, scale)


@cache
def _scale_word() -> re.Pattern[str]:
    return re.compile(rf"\s+({_alternatives(list(_words()['scales']))})(?!\w)", re.IGNORECASE)


def _scale(bare: str, end: int) -> tuple[int, int]:
    match = _scale_word().match(bare, end)
    return (int(_words()["scales"][match.group(1).lower()]), match.end()) if match else (1, end)


def _names_something(bare: str, start: int, end: int, token: str) -> bool:
    before = bare[max(0, start - 24) : start]
    after = bare[end : end + 24]
    if _after("measures").match(after):
        return True
    if token.isdigit() and _before("naming").search(before):
        return True
    counts = _after("counted").match(after) is not None
    if (
        token.isdigit()
        and int(token) <= _MOST_NAMED
        and not counts
        and _before("perhaps_naming").search(before)
    ):
        return True
    if _HEADING.search(bare[max(0, start - 6) : start]) and _NUMBERED.match(after):
        return True
    if _FOOTNOTE.search(before) and after[:1] in {")", "]"}:
        return True
    is_year = len(token) == 4 and token.isdigit() and token[:2] in {"19", "20"}
    return is_year and not _after("counted").match(after) and not before.rstrip().endswith("/")


def _bounded(
    bare: str, start: int, stop: int, token: str, value: Fraction, decimals: int, form: Form, scale: int
) -> Quantity:
    before = bare[max(0, start - 20) : start]
    bound = next((key for key in ("lower", "upper", "about") if _before(key).search(before)), "")
    step = Fraction(scale, 10**decimals)
    if not bound and bare[stop : stop + 12].strip().startswith("trở lên"):
        bound = "lower"
    low = high = value
    if scale > 1 and decimals and not bound:
        low, high = value - step / 2, value + step / 2
    elif bound == "lower":
        high = value + step
    elif bound == "upper":
        low = value - step
    elif bound == "about":
        low, high = value - step, value + step
    grouped = "." in token or "," in token
    return Quantity(
        start, stop, bare[start:stop], value, decimals, form, low, high, bound=bound, grouped=grouped
    )


def _merges(before: Quantity, raw: Quantity, between: str) -> bool:
    """`30 tỷ 048 triệu`: a scale, then a number of a smaller scale."""
    scaled = before.form is raw.form is Form.COUNT and not between.strip()
    return (
        scaled
        and bool(between)
        and not before.text[-1].isdigit()
        and not raw.text[-1].isdigit()
        and raw.value < before.value
    )


def _merged(before: Quantity, raw: Quantity) -> Quantity:
    value = before.value + raw.value
    return Quantity(
        before.start,
        raw.end,
        before.text,
        value,
        0,
        Form.COUNT,
        value,
        value,
        unit=raw.unit,
        bound=before.bound,
        role=before.role,
        paragraph=before.paragraph,
        grouped=True,
    )


def _over(before: Quantity, raw: Quantity, between: str) -> bool:
    if Form.PERCENT in {before.form, raw.form} or Form.POINTS in {before.form, raw.form}:
        return False
    if _OVER.search(between) and not between.strip(" /"):
        return True
    if _UNIT_OVER.fullmatch(between):
        return True
    return before.form is Form.COUNT and raw.form is Form.COUNT and bool(_OUT_OF.match(between))


_UNIT_OVER = re.compile(r"\s[^\W\d_]+(?:\s[^\W\d_]+){0,2}\s?/\s?")


def _placed(
    raw: Quantity, bare: str, passages: Passages, *, whole: Quantity | None = None, is_whole: bool = False
) -> Quantity:
    sentence = passages.sentence_at(raw.start)
    lead = bare[max(sentence.start, raw.start - 90) : raw.start]
    unit = _UNIT.match(bare, raw.end) if raw.form is not Form.PERCENT else None
    words = unit.group(1).lower() if unit and unit.end() <= sentence.end else ""
    tail = _CUT_AFTER.split(bare[raw.end : min(sentence.end, raw.end + 70)], maxsplit=1)[0]
    lead = _CUT_BEFORE.split(lead)[-1]
    role = role_of(tail) or (
        role_of(lead) if role_of(lead) in {"late", "on_time", "due"} else last_role(lead)
    )
    form = Form.COUNT if whole is not None or is_whole else raw.form
    return Quantity(
        raw.start,
        raw.end,
        raw.text,
        raw.value,
        raw.decimals,
        form,
        raw.low,
        raw.high,
        unit=words,
        bound=raw.bound,
        role=role,
        whole=whole,
        is_whole=is_whole,
        paragraph=passages.paragraph_index(raw.start),
        grouped=raw.grouped,
    )
