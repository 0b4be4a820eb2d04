"""Recommendations at the desk: what the Council asks, by when, and what was answered."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from motcua.channels.desk.access import officer
from motcua.channels.desk.recommendations.forms import AnswerForm
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import LEADER_ROLES, Role
from motcua.kernel import clock
from motcua.kernel.rules import Denied
from motcua.oversight.recommendations import actions, policies, queries
from motcua.oversight.recommendations.models import Recommendation
from motcua.oversight.recommendations.states import Addressee
from motcua.ui.pages import page

READERS = (*sorted(LEADER_ROLES), Role.REFORM_FOCAL, Role.RECORDS_CLERK)


@require_GET
def recommendations(request: HttpRequest) -> HttpResponse:
    """List what the Council asks of the People's Committee, soonest due first."""
    actor, today = officer(request, *READERS), clock.local_date(clock.now())
    found = queries.listed([actor.agency], addressee=Addressee.COMMITTEE)
    rows = [(row, queries.is_overdue(row, today), queries.target_text(row)) for row in found]
    return page(request, "desk/recommendations/list.html", {"rows": rows})


@require_GET
def recommendation(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show one recommendation, its course and its effect."""
    now = clock.now()
    found = _recommendation(officer(request, *READERS), pk)
    context = {
        "row": found,
        "overdue": queries.is_overdue(found, clock.local_date(now)),
        "effect": queries.effect(found, now),
        "may_acknowledge": policies.may_move.allows(found, "acknowledge"),
        "may_answer": policies.may_move.allows(found, "answer"),
    }
    return page(request, "desk/recommendations/recommendation.html", context)


@require_POST
def acknowledge(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Say that it has arrived."""
    actor = officer(request, *READERS)
    found = _recommendation(actor, pk)
    try:
        actions.acknowledge(found, by=actor, at=clock.now())
    except Denied as denied:
        messages.error(request, str(denied))
    else:
        messages.success(request, "Đã báo tiếp nhận kiến nghị.")
    return redirect("desk:recommendation", pk=pk)


@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Answer with what was done."""
    actor, now = officer(request, *READERS), clock.now()
    found = _recommendation(actor, pk)
    form = AnswerForm(request.POST or None, initial={"answered_on": clock.local_date(now)})
    if form.is_valid():
        try:
            actions.answer(found, **form.cleaned_data, by=actor, at=now)
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, "Đã gửi trả lời đến Hội đồng nhân dân.")
            return redirect("desk:recommendation", pk=pk)
    context = {"row": found, "form": form}
    return page(request, "desk/recommendations/answer.html", context, status=422 if form.errors else 200)


def _recommendation(actor: Actor, pk: uuid.UUID) -> Recommendation:
    found = queries.access([actor.agency], pk)
    if found is None or found.addressee != Addressee.COMMITTEE or found.sent_at is None:
        raise Http404("Không có kiến nghị này gửi đến Ủy ban nhân dân.")
    return found
