"""Appraisals in the Council: list, assign, show, issue, present."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from motcua.channels.council.access import deputy, readable
from motcua.channels.council.appraisals import forms
from motcua.channels.council.appraisals.answering import answered, appraisal_of
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import CouncilBody
from motcua.insight.reports import queries as reports
from motcua.kernel import clock
from motcua.kernel.rules import Denied
from motcua.oversight.appraisals import actions, policies, queries
from motcua.oversight.appraisals import paper as papers
from motcua.oversight.appraisals.actions import Signature
from motcua.oversight.appraisals.models import Appraisal
from motcua.oversight.appraisals.permissions import may_assign, may_sign, may_work
from motcua.oversight.appraisals.states import FindingKind
from motcua.oversight.recommendations import actions as recommendations
from motcua.oversight.recommendations import queries as recommended
from motcua.ui.pages import page


@require_GET
def appraisals(request: HttpRequest) -> HttpResponse:
    """List appraisals, and the issued reports that nobody appraises yet."""
    actor = deputy(request)
    agencies = readable(actor)
    found = list(queries.listed(agencies))
    taken = {row.report_id for row in found}
    waiting = [row for row in reports.listed(agencies, issued_only=True) if row.pk not in taken]
    agency = organisation.agency(actor.agency)
    context = {"appraisals": found, "waiting": waiting, "may_assign": may_assign.allows(actor, agency)}
    return page(request, "council/appraisals/list.html", context)


@require_http_methods(["GET", "POST"])
def assign(request: HttpRequest, report: uuid.UUID) -> HttpResponse:
    """Assign a report to a Board."""
    actor, now = deputy(request), clock.now()
    found = reports.access_report(readable(actor), report, issued_only=True)
    if found is None:
        raise Http404("Không có báo cáo này, hoặc báo cáo chưa ban hành.")
    bodies = {str(body.pk): body for body in _boards(actor)}
    form = forms.AssignForm(
        request.POST or None,
        bodies=[(key, body.name) for key, body in bodies.items()],
        initial={"assigned_on": clock.local_date(now)},
    )

    def act() -> Appraisal:
        data = {name: form.cleaned_data[name] for name in _ASSIGNED}
        return actions.assign(report=found, body=bodies[form.cleaned_data["body"]], **data, by=actor, at=now)

    context = {"form": form, "report": found}
    return answered(request, form, act, "council/appraisals/assign.html", context, "Đã phân công thẩm tra.")


_ASSIGNED = ("assigned_on", "assignment_code", "due_on", "session_on", "session_name")


@require_GET
def appraisal(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show an appraisal: what is done, what is lacking, the figures to tick."""
    actor = deputy(request)
    found = appraisal_of(actor, pk)
    sheet = queries.sheet(found)
    lacking = policies.lacking(sheet.findings, sheet.recommendations, sheet.unchecked, sheet.meeting)
    context = {
        "appraisal": found,
        "sheet": sheet,
        "kinds": [(kind, sheet.found(kind)) for kind in FindingKind],
        "lacking": [] if found.document else lacking,
        "last_day": queries.last_meeting_day(found),
        "may_work": may_work.allows(actor, found) and found.document is None,
        "may_sign": may_sign.allows(actor, found),
        "target_text": recommended.target_text,
    }
    return page(request, "council/appraisals/appraisal.html", context)


@require_POST
def drop(request: HttpRequest, pk: uuid.UUID, recommendation: uuid.UUID) -> HttpResponse:
    """Take a drafted recommendation back."""
    actor = deputy(request)
    found = appraisal_of(actor, pk)
    row = recommended.access([found.agency.code], recommendation)
    if row is None or row.source != found.source:
        raise Http404("Không có kiến nghị này.")
    try:
        recommendations.drop(row, by=actor, at=clock.now())
    except Denied as denied:
        messages.error(request, str(denied))
    else:
        messages.success(request, f"Đã bỏ kiến nghị {row.code}.")
    return redirect("council:appraisal", pk=pk)


@require_http_methods(["GET", "POST"])
def issue(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Issue the appraisal report."""
    actor, now = deputy(request), clock.now()
    found = appraisal_of(actor, pk)
    sheet = queries.sheet(found)
    form = forms.IssueForm(
        request.POST or None, initial=papers.usual_issue(found, sheet, clock.local_date(now))
    )

    def act() -> Appraisal:
        return actions.issue(
            found,
            conclusion=form.cleaned_data["conclusion"],
            signature=Signature(form.lines("signer_capacity"), form.cleaned_data["signer_name"]),
            recipients=form.lines("recipients"),
            by=actor,
            at=now,
        )

    lacking = policies.lacking(sheet.findings, sheet.recommendations, sheet.unchecked, sheet.meeting)
    context = {"form": form, "appraisal": found, "lacking": lacking}
    return answered(
        request,
        form,
        act,
        "council/appraisals/issue.html",
        context,
        "Đã ban hành báo cáo thẩm tra và gửi kiến nghị.",
    )


@require_POST
def present(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Say that it was presented at the session."""
    actor = deputy(request)
    found = appraisal_of(actor, pk)
    try:
        actions.present(found, by=actor, at=clock.now())
    except Denied as denied:
        messages.error(request, str(denied))
    return redirect("council:appraisal", pk=pk)


@require_GET
def paper(request: HttpRequest, pk: uuid.UUID, form: str) -> HttpResponse:
    """Hand out the appraisal report as DOCX or PDF."""
    found = appraisal_of(deputy(request), pk)
    if form not in papers.FORMS:
        raise Http404("Chỉ có bản DOCX và PDF.")
    response = HttpResponse(papers.rendered(found, form), content_type=papers.FORMS[form])
    response["Content-Disposition"] = f'inline; filename="{papers.file_name(found)}.{form}"'
    return response


def _boards(actor: Actor) -> list[CouncilBody]:
    today = clock.local_date(clock.now())
    return list(organisation.council_bodies(organisation.agency(actor.agency), today, kind="board"))
