"""Which reports and figures there are, and whose."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence

from django.db.models import Count, QuerySet

from motcua.foundation.organisation.models import Agency
from motcua.insight.indicators import queries as indicators
from motcua.insight.indicators.queries import Reading, Scope
from motcua.insight.reports import references, short
from motcua.insight.reports.models import Figure, Report, Section
from motcua.insight.reports.queries.shown import Shown, frozen, measured_shown, typed
from motcua.insight.reports.states import ReportState


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


def report_of_symbol(agency: Agency, symbol: str, year: int | None = None) -> Report | None:
    """Return the issued report of a symbol such as `303/BC-UBND`; without a year, the newest. None where there is none."""
    found = Report.objects.filter(agency=agency, document__symbol=symbol).select_related("agency", "document")
    if year:
        found = found.filter(document__year=year)
    return found.order_by("-document__year").first()


def access_figure(agencies: Sequence[str], key: uuid.UUID) -> Figure | None:
    """Return a frozen figure of one of the agencies' reports by key, or None."""
    found = Figure.objects.filter(report__agency__code__in=agencies, pk=key)
    return found.select_related("report__agency", "report__document").first()


def figure_of_code(typed: str) -> Figure | None:
    """Return the frozen figure of a printed code, whoever's it is, or None. Its counts went out with the report."""
    code = short.read(typed)
    found = Figure.objects.filter(short_code=code) if code else Figure.objects.none()
    return found.select_related("report__agency", "report__document").first()


def figures_of(report: Report, *, now: dt.datetime) -> list[Shown]:
    """Return the figures a report stands on, in the order of its prose, typed ones last.

    For a draft they are measured as of `now`; for an issued report they are the frozen ones. Raises nothing for
    unknown codes: they are left out (and named by `policies.problems`).
    """
    return list(by_code(report, list(report.sections.all()), now).values())


def frozen_figures(report: Report) -> list[Shown]:
    """Return the figures an issued report froze, in order; one statement. Typed ones are not among them."""
    return [frozen(figure) for figure in report.figures.all()]


def by_code(report: Report, sections: list[Section], now: dt.datetime) -> Mapping[str, Shown]:
    """Return the figures that sections name, by code, typed ones last."""
    by_hand = {figure.code: typed(figure) for figure in report.typed_figures.all()}
    if report.is_draft:
        found = _measured_now(report, sections, now)
    else:
        found = {figure.code: frozen(figure) for figure in report.figures.all()}
    return {**found, **by_hand}


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
