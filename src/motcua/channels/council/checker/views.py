"""The Council checks any report: what its numbers, citations and structure say when they are read closely."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_http_methods

from motcua.channels.council.access import deputy, readable
from motcua.channels.council.checker import marked, ours
from motcua.channels.council.checker.forms import CheckForm
from motcua.foundation.organisation.actors import Actor
from motcua.insight.checker import check, printing, records
from motcua.insight.checker.check import Checked
from motcua.insight.checker.findings import Severity
from motcua.insight.reports import paper as papers
from motcua.insight.reports import queries as reports
from motcua.kernel import clock
from motcua.records.reading import Verdict
from motcua.ui.pages import page


@require_http_methods(["GET", "POST"])
def checker(request: HttpRequest) -> HttpResponse:
    """Ask for a report, or show one checked. An uploaded or pasted text is read and forgotten."""
    actor = deputy(request)
    chosen = request.GET.get("bao-cao", "")
    if request.method == "GET" and chosen:
        checked = check.check_file(_paper(actor, chosen), agencies=readable(actor))
        return _result(request, actor, checked, request.GET.dict())
    sent = request.method == "POST"
    form = CheckForm(request.POST if sent else None, request.FILES if sent else None)
    if form.is_valid():
        checked = check.check_text(form.cleaned_data["read"], agencies=readable(actor))
        return _result(request, actor, checked, request.POST.dict())
    issued = reports.listed(readable(actor), issued_only=True)
    context = {"form": form, "reports": issued}
    return page(request, "council/checker/start.html", context, status=422 if form.errors else 200)


def _paper(actor: Actor, chosen: str) -> bytes:
    try:
        report = reports.access_report(readable(actor), uuid.UUID(chosen), issued_only=True)
    except ValueError:
        report = None
    if report is None:
        raise Http404("Không có báo cáo này, hoặc báo cáo chưa ban hành.")
    return papers.rendered(report, "docx", now=clock.now())


def _result(request: HttpRequest, actor: Actor, checked: Checked, asked: dict[str, Any]) -> HttpResponse:
    if asked.get("dang") == "json":
        response = JsonResponse(
            printing.as_plain(checked), json_dumps_params={"ensure_ascii": False, "indent": 2}
        )
        response["Content-Disposition"] = 'attachment; filename="kiem-tra-bao-cao.json"'
        return response
    return page(request, "council/checker/result.html", _context(actor, checked, asked))


def _context(actor: Actor, checked: Checked, asked: dict[str, Any]) -> dict[str, Any]:
    severity, verdict = str(asked.get("muc", "")), str(asked.get("ket-qua", ""))
    everything = marked.numbered(checked.findings)
    shown = [one for one in everything if severity in {"", one.finding.severity.value}]
    reading = checked.reading
    return {
        "reading": reading,
        "findings": shown,
        "pieces": marked.pieces(reading.text, shown),
        "claims": [claim for claim in reading.claims if verdict in {"", claim.verdict.value}],
        "matches": records.matches(reading, ours.figures(readable(actor), reading)),
        "counts": [(s, sum(1 for one in everything if one.finding.severity is s)) for s in Severity],
        "severities": list(Severity),
        "verdicts": list(Verdict),
        "severity": severity,
        "verdict": verdict,
        "chosen": str(asked.get("bao-cao", "")),
        "shown_number": printing.shown_number,
    }
