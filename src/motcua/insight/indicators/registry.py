"""What an indicator is, and the list of all of them. Pure: no tables, no questions to other rooms."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from motcua.insight.indicators.reading import Reading
from motcua.kernel import numbers
from motcua.kernel.records import Records


class Kind(StrEnum):
    """How an indicator's number comes about."""

    COUNT = "count"
    SUM = "sum"
    DISTINCT = "distinct"
    SHARE = "share"
    BALANCE = "balance"

    @property
    def label(self) -> str:
        """Return what the number is, in words."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    Kind.COUNT: "Số đếm: mỗi bản ghi là một đơn vị",
    Kind.SUM: "Tổng: cộng số lượng ghi trên các bản ghi",
    Kind.DISTINCT: "Số khác nhau: một người chỉ tính một lần dù có nhiều bản ghi",
    Kind.SHARE: "Tỷ lệ: hai số đếm, chỉ làm tròn khi in",
    Kind.BALANCE: "Phép cân đối: phải bằng 0",
}


class Confidence(StrEnum):
    """How far the definition has been checked against its source."""

    VERIFIED = "verified"
    SECONDARY = "secondary"
    UNVERIFIED = "unverified"

    @property
    def label(self) -> str:
        """Return the mark shown beside the definition."""
        return {"verified": "đã kiểm chứng", "secondary": "nguồn thứ cấp", "unverified": "chưa kiểm chứng"}[
            self.value
        ]


@dataclass(frozen=True, slots=True)
class Counted:
    """A number and the records that show it. `value` is `len(records)` unless the kind says otherwise."""

    value: int
    records: Records


@dataclass(frozen=True, slots=True)
class Measured:
    """What an indicator answers: one number, or two of which the second divides. Never a percentage."""

    numerator: Counted
    denominator: Counted | None = None

    @property
    def share(self) -> Fraction | None:
        """Return the exact ratio, or None where there is nothing to divide by."""
        if self.denominator is None or self.denominator.value == 0:
            return None
        return Fraction(self.numerator.value, self.denominator.value)

    @property
    def keys_digest(self) -> str:
        """Return the SHA-256 (hex) of the keys counted, part and whole, whatever their order."""
        lists = [self.numerator.records.keys]
        if self.denominator is not None:
            lists.append(self.denominator.records.keys)
        return hashlib.sha256("\n\n".join("\n".join(sorted(keys)) for keys in lists).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Indicator:
    """A registered definition: what is counted, by which act, printed with how many decimals."""

    code: str
    title: str
    unit: str
    kind: Kind
    formula: str
    legal_basis: str
    confidence: Confidence
    decimals: int
    measure: Callable[[Reading], Measured]

    def printed(self, numerator: int, denominator: int | None) -> str:
        """Return the figure as a report prints it: `2.744`, or `0,62 %`, or a dash where nothing divides."""
        if self.kind is not Kind.SHARE:
            return numbers.grouped(numerator)
        return numbers.percent(numerator, denominator or 0, self.decimals) or "–"


class UnknownIndicator(LookupError):
    """No indicator has this code."""


_ALL: dict[str, Indicator] = {}


def indicator(
    code: str,
    title: str,
    *,
    unit: str,
    formula: str,
    legal_basis: str,
    kind: Kind = Kind.COUNT,
    confidence: Confidence = Confidence.SECONDARY,
    decimals: int = 2,
) -> Callable[[Callable[[Reading], Measured]], Callable[[Reading], Measured]]:
    """Register a function as the one definition of an indicator. Raises ValueError for a code used twice."""

    def register(measure: Callable[[Reading], Measured]) -> Callable[[Reading], Measured]:
        if code in _ALL:
            raise ValueError(f"indicator {code} is defined twice")
        _ALL[code] = Indicator(code, title, unit, kind, formula, legal_basis, confidence, decimals, measure)
        return measure

    return register


def get(code: str) -> Indicator:
    """Return the definition of a code. Raises UnknownIndicator."""
    try:
        return _ALL[code]
    except KeyError as error:
        raise UnknownIndicator(code) from error


def everything() -> Iterator[Indicator]:
    """Yield all definitions in the order in which the annex lists them."""
    yield from _ALL.values()


def count(records: Records) -> Measured:
    """Return a plain count of records."""
    return Measured(Counted(len(records), records))


def total(pair: tuple[int, Records]) -> Measured:
    """Return a number that is not the count of its records (a sum, or distinct persons)."""
    return Measured(Counted(*pair))


def share(part: Records, whole: Records) -> Measured:
    """Return two counts: the part and the whole it is a part of."""
    return Measured(Counted(len(part), part), Counted(len(whole), whole))
