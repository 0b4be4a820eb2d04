"""A figure of an issued report, found by the code printed beside it."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import COUNCIL_ROLES, OFFICE_ROLES
from motcua.insight.indicators import queries as indicators
from motcua.insight.reports import queries, short
from motcua.insight.reports.models import Figure
from motcua.ui.pages import page


@login_not_required
@require_safe
def find_figure(request: HttpRequest) -> HttpResponse:
    """Ask for a code and go to its figure."""
    typed = request.GET.get("ma", "").strip()
    if not typed:
        return page(request, "portal/figures/find.html", {"typed": "", "problem": ""})
    found = queries.figure_of_code(typed)
    if found is None:
        problem = "Không có số liệu nào mang mã này. Mã có tám ký tự, in cạnh ô vuông trong phụ lục báo cáo."
        return page(request, "portal/figures/find.html", {"typed": typed, "problem": problem}, status=422)
    return redirect("portal:figure", code=short.printed(found.short_code))


@login_not_required
@require_safe
def figure(request: HttpRequest, code: str) -> HttpResponse:
    """Tell what a figure says and how it is counted; who may open its records is led there."""
    found = queries.figure_of_code(code)
    if found is None:
        raise Http404("Không có số liệu nào mang mã này.")
    door = _door(getattr(request, "actor", None), found)
    if door:
        return redirect(door, pk=found.pk)
    context = {
        "shown": queries.figure_shown(found),
        "definition": indicators.get(found.code),
        "report": found.report,
        "cut_off_text": queries.cut_off_text(found.report),
    }
    return page(request, "portal/figures/figure.html", context)


def _door(actor: Actor | None, found: Figure) -> str:
    """Return the page at which this person opens the records, or "" for the street."""
    if actor is None:
        return ""
    if actor.has_any(COUNCIL_ROLES) and found.report.agency.code in organisation.chain(actor.agency):
        return "council:figure"
    if actor.has_any(OFFICE_ROLES) and found.report.agency.code == actor.agency:
        return "desk:report-figure"
    return ""
