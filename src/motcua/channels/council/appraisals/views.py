"""Appraisals in the Council: assign, meet, tick figures, find, recommend, issue."""

import uuid
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from motcua.channels.council.access import deputy, readable
from motcua.channels.council.appraisals import forms
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import CouncilBody
from motcua.insight.reports import queries as reports
from motcua.insight.reports.models import Figure
from motcua.kernel import clock
from motcua.kernel.rules import Denied
from motcua.oversight.appraisals import actions, policies, queries
from motcua.oversight.appraisals import paper as papers
from motcua.oversight.appraisals.actions import Signature
from motcua.oversight.appraisals.models import Appraisal, Finding
from motcua.oversight.appraisals.permissions import may_assign, may_sign, may_work
from motcua.oversight.appraisals.states import FindingKind
from motcua.oversight.recommendations import actions as recommendations
from motcua.oversight.recommendations import queries as recommended
from motcua.oversight.recommendations.actions import Target
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
    return _answered(request, form, act, "council/appraisals/assign.html", context, "Đã phân công thẩm tra.")


_ASSIGNED = ("assigned_on", "assignment_code", "due_on", "session_on", "session_name")


@require_GET
def appraisal(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show an appraisal: what is done, what is lacking, the figures to tick."""
    actor = deputy(request)
    found = _appraisal(actor, pk)
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


@require_http_methods(["GET", "POST"])
def call_meeting(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Call the Board together."""
    actor, now = deputy(request), clock.now()
    found = _appraisal(actor, pk)
    form = forms.CallForm(request.POST or None, initial={"place": found.agency.address})

    def act() -> Appraisal:
        actions.call_meeting(found, **form.cleaned_data, by=actor, at=now)
        return found

    context = {"form": form, "appraisal": found, "last_day": queries.last_meeting_day(found)}
    return _answered(request, form, act, "council/appraisals/call.html", context, "Đã mời họp Ban.")


@require_http_methods(["GET", "POST"])
def minutes(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write the minutes."""
    actor, now = deputy(request), clock.now()
    found = _appraisal(actor, pk)
    form = forms.MinutesForm(request.POST or None, initial={"closed_at": now})

    def act() -> Appraisal:
        data = form.cleaned_data
        actions.hold_meeting(
            found,
            chair=data["chair"],
            secretary=data["secretary"],
            present=form.present(),
            said=form.said(),
            votes=form.votes(),
            closed_at=data["closed_at"],
            by=actor,
            at=now,
        )
        return found

    context = {"form": form, "appraisal": found}
    return _answered(request, form, act, "council/appraisals/minutes.html", context, "Đã lập biên bản họp.")


@require_http_methods(["GET", "POST"])
def check(request: HttpRequest, pk: uuid.UUID, figure: uuid.UUID) -> HttpResponse:
    """Tick one figure, with the program's own recount beside it."""
    actor, now = deputy(request), clock.now()
    found = _appraisal(actor, pk)
    row = _figure(found, figure)
    form = forms.CheckForm(request.POST or None)

    def act() -> Appraisal:
        actions.check_figure(found, figure=row, **form.cleaned_data, by=actor, at=now)
        return found

    context = {"form": form, "appraisal": found, "opened": reports.Opened(row, now)}
    return _answered(
        request, form, act, "council/appraisals/check.html", context, f"Đã ghi nhận định về {row.code}."
    )


@require_http_methods(["GET", "POST"])
def find(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write a finding."""
    actor, now = deputy(request), clock.now()
    found = _appraisal(actor, pk)
    form = forms.FindForm(
        request.POST or None,
        figures=reports.frozen_figures(found.report),
        initial={"figure": request.GET.get("so-lieu", "")},
    )

    def act() -> Appraisal:
        data = dict(form.cleaned_data)
        key = data.pop("figure")
        actions.find(found, figure=_figure(found, uuid.UUID(key)) if key else None, **data, by=actor, at=now)
        return found

    context = {"form": form, "appraisal": found}
    return _answered(request, form, act, "council/appraisals/find.html", context, "Đã ghi nhận xét.")


@require_http_methods(["GET", "POST"])
def void_finding(request: HttpRequest, pk: uuid.UUID, finding: uuid.UUID) -> HttpResponse:
    """Take a finding back, with a reason."""
    actor, now = deputy(request), clock.now()
    found = _appraisal(actor, pk)
    row = Finding.objects.filter(appraisal=found, pk=finding, voided_at=None).first()
    if row is None:
        raise Http404("Không có nhận xét này, hoặc nhận xét đã bỏ.")
    form = forms.ReasonForm(request.POST or None)

    def act() -> Appraisal:
        actions.void_finding(row, reason=form.cleaned_data["reason"], by=actor, at=now)
        return found

    context = {"form": form, "appraisal": found, "finding": row}
    return _answered(request, form, act, "council/appraisals/void.html", context, "Đã bỏ nhận xét.")


@require_http_methods(["GET", "POST"])
def recommend(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write a recommendation."""
    actor, now = deputy(request), clock.now()
    found = _appraisal(actor, pk)
    form = forms.RecommendForm(request.POST or None, figures=reports.frozen_figures(found.report))

    def act() -> Appraisal:
        data = {name: form.cleaned_data[name] for name in _RECOMMENDED}
        recommendations.write(
            body=found.body, source=found.source, target=_target(form, found), **data, by=actor, at=now
        )
        return found

    context = {"form": form, "appraisal": found}
    return _answered(request, form, act, "council/appraisals/recommend.html", context, "Đã ghi kiến nghị.")


_RECOMMENDED = ("addressee", "wording", "product", "due_on", "answer_due_on")


@require_POST
def drop(request: HttpRequest, pk: uuid.UUID, recommendation: uuid.UUID) -> HttpResponse:
    """Take a drafted recommendation back."""
    actor = deputy(request)
    found = _appraisal(actor, pk)
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
    found = _appraisal(actor, pk)
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
    return _answered(
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
    found = _appraisal(actor, pk)
    try:
        actions.present(found, by=actor, at=clock.now())
    except Denied as denied:
        messages.error(request, str(denied))
    return redirect("council:appraisal", pk=pk)


@require_GET
def paper(request: HttpRequest, pk: uuid.UUID, form: str) -> HttpResponse:
    """Hand out the appraisal report as DOCX or PDF."""
    found = _appraisal(deputy(request), pk)
    if form not in papers.FORMS:
        raise Http404("Chỉ có bản DOCX và PDF.")
    response = HttpResponse(papers.rendered(found, form), content_type=papers.FORMS[form])
    response["Content-Disposition"] = f'inline; filename="{papers.file_name(found)}.{form}"'
    return response


def _appraisal(actor: Actor, pk: uuid.UUID) -> Appraisal:
    found = queries.access(readable(actor), pk)
    if found is None:
        raise Http404("Không có cuộc thẩm tra này.")
    return found


def _figure(appraisal: Appraisal, key: uuid.UUID) -> Figure:
    row = reports.access_figure([appraisal.report.agency.code], key)
    if row is None or row.report_id != appraisal.report_id:
        raise Http404("Số liệu này không thuộc báo cáo đang thẩm tra.")
    return row


def _boards(actor: Actor) -> list[CouncilBody]:
    today = clock.local_date(clock.now())
    return list(organisation.council_bodies(organisation.agency(actor.agency), today, kind="board"))


def _target(form: forms.RecommendForm, appraisal: Appraisal) -> Target | None:
    data = form.cleaned_data
    if not data["indicator"]:
        return None
    return Target(
        indicator=data["indicator"],
        comparison=data["comparison"],
        hundredths=data["level"],
        since=appraisal.report.since,
        until=appraisal.report.until,
    )


def _answered(
    request: HttpRequest,
    form: Form,
    act: Callable[[], Appraisal],
    template: str,
    context: dict[str, Any],
    told: str,
) -> HttpResponse:
    """Do the act when the form holds, and go to the appraisal; a refusal stands above the form."""
    if form.is_valid():
        try:
            found = act()
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, told)
            return redirect("council:appraisal", pk=found.pk)
    return page(request, template, context, status=422 if form.errors else 200)
