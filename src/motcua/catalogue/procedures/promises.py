"""Limits as rows keep them, as arithmetic takes them and as people read them. Pure but for the table words."""

from dataclasses import dataclass
from decimal import Decimal

from motcua.catalogue.procedures.fees import FeeLine
from motcua.foundation.calendars.working_days import Limit, LimitUnit
from motcua.kernel import numbers

_WORDS = {
    LimitUnit.HOUR: "giờ làm việc",
    LimitUnit.WORKING_DAY: "ngày làm việc",
    LimitUnit.CALENDAR_DAY: "ngày",
}
_NO_LIMIT = Limit(None, LimitUnit.NONE)


@dataclass(frozen=True, slots=True)
class Promise:
    """What is promised on reception: the limit that binds (the ward's own where shorter), the law's, the fees.

    `extension_days` are working days that verification may add, `extension_note` says when.
    """

    limit: Limit
    legal_limit: Limit
    fees: tuple[FeeLine, ...] = ()
    extension_days: Decimal | None = None
    extension_note: str = ""

    @property
    def is_own(self) -> bool:
        """Return whether the ward promises shorter than the law."""
        return self.limit != self.legal_limit


def limit_of(value: Decimal | None, unit: str, *, same_day: bool = False) -> Limit:
    """Return a limit from its columns."""
    return Limit(value, LimitUnit(unit), same_day)


def states_something(limit: Limit) -> bool:
    """Return whether a limit is stated at all."""
    return limit.same_day or limit.unit is not LimitUnit.NONE


def text_of(limit: Limit) -> str:
    """Return a limit as people read it: `Trong ngày`, `2,5 ngày làm việc`, `Chưa quy định`."""
    if limit.same_day:
        return "Trong ngày"
    if limit.value is None or limit.unit is LimitUnit.NONE:
        return "Chưa quy định"
    return f"{number_text(limit.value)} {_WORDS[limit.unit]}"


def number_text(value: Decimal) -> str:
    """Return a decimal without needless zeros: 2.50 becomes `2,5`, 3.00 becomes `3`."""
    plain = value.normalize()
    exponent = plain.as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return numbers.decimal_text(value, decimals)


def no_limit() -> Limit:
    """Return the limit that says nothing."""
    return _NO_LIMIT


def binding(legal: Limit, committed: Limit) -> Limit:
    """Return the limit that binds: the ward's commitment unless the law is as short or shorter."""
    if not states_something(committed) or legal.same_day:
        return legal
    if committed.same_day or not states_something(legal) or committed.unit is not legal.unit:
        return committed
    return committed if (committed.value or 0) <= (legal.value or 0) else legal
