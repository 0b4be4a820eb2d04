"""Recommendations in the Council: what became of each."""

import uuid
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from motcua.channels.council.access import deputy, readable
from motcua.channels.council.recommendations.forms import AnswerForm, JudgeForm, RemindForm
from motcua.foundation.organisation.actors import Actor
from motcua.kernel import clock, dates
from motcua.kernel.rules import Denied
from motcua.oversight.recommendations import actions, policies, queries
from motcua.oversight.recommendations.models import Recommendation
from motcua.oversight.recommendations.permissions import may_answer, may_recommend
from motcua.oversight.recommendations.states import Addressee, Standing
from motcua.ui import exports
from motcua.ui.pages import page


@require_GET
def recommendations(request: HttpRequest) -> HttpResponse:
    """List what was recommended, soonest due first; filters in the address."""
    actor, today = deputy(request), clock.local_date(clock.now())
    standing = request.GET.get("tinh-trang", "")
    addressee = request.GET.get("gui-den", "")
    found = queries.listed(
        readable(actor),
        standing=standing if standing in Standing.values else "",
        addressee=addressee if addressee in Addressee.values else "",
        overdue_on=today if standing == "qua-han" else None,
    )
    if request.GET.get("dang") in _FILES:
        rows = [_exported(row) for row in found]
        return _FILES[str(request.GET["dang"])]("kien-nghi", _HEAD, rows)
    context = {
        "rows": [(row, queries.is_overdue(row, today), queries.target_text(row)) for row in found],
        "exports": _exports(standing, addressee),
        "standing": standing,
        "addressee": addressee,
        "standings": [("qua-han", "quá hạn"), *Standing.choices[1:-1]],
        "addressees": Addressee.choices,
    }
    return page(request, "council/recommendations/list.html", context)


@require_GET
def recommendation(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show one recommendation: answers, judgements, urgings, effect."""
    actor, now = deputy(request), clock.now()
    found = _recommendation(actor, pk)
    context = {
        "row": found,
        "overdue": queries.is_overdue(found, clock.local_date(now)),
        "effect": queries.effect(found, now),
        "may_follow": may_recommend.allows(actor, found.agency),
        "may_judge": policies.may_move.allows(found, "judge"),
        "may_answer": may_answer.allows(actor, found) and policies.may_move.allows(found, "answer"),
    }
    return page(request, "council/recommendations/recommendation.html", context)


@require_http_methods(["GET", "POST"])
def judge(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Judge what was done."""
    actor, now = deputy(request), clock.now()
    found, form = _recommendation(actor, pk), JudgeForm(request.POST or None)
    return _answered(
        request,
        found,
        form,
        lambda: actions.judge(found, **form.cleaned_data, by=actor, at=now),
        "Đánh giá việc thực hiện",
        "Đã ghi đánh giá.",
    )


@require_http_methods(["GET", "POST"])
def remind(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Urge."""
    actor, now = deputy(request), clock.now()
    found, form = _recommendation(actor, pk), RemindForm(request.POST or None)
    return _answered(
        request,
        found,
        form,
        lambda: actions.remind(found, **form.cleaned_data, by=actor, at=now),
        "Đôn đốc",
        "Đã ghi lần đôn đốc.",
    )


@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Answer, where a Council body is the one that was asked."""
    actor, now = deputy(request), clock.now()
    found = _recommendation(actor, pk)
    form = AnswerForm(request.POST or None, initial={"answered_on": clock.local_date(now)})
    return _answered(
        request,
        found,
        form,
        lambda: actions.answer(found, **form.cleaned_data, by=actor, at=now),
        "Trả lời kiến nghị",
        "Đã ghi trả lời.",
    )


_FILES = {"csv": exports.csv_file, "xlsx": exports.xlsx_file}
_HEAD = (
    "Mã",
    "Nội dung",
    "Gửi đến",
    "Kết quả phải có",
    "Hạn thực hiện",
    "Hạn trả lời",
    "Mục tiêu",
    "Tình trạng",
)


def _exported(row: Recommendation) -> tuple[str, ...]:
    return (
        row.code,
        row.text,
        row.get_addressee_display(),
        row.product,
        dates.short(row.due_on),
        dates.short(row.answer_due_on) if row.answer_due_on else "",
        queries.target_text(row),
        row.get_standing_display(),
    )


def _exports(standing: str, addressee: str) -> list[tuple[str, str]]:
    """Return the forms in which the list as filtered can be taken along, with their addresses."""
    asked = {"tinh-trang": standing, "gui-den": addressee}
    return [(form.upper(), f"?{urlencode({**asked, 'dang': form})}") for form in _FILES]


def _recommendation(actor: Actor, pk: uuid.UUID) -> Recommendation:
    found = queries.access(readable(actor), pk)
    if found is None:
        raise Http404("Không có kiến nghị này.")
    return found


def _answered(
    request: HttpRequest, found: Recommendation, form: Form, act: Callable[[], Any], title: str, told: str
) -> HttpResponse:
    if form.is_valid():
        try:
            act()
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, told)
            return redirect("council:recommendation", pk=found.pk)
    context = {"form": form, "row": found, "title": title}
    return page(request, "council/recommendations/act.html", context, status=422 if form.errors else 200)
