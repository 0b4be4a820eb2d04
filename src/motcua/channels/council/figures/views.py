"""The Council reads the People's Committee's reports and opens every figure; people's names are masked."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from motcua.channels.council.access import deputy, readable
from motcua.insight.reports import opening, queries
from motcua.insight.reports import paper as papers
from motcua.kernel import clock
from motcua.kernel.records import RecordRow
from motcua.oversight.appraisals import queries as appraisals
from motcua.oversight.appraisals.permissions import may_work
from motcua.oversight.appraisals.policies import is_being_written
from motcua.ui import exports
from motcua.ui.pages import page


@require_GET
def reports(request: HttpRequest) -> HttpResponse:
    """List the issued reports of the ward and of the wards it continues."""
    found = queries.listed(readable(deputy(request)), issued_only=True)
    context = {"reports": found, "cut_off_text": queries.cut_off_text}
    return page(request, "council/figures/reports.html", context)


@require_GET
def report(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show an issued report; every figure in it is a link."""
    found = queries.access_report(readable(deputy(request)), pk, issued_only=True)
    if found is None:
        raise Http404("Không có báo cáo này, hoặc báo cáo chưa ban hành.")
    passages, figures = queries.read(found, now=clock.now())
    context = {
        "report": found,
        "passages": passages,
        "figures": figures,
        "cut_off_text": queries.cut_off_text(found),
    }
    return page(request, "council/figures/report.html", context)


@require_GET
def figure(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Open a figure down to its records as of the cut-off, and what changed since."""
    actor, now = deputy(request), clock.now()
    found = queries.access_figure(readable(actor), pk)
    if found is None:
        raise Http404("Không có số liệu này trong các báo cáo đã ban hành.")
    asked = request.GET.dict()
    if asked.get("dang") in {"csv", "xlsx"}:
        rows = opening.export_rows(found, now=now, masked=True, asked=asked)
        return exports.records_file(str(asked["dang"]), f"so-lieu-{found.code}", rows)
    view = opening.figure_page(found, now=now, masked=True, asked=asked)
    checks = [
        row
        for row in appraisals.of_report(found.report_id)
        if may_work.allows(actor, row) and is_being_written.allows(row)
    ]
    context = {"view": view, "report": found.report, "row_href": _no_address, "checks": checks}
    return page(request, "council/figures/figure.html", context)


@require_GET
def paper(request: HttpRequest, pk: uuid.UUID, form: str) -> HttpResponse:
    """Hand out an issued report as DOCX or PDF."""
    found = queries.access_report(readable(deputy(request)), pk, issued_only=True)
    if found is None or form not in papers.FORMS:
        raise Http404("Không có bản này của báo cáo.")
    response = HttpResponse(papers.rendered(found, form, now=clock.now()), content_type=papers.FORMS[form])
    response["Content-Disposition"] = f'inline; filename="{papers.file_name(found)}.{form}"'
    return response


def _no_address(row: RecordRow) -> str:
    """Return nothing: the Council sees masked rows here; a file is opened with a reason, elsewhere."""
    return ""
