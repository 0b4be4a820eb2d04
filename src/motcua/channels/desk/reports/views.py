"""Reports at the desk: write, look at the figures, issue, open, print."""

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from motcua.channels.desk.access import officer
from motcua.channels.desk.reports.forms import (
    AddSectionForm,
    IssueForm,
    PeriodForm,
    SectionForm,
    StartForm,
    TypedFigureForm,
)
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import Role
from motcua.insight.indicators import queries as indicators
from motcua.insight.indicators.queries import Reading, Scope
from motcua.insight.reports import actions, opening, outline, permissions, policies, queries
from motcua.insight.reports import paper as papers
from motcua.insight.reports.actions import Signature
from motcua.insight.reports.models import Report
from motcua.kernel import clock, dates
from motcua.kernel.records import RecordRow
from motcua.kernel.rules import Denied
from motcua.ui import exports
from motcua.ui.pages import page

_NOT_HERE = "Không có báo cáo này, hoặc báo cáo thuộc cơ quan khác."


@require_GET
def reports(request: HttpRequest) -> HttpResponse:
    """List the agency's reports, drafts first by period."""
    actor = officer(request)
    year = request.GET.get("nam", "")
    asked = int(year) if year.isascii() and year.isdigit() and len(year) == 4 else None
    context = {
        "reports": queries.listed([actor.agency], year=asked),
        "year": year,
        "may_start": permissions.may_write.allows(actor, organisation.agency(actor.agency)),
    }
    return page(request, "desk/reports/list.html", context)


