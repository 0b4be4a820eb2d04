"""New law: what came, who studies it by when, what was found, what is proposed upwards."""

import datetime as dt
import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from motcua.channels.desk import listing
from motcua.channels.desk.access import officer
from motcua.channels.desk.reform.answering import Asked, again, answered, found
from motcua.channels.desk.reform.forms import ActForm, AssignForm, ProposalForm, StudyForm
from motcua.channels.desk.reform.narrowing import narrowed
from motcua.foundation.calendars.building import WeekNotEntered
from motcua.foundation.calendars.working_days import YearNotLoaded
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.models import Account
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock, dates
from motcua.reform.lawwatch import actions, permissions, queries
from motcua.reform.lawwatch.models import WatchedAct
from motcua.reform.training.queries import officers_of
from motcua.ui.pages import page

_HEAD = (
    "Có hiệu lực",
    "Số, ký hiệu",
    "Trích yếu",
    "Cơ quan ban hành",
    "Ngày nhận",
    "Lượt giao",
    "Đã nghiên cứu",
)


@require_GET
def acts(request: HttpRequest) -> HttpResponse:
    """List new law by day of effect; what is overdue stands first."""
    actor, asked = officer(request), narrowed(request)
    agency = organisation.agency(actor.agency)
    rows = queries.listed_acts(agency, **asked.terms())
    file = listing.file(request, "van-ban-moi", _HEAD, rows, _cells)
    context = {
        "may_enter": actor.has(Role.REFORM_FOCAL),
        "filter": asked.form,
        "list": listing.listed(request, rows, "effective_on"),
        "overdue": queries.overdue(agency, asked.now),
    }
    return file or page(request, "desk/reform/acts.html", context)


def _cells(row: Any) -> tuple[Any, ...]:
    days = dates.short(row.effective_on), dates.short(row.received_on)
    return days[0], row.symbol, row.title, row.issuer, days[1], row.given, row.studied


@require_http_methods(["GET", "POST"])
def add_act(request: HttpRequest) -> HttpResponse:
    """Enter a legal act that came."""
    actor, now = officer(request, Role.REFORM_FOCAL), clock.now()
    initial = {"received_on": clock.local_date(now)} | again(request, actor, queries.access_act, ActForm)
    form = ActForm(request.POST or None, initial=initial)

    def act() -> Any:
        agency = organisation.agency(actor.agency)
        return actions.add_act(agency=agency, **form.cleaned_data, by=actor, at=now)

    asked = Asked("Nhập văn bản mới", reverse("desk:reform-acts"), "Văn bản mới", "Ghi văn bản")
    return answered(request, form, act, "Đã ghi văn bản. Tiếp theo: giao nghiên cứu.", _act_page, asked=asked)


def _act_page(watched: Any) -> str:
    return reverse("desk:reform-act", args=[watched.pk])


@require_GET
def act(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show an act with its assignments and proposals."""
    actor, now = officer(request), clock.now()
    watched = found(actor, queries.access_act, pk)
    context = {
        "watched": watched,
        "assignments": queries.assignments_of(watched, now),
        "proposals": list(queries.proposals_of(watched)),
        "may_enter": actor.has(Role.REFORM_FOCAL),
    }
    return page(request, "desk/reform/act.html", context)


@require_http_methods(["GET", "POST"])
def assign(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Give an act to a unit to study."""
    actor, now = officer(request, Role.REFORM_FOCAL), clock.now()
    watched, today = found(actor, queries.access_act, pk), clock.local_date(now)
    within = {
        "unit": organisation.units(watched.agency, today),
        "account": Account.objects.filter(
            pk__in=[one.account.pk for one in officers_of(watched.agency, today)]
        ),
    }
    form = AssignForm(request.POST or None, within=within, initial={"due_on": _suggested(watched)})

    def done() -> Any:
        return actions.assign(watched, **form.cleaned_data, by=actor, at=now)

    lead = f"{watched.symbol}: {watched.title}. Có hiệu lực từ {dates.short(watched.effective_on)}."
    asked = Asked("Giao nghiên cứu", _act_page(watched), watched.symbol, "Giao", lead=lead)
    return answered(request, form, done, "Đã giao.", lambda _: _act_page(watched), asked=asked)


def _suggested(watched: WatchedAct) -> dt.date | None:
    """Return the day to propose, or None where the calendar of those days is not entered yet."""
    try:
        return queries.suggested_due(watched)
    except (YearNotLoaded, WeekNotEntered):
        return None


@require_http_methods(["GET", "POST"])
def assignment(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show an assignment; whoever it was given to confirms here that it was studied."""
    actor, now = officer(request), clock.now()
    row = found(actor, queries.access_assignment, pk)
    view, may_study = queries.assignment_view(row, now), permissions.may_study.allows(actor, row)
    form = StudyForm((request.POST or None) if may_study else None, initial={"on": clock.local_date(now)})

    def done() -> Any:
        return actions.confirm_study(row, **form.cleaned_data, by=actor, at=now)

    context = {"view": view, "may_study": may_study, "may_enter": actor.has(Role.REFORM_FOCAL)}
    go, template = reverse("desk:reform-assignment", args=[row.pk]), "desk/reform/assignment.html"
    return answered(
        request, form, done, "Đã xác nhận nghiên cứu xong.", lambda _: go, template=template, context=context
    )


@require_http_methods(["GET", "POST"])
def propose(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Enter a proposal that was sent about an act."""
    actor, now = officer(request, Role.REFORM_FOCAL), clock.now()
    watched = found(actor, queries.access_act, pk)
    form = ProposalForm(request.POST or None, initial={"on": clock.local_date(now)})

    def done() -> Any:
        return actions.propose(watched, **form.cleaned_data, by=actor, at=now)

    asked = Asked("Ghi kiến nghị", _act_page(watched), watched.symbol, "Ghi kiến nghị", lead=watched.title)
    return answered(request, form, done, "Đã ghi kiến nghị.", lambda _: _act_page(watched), asked=asked)
