"""The queue at the desk: translate a request, make one call, translate the answer."""

import datetime as dt
import uuid
from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from motcua.casework.counter import actions, queries
from motcua.casework.counter.models import Ticket, Window
from motcua.channels.desk.counter import board
from motcua.channels.desk.counter.forms import DayForm, IssueForm, VoidForm, WindowForm
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import RECEPTION_ROLES, Role
from motcua.kernel import clock, dates
from motcua.kernel.rules import Denied
from motcua.ui.pages import page

SERVING_ROLES = (*sorted(RECEPTION_ROLES), Role.SPECIALIST)
_WINDOW = "queue_window"


@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    """Show the queue: my window, who waits, who was called, the counts of today."""
    actor, now = officer(request, *SERVING_ROLES), clock.now()
    window = _my_window(request, actor, now)
    windows = queries.windows(actor.agency, clock.local_date(now))
    form = WindowForm(windows=windows, initial={"window": window.number if window else None})
    context = {"board": board.board(actor, window, now), "form": form, "windows": windows}
    return page(request, "desk/counter/queue.html", context, block="board")


@require_POST
def choose_window(request: HttpRequest) -> HttpResponse:
    """Remember at which window the officer sits."""
    actor = officer(request, *SERVING_ROLES)
    windows = queries.windows(actor.agency, clock.local_date(clock.now()))
    form = WindowForm(request.POST, windows=windows)
    if form.is_valid():
        request.session[_WINDOW] = int(form.cleaned_data["window"])
    else:
        messages.error(request, "Quầy này hiện không hoạt động: hãy chọn quầy khác.")
    return redirect("desk:queue")


@require_http_methods(["GET", "POST"])
def issue(request: HttpRequest) -> HttpResponse:
    """Issue a number at the desk."""
    actor, now = officer(request, *sorted(RECEPTION_ROLES)), clock.now()
    day = clock.local_date(now)
    form = IssueForm(
        request.POST or None,
        services=queries.services(actor.agency, day),
        groups=queries.priority_groups(actor.agency, day),
        initial={"priority": ""},
    )
    if form.is_valid():
        try:
            found = actions.issue_ticket(
                agency=organisation.agency(actor.agency),
                service=form.chosen_service(),
                priority=form.chosen_group(),
                by=actor,
                at=now,
            )
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            return redirect("desk:queue-ticket", pk=found.pk)
    return page(request, "desk/counter/issue.html", {"form": form}, status=422 if form.errors else 200)


@require_POST
def call(request: HttpRequest) -> HttpResponse:
    """Call the next number to my window."""
    actor, now = officer(request, *SERVING_ROLES), clock.now()
    window = _my_window(request, actor, now)
    if window is None:
        messages.error(request, "Hãy chọn quầy trước khi gọi số.")
        return redirect("desk:queue")
    return _answered(request, lambda: actions.call_next(window=window, by=actor, at=now))


@require_POST
def move(request: HttpRequest, pk: uuid.UUID, move: str) -> HttpResponse:
    """Move a ticket: the address names the move."""
    actor, now = officer(request, *SERVING_ROLES), clock.now()
    found = _ticket(actor, pk)
    if move == "goi-lai":
        window = _my_window(request, actor, now) or found.window
        if window is None:
            raise Http404("Số này chưa được gọi.")
        return _answered(request, lambda: actions.recall(found, window=window, by=actor, at=now))
    if move not in _MOVES:
        raise Http404("Không có việc này với một số thứ tự.")
    return _answered(request, lambda: _MOVES[move](found, by=actor, at=now))


@require_GET
def ticket(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show one number, large enough to read out or print."""
    found = _ticket(officer(request, *SERVING_ROLES), pk)
    return page(request, "desk/counter/ticket.html", _told(found, VoidForm()))


@require_POST
def void(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Void a number issued by mistake."""
    actor = officer(request, *sorted(RECEPTION_ROLES))
    found, form = _ticket(actor, pk), VoidForm(request.POST)
    if form.is_valid():
        try:
            actions.void_ticket(found, reason=form.cleaned_data["reason"], by=actor, at=clock.now())
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, f"Đã hủy số {found.label}.")
            return redirect("desk:queue")
    return page(request, "desk/counter/ticket.html", _told(found, form), status=422)