@require_http_methods(["GET", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """Start a report from the yearly outline."""
    actor, now = officer(request), clock.now()
    form = StartForm(request.POST or None, initial=_this_year(now))

    def act() -> Report:
        return actions.start(
            agency=organisation.agency(actor.agency),
            **_typed(form, "title", "since", "until"),
            by=actor,
            at=now,
        )

    context = {"form": form, "source": outline.source()}
    return _answered(request, form, act, "desk/reports/start.html", context, "Đã lập báo cáo theo đề cương.")


@require_GET
def report(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show a report as it reads, with every figure a link, and what must be mended before it goes out."""
    found = _report(officer(request), pk)
    passages, figures = queries.read(found, now=clock.now())
    sections = [passage.section for passage in passages]
    context = {
        "report": found,
        "passages": passages,
        "figures": figures,
        "cut_off_text": queries.cut_off_text(found),
        "problems": policies.problems(sections, list(found.typed_figures.all())) if found.is_draft else [],
        "warnings": policies.warnings(sections) if found.is_draft else [],
    }
    return page(request, "desk/reports/report.html", context)


@require_http_methods(["GET", "POST"])
def section(request: HttpRequest, pk: uuid.UUID, position: int) -> HttpResponse:
    """Write one section; the codes one may name stand beside it."""
    actor, now = officer(request), clock.now()
    found = _report(actor, pk)
    row = found.sections.filter(position=position).first()
    if row is None:
        raise Http404("Báo cáo không có mục này.")
    form = SectionForm(request.POST or None, initial={"heading": row.heading, "body": row.body})

    def act() -> Report:
        actions.write_section(row, **_typed(form, "heading", "body"), by=actor, at=now)
        return found

    context = {"report": found, "section": row, "form": form, "definitions": list(indicators.everything())}
    return _answered(request, form, act, "desk/reports/section.html", context, "Đã lưu mục.")


@require_http_methods(["GET", "POST"])
def add_section(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Add a section at the end."""
    actor, now = officer(request), clock.now()
    found = _report(actor, pk)
    form = AddSectionForm(request.POST or None)

    def act() -> Report:
        actions.add_section(found, **_typed(form, "level", "heading"), by=actor, at=now)
        return found

    return _answered(
        request, form, act, "desk/reports/add.html", {"report": found, "form": form}, "Đã thêm mục."
    )


@require_http_methods(["GET", "POST"])
def type_figure(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Declare a number that no record shows."""
    actor, now = officer(request), clock.now()
    found = _report(actor, pk)
    form = TypedFigureForm(request.POST or None)

    def act() -> Report:
        names = ("title", "value", "whole", "unit", "reason", "document_code")
        actions.type_figure(found, **_typed(form, *names), by=actor, at=now)
        return found

    context = {"report": found, "form": form}
    return _answered(request, form, act, "desk/reports/typed.html", context, "Đã ghi số liệu nhập tay.")


@require_http_methods(["GET", "POST"])
def issue(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Cut the figures off and send the report out."""
    actor, now = officer(request), clock.now()
    found = _report(actor, pk)
    form = IssueForm(request.POST or None, initial=_usual_issue(found, now))

    def act() -> Report:
        return actions.issue(
            found,
            cut_off=form.cut_off(now),
            signature=Signature(form.lines("signer_capacity"), form.cleaned_data["signer_name"]),
            recipients=form.lines("recipients"),
            by=actor,
            at=now,
        )

    context = {"report": found, "form": form, "figures": queries.figures_of(found, now=now)}
    return _answered(
        request, form, act, "desk/reports/issue.html", context, "Đã ban hành. Số liệu đã chốt, không đổi nữa."
    )


@require_POST
def replace(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Start a new version of an issued report."""
    actor = officer(request)
    try:
        found = actions.replace(_report(actor, pk), by=actor, at=clock.now())
    except Denied as denied:
        messages.error(request, str(denied))
        return redirect("desk:report", pk=pk)
    messages.success(request, "Đã lập bản thay thế. Bản cũ giữ nguyên cho đến khi bản này ban hành.")
    return redirect("desk:report", pk=found.pk)


@require_GET
def figure(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Open a frozen figure down to its records."""
    actor, now = officer(request), clock.now()
    found = queries.access_figure([actor.agency], pk)
    if found is None:
        raise Http404("Không có số liệu này, hoặc số liệu thuộc cơ quan khác.")
    asked = request.GET.dict()
    if asked.get("dang") in {"csv", "xlsx"}:
        rows = opening.export_rows(found, now=now, masked=False, asked=asked)
        return exports.records_file(str(asked["dang"]), f"so-lieu-{found.code}", rows)
    view = opening.figure_page(found, now=now, masked=False, asked=asked)
    return page(
        request, "desk/reports/figure.html", {"view": view, "report": found.report, "row_href": _row_href}
    )


@require_GET
def indicators_now(request: HttpRequest) -> HttpResponse:
    """Measure every indicator for any period, as known now."""
    actor, now = officer(request), clock.now()
    year = _this_year(now)
    form = PeriodForm(request.GET if "tu" in request.GET else {"tu": year["since"], "den": year["until"]})
    figures = []
    if form.is_valid() and form.cleaned_data["tu"] <= form.cleaned_data["den"]:
        reading = Reading(Scope(actor.agency, form.cleaned_data["tu"], form.cleaned_data["den"], now))
        figures = [
            queries.measured_shown(one, indicators.measure(one.code, reading))
            for one in indicators.everything()
        ]
    elif form.is_valid():
        form.add_error("den", "Kỳ kết thúc trước khi bắt đầu.")
    return page(request, "desk/reports/indicators.html", {"form": form, "figures": figures})


@require_GET
def paper(request: HttpRequest, pk: uuid.UUID, form: str) -> HttpResponse:
    """Hand out the report as DOCX or PDF."""
    found = _report(officer(request), pk)
    if form not in papers.FORMS:
        raise Http404("Chỉ có bản DOCX và PDF.")
    content = papers.rendered(found, form, now=clock.now())
    response = HttpResponse(content, content_type=papers.FORMS[form])
    response["Content-Disposition"] = f'inline; filename="{papers.file_name(found)}.{form}"'
    return response


def _report(actor: Actor, pk: uuid.UUID) -> Report:
    found = queries.access_report([actor.agency], pk)
    if found is None:
        raise Http404(_NOT_HERE)
    return found


def _typed(form: Form, *names: str) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in names}


def _answered(
    request: HttpRequest,
    form: Form,
    act: Callable[[], Report],
    template: str,
    context: dict[str, Any],
    told: str,
) -> HttpResponse:
    """Do the act when the form holds, and go to the report; a refusal stands above the form."""
    if form.is_valid():
        try:
            found = act()
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, told)
            return redirect("desk:report", pk=found.pk)
    return page(request, template, context, status=422 if form.errors else 200)


def _this_year(now: dt.datetime) -> dict[str, Any]:
    today = clock.local_date(now)
    return {"since": dates.short(today.replace(month=1, day=1)), "until": dates.short(today)}


def _usual_issue(report: Report, now: dt.datetime) -> dict[str, Any]:
    """Return the usual words of an issue form: today, the chair, the Council."""
    today = clock.local_date(now)
    chairs = organisation.holders(report.agency, Role.CHAIR, today)
    return {
        "cut_off_day": dates.short(today),
        "signer_name": chairs[0].full_name if chairs else "",
        "signer_capacity": "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
        "recipients": "Thường trực Hội đồng nhân dân phường;\nBan Kinh tế - Xã hội Hội đồng nhân dân phường;\nLưu: VT.",
    }


def _row_href(row: RecordRow) -> str:
    return reverse(row.url_name, args=[row.key]) if row.url_name else ""
