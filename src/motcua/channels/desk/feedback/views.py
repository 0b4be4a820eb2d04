"""Figures of satisfaction and the opinions behind them. Who rated is on none of these pages."""

import datetime as dt
import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods

from motcua.casework.feedback import actions, permissions, queries
from motcua.casework.feedback.models import Rating
from motcua.casework.feedback.states import Level
from motcua.channels.desk import listing
from motcua.channels.desk.access import officer
from motcua.channels.desk.feedback.forms import OpinionsForm, PeriodForm, VoidForm
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.kernel import clock, dates
from motcua.kernel.rules import Denied
from motcua.ui import exports
from motcua.ui.pages import page

_TALLY_HEAD = ("Mặt", "Số ý kiến", *(level.label for level in Level))
_OPINION_HEAD = ("Ngày", "Bộ phận", "Hình thức", "Mức chung", "Từng mặt", "Lý do")


def reader(request: HttpRequest) -> Actor:
    """Return the officer behind a request who may read the figures. Raises PermissionDenied."""
    actor = officer(request)
    try:
        permissions.may_read_figures(actor, actor.agency)
    except Denied as denied:
        raise PermissionDenied(str(denied)) from denied
    return actor


@require_GET
def figures(request: HttpRequest) -> HttpResponse:
    """Show a period: offered, answered, silent; levels by aspect and unit; reasons."""
    actor, now = reader(request), clock.now()
    form = PeriodForm(_asked(request, now))
    if not form.is_valid():
        return page(request, "desk/feedback/figures.html", {"form": form, "seen": None}, status=422)
    seen = _seen(actor.agency, form.cleaned_data["tu"], form.cleaned_data["den"], now)
    context = {"form": form, "may_type": permissions.may_type_in.allows(actor, actor.agency), **seen}
    return _tally_file(request, seen["lines"]) or page(request, "desk/feedback/figures.html", context)


def _seen(agency: str, since: dt.date, until: dt.date, now: dt.datetime) -> dict[str, Any]:
    """Return what the page of figures shows of a period."""
    period = (agency, since, until, now)
    whole = queries.overview(*period)
    by_aspect = [(one.name, one.levels) for one in queries.by_aspect(*period)]
    return {
        "seen": whole,
        "lines": [(queries.overall()[0], whole.levels), *by_aspect],
        "units": queries.by_unit(*period),
        "reasons": [one for one in queries.by_reason(*period) if one.count],
        "levels": list(Level),
        "fewest": queries.fewest(),
        "query": f"tu={dates.short(since)}&den={dates.short(until)}",
        "scales": [one for one in queries.all_scales() if one.code in whole.scales],
    }


def _asked(request: HttpRequest, now: dt.datetime) -> Any:
    """Return the period asked for, or this year up to today."""
    if "tu" in request.GET:
        return request.GET
    today = clock.local_date(now)
    kept = request.GET.copy()
    kept["tu"], kept["den"] = dates.short(today.replace(month=1, day=1)), dates.short(today)
    return kept


def _tally_file(request: HttpRequest, lines: list[tuple[str, Any]]) -> HttpResponse | None:
    makers = {"csv": exports.csv_file, "xlsx": exports.xlsx_file}
    form = request.GET.get("dang", "")
    rows = [(name, levels.total, *(levels.by_level[level] for level in Level)) for name, levels in lines]
    return makers[form]("danh-gia", _TALLY_HEAD, rows) if form in makers else None


@require_GET
def opinions(request: HttpRequest) -> HttpResponse:
    """List opinions of a period without their words."""
    actor, now = reader(request), clock.now()
    units = organisation.units(organisation.agency(actor.agency), clock.local_date(now))
    form = OpinionsForm(_asked(request, now), units=units)
    if not form.is_valid():
        return page(request, "desk/feedback/opinions.html", {"form": form, "list": None}, status=422)
    said = form.cleaned_data
    rows = queries.listed(
        actor.agency, since=said["tu"], until=said["den"], as_of=now, unit=said["bo_phan"],
        level=said["muc"], reason=said["ly_do"], with_words=said["loi"], voided=said["huy"],
    )  # fmt: skip
    file = listing.file(request, "y-kien", _OPINION_HEAD, rows, _cells)
    listed = listing.listed(request, rows, "day")
    shown = [queries.words_of(row) for row in listed.rows]
    return file or page(
        request, "desk/feedback/opinions.html", {"form": form, "list": listed, "shown": shown}
    )


def _cells(row: Rating) -> tuple[Any, ...]:
    said = queries.words_of(row)
    aspects = "; ".join(f"{name}: {level}" for name, level in said.aspects)
    return dates.short(said.day), said.unit, said.channel, said.level, aspects, "; ".join(said.reasons)


@require_http_methods(["GET", "POST"])
def opinion(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show one opinion; its words to those who must answer for it, who may also void it."""
    actor, now = reader(request), clock.now()
    row = queries.access_rating(actor.agency, pk)
    if row is None:
        raise Http404("Không có ý kiến này, hoặc ý kiến thuộc cơ quan khác.")
    form = VoidForm(request.POST or None)
    if form.is_valid():
        try:
            actions.void_rating(row, reason=form.cleaned_data["reason"], by=actor, at=now)
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, "Đã hủy ý kiến. Bản ghi vẫn được giữ kèm lý do.")
            return redirect("desk:feedback-rating", pk=row.pk)
    context = {
        "said": queries.words_of(row),
        "form": form,
        "may_read": permissions.may_read_words.allows(actor, actor.agency),
        "may_void": permissions.may_void.allows(actor, actor.agency),
    }
    return page(request, "desk/feedback/opinion.html", context, status=422 if form.errors else 200)
