"""The counter tablet: an officer makes a device a tablet, and from then on it only asks.

The device carries a signed cookie that names the unit; nobody is logged in on it, so no page of the
staff can be reached from it. It asks, thanks, and asks again by itself.
"""

import uuid

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.casework.feedback import actions, queries
from motcua.casework.feedback.queries import Said
from motcua.casework.feedback.states import Channel
from motcua.channels.desk.access import officer
from motcua.channels.desk.feedback.forms import UnitForm
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import CITIZEN
from motcua.foundation.organisation.models import Unit
from motcua.foundation.organisation.roles import RECEPTION_ROLES, Role
from motcua.kernel import clock
from motcua.kernel.rules import Denied
from motcua.ui.pages import page

_COOKIE, _SALT = "may_tai_quay", "motcua.channels.desk.feedback.tablet"
_A_YEAR = 366 * 24 * 60 * 60
_THANKS_SECONDS = 8


@require_http_methods(["GET", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """Make this device a counter tablet for a unit, and log the officer out of it."""
    actor, now = (
        officer(request, *sorted(RECEPTION_ROLES), Role.REFORM_FOCAL, Role.ADMINISTRATOR),
        clock.now(),
    )
    units = organisation.units(organisation.agency(actor.agency), clock.local_date(now))
    form = UnitForm(request.POST or None, units=units)
    if not form.is_valid():
        return page(request, "desk/feedback/set_up.html", {"form": form}, status=422 if form.errors else 200)
    logout(request)
    response = redirect("desk:feedback-tablet")
    response.set_signed_cookie(
        _COOKIE,
        str(form.cleaned_data["unit"].pk),
        salt=_SALT,
        max_age=_A_YEAR,
        path=reverse("desk:feedback-tablet"),
        httponly=True,
        samesite="Strict",
        secure=request.is_secure(),
    )
    return response


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Ask the few questions of the counter in large presses."""
    unit = _unit(request)
    if unit is None:
        return page(request, "desk/feedback/no_tablet.html", {}, status=403)
    asked = queries.questionnaire(clock.local_date(clock.now()), quick=True)
    said, error = queries.read_answers(request.POST, asked), ""
    if request.method == "POST":
        try:
            _give(unit, said)
        except Denied as denied:
            error = str(denied)
        else:
            return redirect("desk:feedback-tablet-thanks")
    context = {"unit": unit, "asked": asked, "said": said, "error": error}
    return page(request, "desk/feedback/tablet.html", context, status=422 if error else 200)


@login_not_required
@never_cache
@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """Thank; the page goes back to the questions by itself."""
    response = page(request, "desk/feedback/tablet_thanks.html", {})
    response["Refresh"] = f"{_THANKS_SECONDS}; url={reverse('desk:feedback-tablet')}"
    return response


def _unit(request: HttpRequest) -> Unit | None:
    """Return the unit this device asks about, or None for a device that is no tablet."""
    key = request.get_signed_cookie(_COOKIE, default="", salt=_SALT, max_age=_A_YEAR)
    today = clock.local_date(clock.now())
    return organisation.access_unit(uuid.UUID(key), today) if key else None


def _give(unit: Unit, said: Said) -> None:
    actions.rate(
        agency=unit.agency,
        unit=unit,
        channel=Channel.TABLET,
        level=said.level,
        answers=said.answers,
        reasons=said.reasons,
        by=CITIZEN,
        at=clock.now(),
    )
