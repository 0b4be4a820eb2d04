"""From a code in an address to a dossier that this officer may see."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

from motcua.casework.dossiers import codes, queries
from motcua.casework.dossiers.models import Dossier
from motcua.channels.desk import access
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import LEADER_ROLES, RECEPTION_ROLES, Role
from motcua.ui.pages import page

P = ParamSpec("P")
CASEWORK_ROLES = (*sorted(RECEPTION_ROLES | LEADER_ROLES), Role.SPECIALIST)


def of_a_dossier(
    view: Callable[Concatenate[HttpRequest, Actor, Dossier, P], HttpResponse],
) -> Callable[..., HttpResponse]:
    """Give a screen the officer and the dossier that its address names; a code nobody knows gets a page that helps."""

    @wraps(view)
    def opened(request: HttpRequest, code: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        actor = access.officer(request, *CASEWORK_ROLES)
        try:
            dossier = queries.access_dossier(actor, code)
        except queries.DossierNotFound as missing:
            return not_here(request, code, str(missing))
        return view(request, actor, dossier, *args, **kwargs)

    return never_cache(opened)


def not_here(request: HttpRequest, typed: str, reason: str) -> HttpResponse:
    """Say that nothing is shown for what the address names, and where to look; what was sent along is given back."""
    ours = {"csrfmiddlewaretoken", "revision"}
    kept = [str(value) for name, value in request.POST.items() if value and name not in ours]
    context = {"typed": typed[:60], "reason": reason, "kept": kept}
    return page(request, "desk/dossiers/not_here.html", context, status=404)


def named(actor: Actor, typed: str) -> str:
    """Return the code of the dossier that somebody typed or read from a slip's QR code whole, or ""."""
    wanted = codes.tidy(typed.rpartition("ma=")[2].partition("&")[0])
    if not codes.looks_right(wanted):
        return ""
    try:
        return queries.access_dossier(actor, wanted).code
    except queries.DossierNotFound:
        return ""
