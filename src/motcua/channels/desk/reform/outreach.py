"""Outreach: articles, materials and their hand-over, meetings, months' statistics, who was not reached."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from motcua.channels.desk import listing
from motcua.channels.desk.access import officer
from motcua.channels.desk.reform.answering import Asked, again, answered, found
from motcua.channels.desk.reform.forms import ActivityForm, DeliveryForm
from motcua.channels.desk.reform.narrowing import narrowed
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock, dates
from motcua.reform.outreach import actions, coverage, policies, queries
from motcua.reform.outreach.states import Channel
from motcua.ui.pages import page

_HEAD = ("Ngày", "Hình thức", "Nội dung", "Tổ dân phố", "Số lượng", "Đơn vị tính", "Lượt người", "Câu hỏi",
         "Đã trả lời", "Đã giao", "Tài liệu chứng minh")  # fmt: skip


@require_GET
def activities(request: HttpRequest) -> HttpResponse:
    """List the activities with what each counted."""
    actor, asked = officer(request), narrowed(request, Channel)
    rows = queries.listed_activities(organisation.agency(actor.agency), **asked.terms("channel"))
    file = listing.file(request, "tuyen-truyen", _HEAD, rows, _cells)
    page_of = listing.listed(request, rows, "on")
    shown = [(row, queries.in_words(row)) for row in page_of.rows]
    context = {
        "may_enter": actor.has(Role.REFORM_FOCAL),
        "filter": asked.form,
        "list": page_of,
        "rows": shown,
    }
    return file or page(request, "desk/reform/activities.html", context)


def _cells(row: Any) -> tuple[Any, ...]:
    place = row.neighbourhood.name if row.neighbourhood else ""
    numbers = (row.quantity, row.unit_word, row.audience, row.questions, row.answered, row.handed)
    return dates.short(row.on), row.shape.label, row.title, place, *numbers, row.evidence


@require_http_methods(["GET", "POST"])
def add_activity(request: HttpRequest) -> HttpResponse:
    """Enter something that was done."""
    actor, now = officer(request, Role.REFORM_FOCAL), clock.now()
    agency, today = organisation.agency(actor.agency), clock.local_date(now)
    initial = {"on": today, "quantity": 1} | again(request, actor, queries.access_activity, ActivityForm)
    groups = {"neighbourhood": organisation.neighbourhoods(agency, today)}
    form = ActivityForm(request.POST or None, within=groups, initial=initial)

    def act() -> Any:
        return actions.add_activity(agency=agency, **form.said(), by=actor, at=now)

    lead = "Số lượng là số tin bài, tờ, thư, buổi; với Zalo và kiosk là số lượt của cả tháng, mỗi tháng một dòng."
    asked = Asked(
        "Nhập việc tuyên truyền", reverse("desk:reform-activities"), "Tuyên truyền", "Ghi lại", lead=lead
    )
    return answered(request, form, act, "Đã ghi việc tuyên truyền.", _activity_page, asked=asked)


def _activity_page(activity: Any) -> str:
    return reverse("desk:reform-activity", args=[activity.pk])


@require_http_methods(["GET", "POST"])
def activity(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show an activity; for a material, what was handed to whom, and take one more hand-over."""
    actor, now = officer(request), clock.now()
    row, may_enter = found(actor, queries.access_activity, pk), actor.has(Role.REFORM_FOCAL)
    today = clock.local_date(now)
    groups = {"neighbourhood": organisation.neighbourhoods(row.agency, today)}
    typed = (request.POST or None) if may_enter else None
    form = DeliveryForm(typed, within=groups, initial={"on": today})

    def act() -> Any:
        return actions.deliver(row, **form.cleaned_data, by=actor, at=now)

    context = {
        "activity": row,
        "words": queries.in_words(row),
        "deliveries": list(queries.deliveries_of(row)),
        "left": policies.leftover(row) if row.shape.is_material else 0,
        "may_enter": may_enter,
    }
    go = lambda _: _activity_page(row)  # noqa: E731  the address is this page's own
    template = "desk/reform/activity.html"
    return answered(request, form, act, "Đã ghi lần giao.", go, template=template, context=context)


@require_GET
def matrix(request: HttpRequest) -> HttpResponse:
    """Show which neighbourhood was reached in which month of a year."""
    actor, asked = officer(request), narrowed(request, this_year=True)
    today = clock.local_date(asked.now)
    year = asked.terms()["year"] or today.year
    seen = coverage.coverage(organisation.agency(actor.agency), year, asked.now, today)
    return page(request, "desk/reform/coverage.html", {"coverage": seen, "filter": asked.form})
