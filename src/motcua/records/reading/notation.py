"""How numbers are written: dots and commas read by the habit of the whole document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from motcua.records.reading.shapes import Span

NUMBER = re.compile(r"(?<![\w])(?<![A-ZĐa-z][-–])(?<![A-Za-zÀ-ỹĐđ]\.)(?<!\d[.,])\d+(?:[.,]\d+)*")
PERCENT = re.compile(r"\s?%|\s+(?:phần trăm|percent|per cent)\b")
_DATE_LIKE = re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d{2,4})?")
_SCALE = re.compile(
    r"\s+(?:nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion|ha|km|kg|tấn|điểm)\b", re.IGNORECASE
)
_VIETNAMESE = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]", re.IGNORECASE)

_TRUST = 2  # tokens of the other habit that a text in Vietnamese may show before it is believed to keep it


@dataclass(frozen=True, slots=True)
class Notation:
    """The habit of one document: which mark ends the whole part, and where the other habit was seen.

    Spans: `dot_decimals`, `comma_decimals`, `dotted`, `comma_thousands` (grouped), `plain` (1000 and more, not grouped).
    """

    decimal: str
    dot_decimals: tuple[Span, ...] = ()
    comma_decimals: tuple[Span, ...] = ()
    dot_thousands: tuple[Span, ...] = ()
    comma_thousands: tuple[Span, ...] = ()

    @property
    def is_english(self) -> bool:
        """Return whether commas group thousands here."""
        return self.decimal == "."

    def value(
        self, token: str, *, percent: bool = False, scaled: bool = False
    ) -> tuple[Fraction, int] | None:
        """Return the number a token stands for and its printed decimals; None where it is no number.

        `scaled`: a word like `triệu` follows, so three digits after the decimal mark are decimals.
        """
        marks = [char for char in token if char in ".,"]
        if not marks:
            return Fraction(int(token)), 0
        last = marks[-1]
        if len(set(marks)) == 2:
            if marks.count(last) > 1 or not _grouped(token.rpartition(last)[0]):
                return None
            return _decimal(token, last)
        if len(marks) > 1:
            return (Fraction(int(re.sub(r"[.,]", "", token))), 0) if _grouped(token) else None
        if self._groups(token, last, percent=percent, scaled=scaled):
            return Fraction(int(token.replace(last, ""))), 0
        return _decimal(token, last)

    def _groups(self, token: str, mark: str, *, percent: bool, scaled: bool) -> bool:
        whole, _, rest = token.partition(mark)
        if len(rest) != 3 or percent or whole.startswith("0") or len(whole) > 3:
            return False
        if mark == self.decimal:
            others = self.comma_thousands if mark == "." else self.dot_thousands
            return not (scaled or others)
        return True


def _grouped(token: str) -> bool:
    groups = re.split(r"[.,]", token)
    return 1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])


def _decimal(token: str, mark: str) -> tuple[Fraction, int]:
    whole, _, rest = token.rpartition(mark)
    digits = re.sub(r"[.,]", "", whole)
    return Fraction(int(digits + rest), 10 ** len(rest)), len(rest)


def notation_of(bare: str) -> Notation:
    """Return the habit of a text whose dates and symbols have been blanked: the majority of tokens that leave no doubt."""
    seen: dict[str, list[Span]] = {".1": [], ",1": [], ".3": [], ",3": []}
    for match in NUMBER.finditer(bare):
        for sign in _signs(match.group(), bare, match.end()):
            seen[sign].append(Span(match.start(), match.end()))
    vietnamese = len(seen[".3"]) + len(seen[",1"])
    english = len(seen[",3"]) + len(seen[".1"])
    if _VIETNAMESE.search(bare):
        vietnamese += _TRUST
    elif vietnamese == english:
        english += 1
    return Notation(
        "." if english > vietnamese else ",",
        tuple(seen[".1"]),
        tuple(seen[",1"]),
        tuple(seen[".3"]),
        tuple(seen[",3"]),
    )


def _signs(token: str, bare: str, end: int) -> Iterator[str]:
    percent = PERCENT.match(bare, end) is not None
    marks = sorted({char for char in token if char in ".,"})
    if len(marks) == 2:
        last = token[max(token.rfind("."), token.rfind(","))]
        yield f"{last}1"
        yield f"{'.' if last == ',' else ','}3"
    elif len(marks) == 1:
        parts = token.split(marks[0])
        if _grouped(token) and not percent and not parts[0].startswith("0"):
            yield f"{marks[0]}3"
        elif len(parts) == 2 and (percent or _SCALE.match(bare, end) or not _DATE_LIKE.fullmatch(token)):
            yield f"{marks[0]}1"
