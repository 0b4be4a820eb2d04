"""Drafts at the desk: begin one from the last version, edit, compare, publish, drop."""

import dataclasses
import datetime as dt

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.catalogue.procedures import actions, permissions, policies, queries
from motcua.catalogue.procedures.models import ProcedureVersion
from motcua.catalogue.procedures.states import VersionState
from motcua.channels.desk.access import officer
from motcua.channels.desk.catalogue import comparing, lines
from motcua.channels.desk.catalogue.forms import DraftForm, PublishForm, VoidForm
from motcua.kernel import clock
from motcua.kernel.rules import Denied
from motcua.ui.pages import page

WRITERS = tuple(sorted(permissions.WRITERS))
PUBLISHERS = tuple(sorted(permissions.PUBLISHERS))


@require_POST
def begin(request: HttpRequest, code: str) -> HttpResponse:
    """Begin a new draft from the newest version, to hold from tomorrow unless changed."""
    actor, now = officer(request, *WRITERS), clock.now()
    newest = _version(code, _numbers(code)[0])
    tomorrow = clock.local_date(now) + dt.timedelta(days=1)
    draft = dataclasses.replace(
        queries.to_draft(newest),
        valid_from=max(tomorrow, newest.valid_from + dt.timedelta(days=1)),
        valid_to=None,
        decision_number="",
        decision_on=None,
        decision_by="",
    )
    try:
        actions.draft_version(draft, by=actor, at=now)
    except Denied as denied:
        messages.error(request, str(denied))
        return redirect("desk:catalogue-procedure", code)
    return redirect("desk:catalogue-draft", code)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, code: str) -> HttpResponse:
    """Edit the draft of a procedure."""
    actor, now = officer(request, *WRITERS), clock.now()
    version = _draft(code)
    base = queries.to_draft(version)
    shown = lines.initial(base)
    form = DraftForm(request.POST or None, initial=shown)
    if form.is_valid():
        form.check_fees(shown)
    if form.is_valid():
        try:
            actions.rewrite_draft(version, lines.redrafted(base, form.cleaned_data), by=actor, at=now)
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, "Đã lưu bản nháp.")
            return redirect("desk:catalogue-procedure", code)
    context = {"form": form, "version": version}
    return page(request, "desk/catalogue/draft.html", context, status=422 if form.errors else 200)


@require_safe
def compare(request: HttpRequest, code: str) -> HttpResponse:
    """Show two versions side by side, component by component."""
    officer(request)
    numbers = _numbers(code)
    newer = _number(request.GET.get("sau", ""), numbers, numbers[0])
    older = _number(request.GET.get("truoc", ""), numbers, next((n for n in numbers if n < newer), newer))
    one, two = _version(code, older), _version(code, newer)
    context = {
        "code": code,
        "older": one,
        "newer": two,
        "numbers": numbers,
        "parts": comparing.parts(queries.to_draft(one), queries.to_draft(two)),
    }
    return page(request, "desk/catalogue/compare.html", context)


@require_http_methods(["GET", "POST"])
def publish(request: HttpRequest, code: str) -> HttpResponse:
    """Publish the draft by a decision; what changes is shown beside."""
    actor, now = officer(request, *PUBLISHERS), clock.now()
    version = _draft(code)
    form = PublishForm(request.POST or None, initial={"valid_from": version.valid_from})
    if form.is_valid():
        try:
            actions.publish_version(version, **form.cleaned_data, by=actor, at=now)
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, "Đã công bố phiên bản mới. Hãy niêm yết lại thủ tục.")
            return redirect("desk:catalogue-procedure", code)
    before = next((n for n in _numbers(code) if n < version.number), None)
    parts = (
        comparing.parts(queries.to_draft(_version(code, before)), queries.to_draft(version)) if before else []
    )
    lacking = [part for part in policies.missing_components(version) if "quyết định" not in part]
    context = {"form": form, "version": version, "parts": parts, "lacking": lacking}
    return page(request, "desk/catalogue/publish.html", context, status=422 if form.errors else 200)


@require_POST
def drop(request: HttpRequest, code: str) -> HttpResponse:
    """Give the draft up, with a reason."""
    actor, now = officer(request, *WRITERS), clock.now()
    version = _draft(code)
    form = VoidForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Hãy ghi lý do bỏ bản nháp.")
        return redirect("desk:catalogue-draft", code)
    try:
        actions.drop_draft(version, reason=form.cleaned_data["reason"], by=actor, at=now)
    except Denied as denied:
        messages.error(request, str(denied))
    else:
        messages.success(request, "Đã bỏ bản nháp.")
    return redirect("desk:catalogue-procedure", code)


def _numbers(code: str) -> list[int]:
    """Return the numbers of a procedure's versions, newest first; 404 when there is none."""
    numbers = [version.number for version in queries.versions_of(code)]
    if not numbers:
        raise Http404(f"Không có thủ tục mang mã “{code[:30]}”.")
    return numbers


def _number(typed: str, numbers: list[int], otherwise: int) -> int:
    return int(typed) if typed.isdecimal() and int(typed) in numbers else otherwise


def _version(code: str, number: int) -> ProcedureVersion:
    return queries.access_version(code, number)


def _draft(code: str) -> ProcedureVersion:
    for version in queries.versions_of(code):
        if version.state == VersionState.DRAFT:
            return _version(code, version.number)
    raise Http404("Thủ tục này không có bản nháp. Bản nháp có thể vừa được công bố hoặc bỏ.")
