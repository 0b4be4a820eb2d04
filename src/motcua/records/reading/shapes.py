"""What a reading is made of. All offsets count characters of the extracted text."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Verdict(StrEnum):
    """What recomputing says: right when rounded half up, only cut off, different, or not recomputable."""

    OK = "OK"
    TRUNC = "TRUNC"
    DIFF = "DIFF"
    NR = "NR"

    @property
    def label(self) -> str:
        """Return the verdict in words."""
        return {
            "OK": "Khớp",
            "TRUNC": "Cắt bỏ, không làm tròn",
            "DIFF": "Không khớp",
            "NR": "Không đủ số liệu để tính lại",
        }[self.value]


class Kind(StrEnum):
    """What a claim states about its operands."""

    RATIO = "ratio"
    SCORE = "score"
    PLAN = "plan"
    GROWTH = "growth"
    POINTS = "points"
    DIFFERENCE = "difference"
    PARTITION = "partition"
    INCLUSION = "inclusion"
    BALANCE = "balance"
    COMPLEMENT = "complement"
    AVERAGE = "average"
    COUNT = "count"
    CROSS = "cross"

    @property
    def label(self) -> str:
        """Return the kind in words."""
        return _KINDS[self]


_KINDS = {
    Kind.RATIO: "tỷ lệ",
    Kind.SCORE: "điểm trên điểm tối đa",
    Kind.PLAN: "so với kế hoạch, kỳ trước",
    Kind.GROWTH: "tăng, giảm phần trăm",
    Kind.POINTS: "tăng, giảm điểm phần trăm",
    Kind.DIFFERENCE: "tăng, giảm",
    Kind.PARTITION: "tổng các phần",
    Kind.INCLUSION: "trong đó",
    Kind.BALANCE: "còn lại",
    Kind.COMPLEMENT: "cộng đủ 100 %",
    Kind.AVERAGE: "trung bình",
    Kind.COUNT: "đếm số mục",
    Kind.CROSS: "hai số phải bằng nhau",
}


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, `end` exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Identity:
    """What a document says of itself. None where it does not say it.

    `unnumbered` is set where the line "Số:" stands without a number (a draft).
    """

    number: str | None = None
    symbol: str | None = None
    date: dt.date | None = None
    place: str | None = None
    type: str | None = None
    issuer: str | None = None
    abstract: str | None = None
    signer: str | None = None
    unnumbered: bool = False
    symbol_span: Span | None = None
    date_span: Span | None = None
    type_span: Span | None = None
    signer_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A cited document. `symbol` is None for a law cited by `name` and day or year only."""

    symbol: str | None
    date: dt.date | None
    issuer: str | None
    start: int
    end: int
    type_word: str | None = None
    name: str | None = None
    written_date: "WrittenDate | None" = None
    is_basis: bool = False

    @property
    def year(self) -> int | None:
        """Return the year that the symbol itself bears."""
        parts = (self.symbol or "").split("/")
        return int(parts[1]) if len(parts) > 2 and parts[1].isdigit() else None


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A day as written. `value` is None when it is no day of the calendar or its year is nowhere to be found."""

    value: dt.date | None
    text: str
    start: int
    end: int
    valid: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement that can be recomputed. `operands` are the numbers of the text it was recomputed from.

    `start`, `end` bound the sentence; `at` is where the stated number stands. `computed` is exact.
    """

    kind: Kind
    start: int
    end: int
    at: Span
    operands: tuple[Fraction, ...]
    stated: Fraction
    computed: Fraction | None
    decimals: int
    verdict: Verdict
    explanation: str
    unit: str = ""
    in_points: bool = False
    unusual_base: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered line: `level` 1 `I.`, 2 `1.`, 3 `1.1.`, 4 `a)`; `parent` is the index of the heading above."""

    level: int
    number: int
    label: str
    title: str
    start: int
    end: int
    parent: int | None
