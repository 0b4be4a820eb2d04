"""Paper slips, typed in by an officer whose name stays with them."""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from motcua.casework.feedback import actions, permissions, queries
from motcua.casework.feedback.queries import NoScale, Said
from motcua.casework.feedback.states import Channel
from motcua.channels.desk.access import officer
from motcua.channels.desk.feedback.forms import PaperForm
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.kernel import clock
from motcua.kernel.rules import Denied
from motcua.ui.pages import page


@require_http_methods(["GET", "POST"])
def paper(request: HttpRequest) -> HttpResponse:
    """Type in one slip by the scale of its day: the address names it, and changing the day asks again."""
    actor, now = _clerk(request), clock.now()
    form = _form(request, actor, now)
    asked = queries.questionnaire(_day(form, now))
    said = queries.read_answers(request.POST, asked)
    if form.is_valid():
        try:
            _give(form.cleaned_data, said, actor, now)
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, "Đã ghi phiếu. Có thể nhập phiếu tiếp theo.")
            return redirect("desk:feedback-paper")
    context = {"form": form, "asked": asked, "said": said}
    return page(request, "desk/feedback/paper.html", context, status=422 if form.errors else 200)


def _clerk(request: HttpRequest) -> Actor:
    actor = officer(request)
    try:
        permissions.may_type_in(actor, actor.agency)
    except Denied as denied:
        raise PermissionDenied(str(denied)) from denied
    return actor


def _form(request: HttpRequest, actor: Actor, now: dt.datetime) -> PaperForm:
    today = clock.local_date(now)
    units = organisation.units(organisation.agency(actor.agency), today)
    return PaperForm(request.POST or None, units=units, initial={"day": request.GET.get("ngay") or today})


def _day(form: PaperForm, now: dt.datetime) -> dt.date:
    """Return the day whose questions are asked: the one typed or named, else today."""
    try:
        day = form.fields["day"].clean(form["day"].value())
        queries.scale_on(day)
    except (ValidationError, NoScale):
        return clock.local_date(now)
    return day if isinstance(day, dt.date) else clock.local_date(now)


def _give(typed: dict[str, Any], said: Said, actor: Actor, now: dt.datetime) -> None:
    day: dt.date = typed["day"]
    # A slip tells its day, not its hour: noon, or the present hour for a slip of today.
    noon = clock.at(day, 12)
    actions.rate(
        agency=typed["unit"].agency,
        unit=typed["unit"],
        channel=Channel.PAPER,
        level=said.level,
        answers=said.answers,
        reasons=said.reasons,
        words=said.words,
        by=actor,
        at=now,
        happened_at=now if day == clock.local_date(now) else noon,
    )
