"""A Board at work on an appraisal: meet, tick figures, find, recommend."""

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from motcua.channels.council.access import deputy
from motcua.channels.council.appraisals import forms
from motcua.channels.council.appraisals.answering import answered, appraisal_of, figure_of
from motcua.insight.reports import queries as reports
from motcua.kernel import clock
from motcua.oversight.appraisals import actions, queries
from motcua.oversight.appraisals.models import Appraisal, Finding
from motcua.oversight.recommendations import actions as recommendations
from motcua.oversight.recommendations.actions import Target


@require_http_methods(["GET", "POST"])
def call_meeting(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Call the Board together."""
    actor, now = deputy(request), clock.now()
    found = appraisal_of(actor, pk)
    form = forms.CallForm(request.POST or None, initial={"place": found.agency.address})

    def act() -> Appraisal:
        actions.call_meeting(found, **form.cleaned_data, by=actor, at=now)
        return found

    context = {"form": form, "appraisal": found, "last_day": queries.last_meeting_day(found)}
    return answered(request, form, act, "council/appraisals/call.html", context, "Đã mời họp Ban.")


@require_http_methods(["GET", "POST"])
def minutes(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write the minutes."""
    actor, now = deputy(request), clock.now()
    found = appraisal_of(actor, pk)
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
    return answered(request, form, act, "council/appraisals/minutes.html", context, "Đã lập biên bản họp.")


@require_http_methods(["GET", "POST"])
def check(request: HttpRequest, pk: uuid.UUID, figure: uuid.UUID) -> HttpResponse:
    """Tick one figure, with the program's own recount beside it."""
    actor, now = deputy(request), clock.now()
    found = appraisal_of(actor, pk)
    row = figure_of(found, figure)
    form = forms.CheckForm(request.POST or None)

    def act() -> Appraisal:
        actions.check_figure(found, figure=row, **form.cleaned_data, by=actor, at=now)
        return found

    context = {"form": form, "appraisal": found, "opened": reports.Opened(row, now)}
    return answered(
        request, form, act, "council/appraisals/check.html", context, f"Đã ghi nhận định về {row.code}."
    )


@require_http_methods(["GET", "POST"])
def find(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write a finding."""
    actor, now = deputy(request), clock.now()
    found = appraisal_of(actor, pk)
    form = forms.FindForm(
        request.POST or None,
        figures=reports.frozen_figures(found.report),
        initial={"figure": request.GET.get("so-lieu", "")},
    )

    def act() -> Appraisal:
        data = dict(form.cleaned_data)
        key = data.pop("figure")
        actions.find(
            found, figure=figure_of(found, uuid.UUID(key)) if key else None, **data, by=actor, at=now
        )
        return found

    context = {"form": form, "appraisal": found}
    return answered(request, form, act, "council/appraisals/find.html", context, "Đã ghi nhận xét.")


@require_http_methods(["GET", "POST"])
def void_finding(request: HttpRequest, pk: uuid.UUID, finding: uuid.UUID) -> HttpResponse:
    """Take a finding back, with a reason."""
    actor, now = deputy(request), clock.now()
    found = appraisal_of(actor, pk)
    row = Finding.objects.filter(appraisal=found, pk=finding, voided_at=None).first()
    if row is None:
        raise Http404("Không có nhận xét này, hoặc nhận xét đã bỏ.")
    form = forms.ReasonForm(request.POST or None)

    def act() -> Appraisal:
        actions.void_finding(row, reason=form.cleaned_data["reason"], by=actor, at=now)
        return found

    context = {"form": form, "appraisal": found, "finding": row}
    return answered(request, form, act, "council/appraisals/void.html", context, "Đã bỏ nhận xét.")


@require_http_methods(["GET", "POST"])
def recommend(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write a recommendation."""
    actor, now = deputy(request), clock.now()
    found = appraisal_of(actor, pk)
    form = forms.RecommendForm(request.POST or None, figures=reports.frozen_figures(found.report))

    def act() -> Appraisal:
        data = {name: form.cleaned_data[name] for name in _RECOMMENDED}
        recommendations.write(
            body=found.body, source=found.source, target=_target(form, found), **data, by=actor, at=now
        )
        return found

    context = {"form": form, "appraisal": found}
    return answered(request, form, act, "council/appraisals/recommend.html", context, "Đã ghi kiến nghị.")


_RECOMMENDED = ("addressee", "wording", "product", "due_on", "answer_due_on")


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
