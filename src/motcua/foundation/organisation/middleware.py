"""Puts the acting person on each request."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from motcua.foundation.organisation import queries
from motcua.kernel import clock


class ActorMiddleware:
    """Sets `request.actor`: who acts, with the roles they hold today, or None for the street."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Read the actor only where a session cookie came: a page for the street asks nothing."""
        actor = None
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            actor = queries.actor_for(
                request.user,
                on=clock.local_date(clock.now()),
                agency=request.session.get("agency", ""),
            )
        request.actor = actor  # type: ignore[attr-defined]
        return self.get_response(request)
