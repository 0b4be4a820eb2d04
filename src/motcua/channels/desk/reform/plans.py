"""Plans, their tasks and progress, initiatives."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from motcua.channels.desk import listing
from motcua.channels.desk.access import officer
from motcua.channels.desk.reform.answering import Asked, again, answered, found
from motcua.channels.desk.reform.forms import InitiativeForm, PlanForm, ProgressForm, TaskForm
from motcua.channels.desk.reform.narrowing import narrowed
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock, dates
from motcua.reform.plans import actions, queries
from motcua.reform.plans.states import PlanKind
from motcua.ui.pages import page

_PLAN_HEAD = ("Số, ký hiệu", "Ngày ban hành", "Loại", "Tên kế hoạch", "Nhiệm vụ", "Đã hoàn thành")
_INITIATIVE_HEAD = ("Ngày", "Sáng kiến, mô hình", "Tác giả", "Bộ phận", "Kết quả", "Văn bản công nhận")


@require_GET
def plans(request: HttpRequest) -> HttpResponse:
    """List the plans, each with its tasks and how many are done."""
    actor, asked = officer(request), narrowed(request, PlanKind)
    rows = queries.listed_plans(organisation.agency(actor.agency), **asked.terms("kind"))
    file = listing.file(request, "ke-hoach", _PLAN_HEAD, rows, _plan_cells)
    context = {
        "may_enter": actor.has(Role.REFORM_FOCAL),
        "filter": asked.form,
        "list": listing.listed(request, rows, "issued_on"),
    }
    return file or page(request, "desk/reform/plans.html", context)


def _plan_cells(plan: Any) -> tuple[Any, ...]:
    day = dates.short(plan.issued_on)
    return plan.document_code, day, plan.get_kind_display(), plan.title, plan.tasks_total, plan.tasks_done


@require_http_methods(["GET", "POST"])
def add_plan(request: HttpRequest) -> HttpResponse:
    """Enter a plan that was issued."""
    actor, now = officer(request, Role.REFORM_FOCAL), clock.now()
    initial = {"year": clock.local_date(now).year} | again(request, actor, queries.access_plan, PlanForm)
    form = PlanForm(request.POST or None, initial=initial)

    def act() -> Any:
        agency = organisation.agency(actor.agency)
        return actions.add_plan(agency=agency, **form.cleaned_data, by=actor, at=now)

    asked = Asked("Nhập kế hoạch", reverse("desk:reform-plans"), "Kế hoạch", "Ghi kế hoạch")
    return answered(
        request, form, act, "Đã ghi kế hoạch. Tiếp theo: nhập các nhiệm vụ.", _plan_page, asked=asked
    )


def _plan_page(plan: Any) -> str:
    return reverse("desk:reform-plan", args=[plan.pk])


@require_GET
def plan(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show a plan with its tasks by due day."""
    actor, now = officer(request), clock.now()
    row = found(actor, queries.access_plan, pk)
    context = {"plan": row, "tasks": queries.plan_tasks(row, now), "may_enter": actor.has(Role.REFORM_FOCAL)}
    return page(request, "desk/reform/plan.html", context)


@require_http_methods(["GET", "POST"])
def add_task(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Enter one line of a plan."""
    actor, now = officer(request, Role.REFORM_FOCAL), clock.now()
    of = found(actor, queries.access_plan, pk)
    units = organisation.units(of.agency, clock.local_date(now))
    initial = {"starts_on": of.issued_on} | again(request, actor, queries.access_task, TaskForm)
    form = TaskForm(request.POST or None, within={"lead": units}, initial=initial)

    def act() -> Any:
        return actions.add_task(plan=of, **form.cleaned_data, by=actor, at=now)

    asked = Asked("Nhập nhiệm vụ", _plan_page(of), of.document_code, "Ghi nhiệm vụ", lead=of.title)
    return answered(request, form, act, "Đã ghi nhiệm vụ.", lambda row: _plan_page(of), asked=asked)


@require_http_methods(["GET", "POST"])
def task(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show a task with what was reported about it, and take a new report."""
    actor, now = officer(request), clock.now()
    row, may_enter = found(actor, queries.access_task, pk), actor.has(Role.REFORM_FOCAL)
    initial = {"on": clock.local_date(now)}
    form = ProgressForm((request.POST or None) if may_enter else None, initial=initial)

    def act() -> Any:
        return actions.report_progress(row, **form.cleaned_data, by=actor, at=now)

    context = {
        "view": queries.task_view(row, now),
        "entries": queries.progress_of(row),
        "may_enter": may_enter,
    }
    here = reverse("desk:reform-task", args=[row.pk])
    return answered(
        request,
        form,
        act,
        "Đã ghi tiến độ.",
        lambda _: here,
        template="desk/reform/task.html",
        context=context,
    )


@require_GET
def initiatives(request: HttpRequest) -> HttpResponse:
    """List the initiatives."""
    actor, asked = officer(request), narrowed(request)
    rows = queries.listed_initiatives(organisation.agency(actor.agency), **asked.terms())
    file = listing.file(request, "sang-kien", _INITIATIVE_HEAD, rows, _initiative_cells)
    context = {
        "may_enter": actor.has(Role.REFORM_FOCAL),
        "filter": asked.form,
        "list": listing.listed(request, rows, "on"),
    }
    return file or page(request, "desk/reform/initiatives.html", context)


def _initiative_cells(row: Any) -> tuple[Any, ...]:
    unit = row.unit.name if row.unit else ""
    return dates.short(row.on), row.title, row.author, unit, row.effect, row.recognised_by


@require_http_methods(["GET", "POST"])
def add_initiative(request: HttpRequest) -> HttpResponse:
    """Enter an initiative in use."""
    actor, now = officer(request, Role.REFORM_FOCAL), clock.now()
    agency = organisation.agency(actor.agency)
    form = InitiativeForm(
        request.POST or None,
        within={"unit": organisation.units(agency, clock.local_date(now))},
        initial=again(request, actor, queries.access_initiative, InitiativeForm),
    )

    def act() -> Any:
        return actions.add_initiative(agency=agency, **form.cleaned_data, by=actor, at=now)

    back = reverse("desk:reform-initiatives")
    asked = Asked("Nhập sáng kiến, mô hình", back, "Sáng kiến", "Ghi sáng kiến")
    return answered(request, form, act, "Đã ghi sáng kiến.", lambda row: back, asked=asked)


@require_GET
def initiative(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show one initiative."""
    actor = officer(request)
    row = found(actor, queries.access_initiative, pk)
    context = {"row": row, "may_enter": actor.has(Role.REFORM_FOCAL)}
    return page(request, "desk/reform/initiative.html", context)
