"""The only door for questions about reports: lists, a report as it reads, a figure as it opens."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Count, QuerySet

from motcua.foundation.organisation.models import Agency
from motcua.insight.indicators import queries as indicators
from motcua.insight.indicators.queries import Changes, Counted, Indicator, Kind, Measured, Reading, Scope
from motcua.insight.reports import references
from motcua.insight.reports.models import Figure, Report, Section, TypedFigure
from motcua.insight.reports.references import Form
from motcua.insight.reports.states import ReportState
from motcua.kernel import numbers
from motcua.kernel.records import RecordRow, Records


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
    typed: TypedFigure | None = None

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


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a report's prose: plain text, or a figure in its place."""

    text: str
    shown: Shown | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One section as it reads: number (`II`, `3`, `b`), heading, paragraphs of pieces."""

    section: Section
    number: str
    paragraphs: tuple[tuple[Piece, ...], ...]


def listed(
    agencies: Sequence[str], *, year: int | None = None, issued_only: bool = False
) -> QuerySet[Report]:
    """Return the reports of agencies (by code), newest period first, with `figures_count`. One statement."""
    found = Report.objects.filter(agency__code__in=agencies).select_related("agency", "document")
    found = found.annotate(figures_count=Count("figures"))
    if year:
        found = found.filter(since__year__lte=year, until__year__gte=year)
    return found.exclude(state=ReportState.DRAFT) if issued_only else found


def access_report(agencies: Sequence[str], key: uuid.UUID, *, issued_only: bool = False) -> Report | None:
    """Return a report of one of the agencies by key, or None."""
    return listed(agencies, issued_only=issued_only).filter(pk=key).first()


def report_of_symbol(agency: Agency, symbol: str) -> Report | None:
    """Return the issued report of a symbol such as `303/BC-UBND` (the newest year first), or None."""
    found = Report.objects.filter(agency=agency, document__symbol=symbol).select_related("agency", "document")
    return found.order_by("-since").first()


def access_figure(agencies: Sequence[str], key: uuid.UUID) -> Figure | None:
    """Return a frozen figure of one of the agencies' reports by key, or None."""
    found = Figure.objects.filter(report__agency__code__in=agencies, pk=key)
    return found.select_related("report__agency", "report__document").first()


def figures_of(report: Report, *, now: dt.datetime) -> list[Shown]:
    """Return the figures a report stands on, in the order of its prose, typed ones last.

    For a draft they are measured as of `now`; for an issued report they are the frozen ones. Raises nothing for
    unknown codes: they are left out (and named by `policies.problems`).
    """
    return list(_figures(report, list(report.sections.all()), now).values())


def frozen_figures(report: Report) -> list[Shown]:
    """Return the figures an issued report froze, in order; one statement. Typed ones are not among them."""
    return [_frozen(figure) for figure in report.figures.all()]


def _figures(report: Report, sections: list[Section], now: dt.datetime) -> Mapping[str, Shown]:
    typed = {figure.code: _typed(figure) for figure in report.typed_figures.all()}
    if report.is_draft:
        found = _measured_now(report, sections, now)
    else:
        found = {figure.code: _frozen(figure) for figure in report.figures.all()}
    return {**found, **typed}


def _measured_now(report: Report, sections: list[Section], now: dt.datetime) -> dict[str, Shown]:
    reading = Reading(Scope(report.agency.code, report.since, report.until, now))
    found: dict[str, Shown] = {}
    for ref in (ref for section in sections for ref in references.references(section.body)):
        if ref.code in found:
            continue
        try:
            definition = indicators.get(ref.code)
        except indicators.UnknownIndicator:
            continue
        found[ref.code] = measured_shown(definition, indicators.measure(ref.code, reading))
    return found


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


def _frozen(figure: Figure) -> Shown:
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
    )


def _typed(figure: TypedFigure) -> Shown:
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


def read(report: Report, *, now: dt.datetime) -> tuple[list[Passage], list[Shown]]:
    """Return a report as it reads, section by section with figures in their places, and its figures."""
    sections = list(report.sections.all())
    figures = _figures(report, sections, now)
    counters = [0, 0, 0]
    told = [
        Passage(section, _number(section, counters), _paragraphs(section, figures)) for section in sections
    ]
    return told, list(figures.values())


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def _number(section: Section, counters: list[int]) -> str:
    depth = section.level - 1
    counters[depth] += 1
    for lower in range(depth + 1, len(counters)):
        counters[lower] = 0
    value = counters[depth]
    return (_ROMAN[value - 1] if value <= len(_ROMAN) else str(value), str(value), chr(96 + value))[depth]


def _paragraphs(section: Section, figures: Mapping[str, Shown]) -> tuple[tuple[Piece, ...], ...]:
    return tuple(
        tuple(_piece(piece, figures) for piece in references.pieces(line.strip()))
        for line in section.body.splitlines()
        if line.strip()
    )


def _piece(piece: str | references.Reference | references.BadForm, figures: Mapping[str, Shown]) -> Piece:
    if isinstance(piece, str):
        return Piece(piece)
    if isinstance(piece, references.Reference) and piece.code in figures:
        shown = figures[piece.code]
        return Piece(shown.text(piece.form), shown)
    return Piece(f"[{piece.code}: chưa rõ]")


class Opened:
    """A frozen figure opened: the records as of the cut-off, and what has changed since.

    `now` is the moment of the second reading. Everything is read when first asked for.
    """

    def __init__(self, figure: Figure, now: dt.datetime) -> None:
        self.figure, self.now = figure, now
        self.report = figure.report
        assert self.report.cut_off is not None
        self.cut_off = self.report.cut_off
        self.definition = indicators.get(figure.code)
        self.shown = _frozen(figure)

    def _measure(self, as_of: dt.datetime) -> Measured:
        scope = Scope(self.report.agency.code, self.report.since, self.report.until, as_of)
        return indicators.measure(self.figure.code, scope)

    @cached_property
    def then(self) -> Measured:
        """Return the answer recomputed as of the cut-off."""
        return self._measure(self.cut_off)

    @cached_property
    def today(self) -> Measured:
        """Return the answer to the same question, knowing what is known now."""
        return self._measure(self.now)

    @cached_property
    def holds(self) -> bool:
        """Return whether recomputing as of the cut-off gives the very records that were frozen."""
        denominator = self.then.denominator.value if self.then.denominator else None
        return (self.then.numerator.value, denominator, self.then.keys_digest) == (
            self.figure.numerator,
            self.figure.denominator,
            self.figure.keys_digest,
        )

    def counted(self, whole: bool = False) -> Counted:
        """Return the numerator (or the denominator) as of the cut-off."""
        denominator = self.then.denominator
        return denominator if whole and denominator is not None else self.then.numerator

    def changes(self, whole: bool = False) -> Changes:
        """Return which records joined or left the count since the cut-off."""
        then = self.counted(whole)
        denominator = self.today.denominator
        after = denominator if whole and denominator is not None else self.today.numerator
        return indicators.changes(then, after)

    def rows(
        self, records: Records, *, masked: bool, start: int = 0, size: int | None = None
    ) -> list[RecordRow]:
        """Return rows as they were known at the cut-off."""
        return indicators.open_records(records, as_of=self.cut_off, masked=masked, start=start, size=size)

    def rows_now(self, records: Records, *, masked: bool) -> list[RecordRow]:
        """Return rows as they are known now (for what changed since)."""
        return indicators.open_records(records, as_of=self.now, masked=masked)