@require_GET
def times(request: HttpRequest) -> HttpResponse:
    """Show how long people waited and were served, by service and hour of one day."""
    actor, now = officer(request, *SERVING_ROLES, Role.REFORM_FOCAL), clock.now()
    form = DayForm(request.GET if "ngay" in request.GET else {"ngay": dates.short(clock.local_date(now))})
    day = form.cleaned_data["ngay"] if form.is_valid() else None
    rows = board.times(actor.agency, day, now) if day is not None else []
    return page(request, "desk/counter/times.html", {"form": form, "day": day, "rows": rows})


@require_http_methods(["GET", "POST"])
def close(request: HttpRequest) -> HttpResponse:
    """Close today's queue, after asking once."""
    actor, now = officer(request, Role.RECEPTION_HEAD, Role.ADMINISTRATOR), clock.now()
    if request.method == "GET":
        return page(request, "desk/counter/close.html", {"board": board.board(actor, None, now)})
    agency, day = organisation.agency(actor.agency), clock.local_date(now)
    try:
        closing = actions.close_day(agency=agency, day=day, by=actor, at=now)
    except Denied as denied:
        messages.error(request, str(denied))
    else:
        told = f"Đã đóng hàng đợi: phát {closing.issued} số, {closing.unserved} người chưa được phục vụ."
        messages.success(request, told)
    return redirect("desk:queue")


@require_POST
def reopen(request: HttpRequest) -> HttpResponse:
    """Open today's queue again."""
    actor, now = officer(request, Role.RECEPTION_HEAD, Role.ADMINISTRATOR), clock.now()
    agency, day = organisation.agency(actor.agency), clock.local_date(now)
    try:
        actions.reopen_day(agency=agency, day=day, by=actor, at=now)
    except Denied as denied:
        messages.error(request, str(denied))
    return redirect("desk:queue")


def officer(request: HttpRequest, *roles: Role) -> Actor:
    """Return who works at the desk, in one of the roles. Raises PermissionDenied."""
    from motcua.channels.desk import access

    return access.officer(request, *roles)


_MOVES: dict[str, Callable[..., Ticket | None]] = {
    "bat-dau": actions.start,
    "vang-mat": actions.skip,
    "xong": actions.finish,
    "xong-goi-tiep": actions.finish_and_call_next,
}


def _answered(request: HttpRequest, act: Callable[[], Ticket | None]) -> HttpResponse:
    """Do one act and tell what came of it; a refusal is told in its own words."""
    try:
        found = act()
    except Denied as denied:
        messages.error(request, str(denied))
    else:
        messages.success(request, _sentence(found))
    return redirect("desk:queue")


def _sentence(found: Ticket | None) -> str:
    if found is None:
        return "Đã xong. Không còn ai chờ quầy này."
    state = queries.row_of(found)
    if found.called_at is not None and found.ended_at is None and found.started_at is None:
        return f"Mời số {state.label} đến quầy {state.window}."
    return f"Số {state.label}: {state.state.label.lower()}."


def _ticket(actor: Actor, pk: uuid.UUID) -> Ticket:
    found = queries.access_ticket(actor, pk)
    if found is None:
        raise Http404("Không tìm thấy số thứ tự này trong hàng đợi của đơn vị.")
    return found


def _my_window(request: HttpRequest, actor: Actor, now: dt.datetime) -> Window | None:
    number = request.session.get(_WINDOW)
    return queries.access_window(actor, number, clock.local_date(now)) if number else None


def _told(found: Ticket, form: VoidForm) -> dict[str, object]:
    return {"ticket": queries.row_of(found), "ahead": queries.ahead_of(found), "form": form}
