"""A figure as a reader meets it, measured now, frozen or typed."""

from dataclasses import dataclass

from motcua.insight.indicators import queries as indicators
from motcua.insight.indicators.queries import Indicator, Kind, Measured
from motcua.insight.reports import short
from motcua.insight.reports.models import Figure, TypedFigure
from motcua.insight.reports.references import Form
from motcua.kernel import numbers


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure as a reader meets it: its code, its name, its counts, how it prints.

    `typed` is set for a number that someone entered by hand; such a figure opens no records.
    """

    code: str
    title: str
    unit: str
    numerator: int
    denominator: int | None
    decimals: int
    is_share: bool
    key: str = ""
    short_code: str = ""
    typed: TypedFigure | None = None

    @property
    def address(self) -> str:
        """Return the address that opens the figure from paper; "" for one that opens nothing."""
        return short.address(self.short_code) if self.short_code else ""

    def text(self, form: Form = Form.PLAIN) -> str:
        """Return the figure in one of its forms, rounded once, half up; `–` where nothing divides."""
        both = f"{numbers.grouped(self.numerator)}/{numbers.grouped(self.denominator or 0)}"
        share = numbers.percent(self.numerator, self.denominator or 0, self.decimals) or "–"
        plain = share if self.is_share else numbers.grouped(self.numerator)
        printed = {
            Form.PLAIN: plain,
            Form.PART: numbers.grouped(self.numerator),
            Form.WHOLE: numbers.grouped(self.denominator or 0),
            Form.BOTH: both,
            Form.SHARE: share,
        }[form]
        return f"{printed}(*)" if self.typed else printed

    @property
    def share_text(self) -> str:
        """Return the percentage where there are two counts, otherwise nothing."""
        if self.denominator is None:
            return ""
        return numbers.percent(self.numerator, self.denominator, self.decimals) or "–"


def measured_shown(definition: Indicator, measured: Measured, key: str = "") -> Shown:
    """Return a measured answer in the shape that readers meet."""
    return Shown(
        code=definition.code,
        title=definition.title,
        unit=definition.unit,
        numerator=measured.numerator.value,
        denominator=measured.denominator.value if measured.denominator else None,
        decimals=definition.decimals,
        is_share=definition.kind is Kind.SHARE,
        key=key,
    )


def frozen(figure: Figure) -> Shown:
    """Return a figure as an issued report froze it."""
    definition = indicators.get(figure.code)
    return Shown(
        code=figure.code,
        title=definition.title,
        unit=definition.unit,
        numerator=figure.numerator,
        denominator=figure.denominator,
        decimals=figure.decimals,
        is_share=definition.kind is Kind.SHARE,
        key=str(figure.pk),
        short_code=figure.short_code,
    )


def typed(figure: TypedFigure) -> Shown:
    """Return a figure that someone entered by hand."""
    return Shown(
        code=figure.code,
        title=figure.title,
        unit=figure.unit,
        numerator=figure.value,
        denominator=figure.whole,
        decimals=2,
        is_share=False,
        typed=figure,
    )
