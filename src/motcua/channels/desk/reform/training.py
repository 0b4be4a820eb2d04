"""Courses, who was sent and who came: lượt and người are two numbers."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from motcua.channels.desk import listing
from motcua.channels.desk.access import officer
from motcua.channels.desk.reform.answering import Asked, again, answered, found
from motcua.channels.desk.reform.forms import CourseForm, PeopleForm
from motcua.channels.desk.reform.narrowing import narrowed
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock, dates
from motcua.reform.training import actions, queries
from motcua.reform.training.states import Subject
from motcua.ui.pages import page

_HEAD = (
    "Từ ngày",
    "Đến ngày",
    "Tên lớp",
    "Nội dung",
    "Cơ quan tổ chức",
    "Số giờ",
    "Cử đi (lượt)",
    "Dự (lượt)",
)


@require_GET
def courses(request: HttpRequest) -> HttpResponse:
    """List the courses; the numbers of the year stand above, lượt and người apart."""
    actor, asked = officer(request), narrowed(request, Subject)
    rows = queries.listed_courses(organisation.agency(actor.agency), **asked.terms("subject"))
    file = listing.file(request, "lop-tap-huan", _HEAD, rows, _cells)
    year = asked.terms()["year"] or clock.local_date(asked.now).year
    context = {
        "may_enter": actor.has(Role.REFORM_FOCAL),
        "filter": asked.form,
        "list": listing.listed(request, rows, "starts_on"),
        "tally": queries.year_tally(actor.agency, year, asked.now),
    }
    return file or page(request, "desk/reform/courses.html", context)


def _cells(row: Any) -> tuple[Any, ...]:
    days = dates.short(row.starts_on), dates.short(row.ends_on)
    return *days, row.title, row.get_subject_display(), row.organiser, row.hours, row.nominated, row.attended


@require_http_methods(["GET", "POST"])
def add_course(request: HttpRequest) -> HttpResponse:
    """Enter a course."""
    actor, now = officer(request, Role.REFORM_FOCAL), clock.now()
    form = CourseForm(request.POST or None, initial=again(request, actor, queries.access_course, CourseForm))

    def act() -> Any:
        agency = organisation.agency(actor.agency)
        return actions.add_course(agency=agency, **form.cleaned_data, by=actor, at=now)

    asked = Asked("Nhập lớp tập huấn, bồi dưỡng", reverse("desk:reform-courses"), "Tập huấn", "Ghi lớp")
    return answered(request, form, act, "Đã ghi lớp. Tiếp theo: ghi người dự.", _course_page, asked=asked)


def _course_page(course: Any) -> str:
    return reverse("desk:reform-course", args=[course.pk])


@require_GET
def course(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show a course with who was sent and who came."""
    actor = officer(request)
    row = found(actor, queries.access_course, pk)
    context = {
        "course": row,
        "attendances": list(queries.attendances_of(row)),
        "nominations": list(queries.nominations_of(row)),
        "may_enter": actor.has(Role.REFORM_FOCAL),
    }
    return page(request, "desk/reform/course.html", context)


@require_http_methods(["GET", "POST"])
def people(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Enter several officers of a course at once: who came, or who was sent."""
    actor, now = officer(request, Role.REFORM_FOCAL), clock.now()
    row, today = found(actor, queries.access_course, pk), clock.local_date(now)
    form = PeopleForm(
        request.POST or None,
        officers=queries.officers_of(row.agency, row.starts_on),
        within={"unit": organisation.units(row.agency, today)},
        initial={"attended_on": row.starts_on},
    )

    def act() -> list[Any]:
        chosen = form.chosen()
        if request.POST.get("list") == "sent":
            return list(actions.nominate_together(row, people=chosen, by=actor, at=now))
        day, hours = form.cleaned_data["attended_on"], form.cleaned_data["hours"]
        return list(
            actions.attend_together(row, people=chosen, attended_on=day, hours=hours, by=actor, at=now)
        )

    here = _course_page(row)
    asked = Asked("Ghi người của lớp", here, "Lớp", "Ghi người dự", lead=row.title)
    return answered(
        request,
        form,
        act,
        "Đã ghi danh sách.",
        lambda _: here,
        asked=asked,
        template="desk/reform/people.html",
    )
