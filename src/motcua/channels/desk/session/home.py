"""The first page after log-in, and the page with every component."""

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from motcua.channels.desk.access import officer
from motcua.channels.desk.session import glance
from motcua.channels.desk.session.samples import SampleForm
from motcua.foundation.organisation.roles import COUNCIL_ROLES, OFFICE_ROLES, Role
from motcua.kernel import clock
from motcua.ui.pages import page


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show today at a glance; the Council's people are led to their own door."""
    actor, now = getattr(request, "actor", None), clock.now()
    if actor is not None and actor.has_any(COUNCIL_ROLES) and not actor.has_any(OFFICE_ROLES):
        return redirect("council:home")
    actor = officer(request)
    context = {
        "groups": glance.groups(actor, now),
        "today": clock.local_date(now),
        "is_reception": actor.has(Role.RECEPTION, Role.RECEPTION_HEAD),
        "is_administrator": actor.has(Role.ADMINISTRATOR),
        "in_council": actor.has_any(COUNCIL_ROLES),
    }
    return page(request, "desk/session/home.html", context)


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every component once: for the administrator, and for everyone in a demonstration."""
    actor = officer(request)
    if not (actor.has(Role.ADMINISTRATOR) or settings.DEBUG or settings.IS_DEMO):
        raise PermissionDenied("Trang này dành cho quản trị hệ thống.")
    return page(request, "desk/session/gallery.html", {"form": SampleForm.with_errors()})
