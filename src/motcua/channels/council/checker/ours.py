"""Our own reports at the checker: the text of one, and the figures of those that a text is or cites."""

from collections.abc import Sequence

from django.urls import reverse

from motcua.insight.checker.records import OurFigure
from motcua.insight.reports import queries as reports
from motcua.insight.reports.models import Report
from motcua.records.reading import Reading


def figures(agencies: Sequence[str], reading: Reading) -> list[OurFigure]:
    """Return the frozen figures of our issued reports that a text is or cites, each with the address where it opens."""
    symbols = {one.symbol for one in reading.references} | {reading.identity.symbol}
    found = reports.listed(agencies, issued_only=True).filter(document__symbol__in=symbols - {None})
    return [one for report in found.prefetch_related("figures") for one in _of(report)]


def _of(report: Report) -> list[OurFigure]:
    return [
        OurFigure(
            code=shown.code,
            title=shown.title,
            numerator=shown.numerator,
            denominator=shown.denominator,
            decimals=shown.decimals,
            href=reverse("council:figure", kwargs={"pk": shown.key}),
        )
        for shown in reports.frozen_figures(report)
    ]
