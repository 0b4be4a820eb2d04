"""Pages for what went wrong: what happened, what is safe, what to do."""

from django.http import HttpRequest, HttpResponse

from motcua.ui.pages import page


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that an address leads nowhere, and where to go."""
    return page(request, "portal/not_found.html", {}, status=404)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Say that this screen is for others."""
    return page(request, "portal/forbidden.html", {"reason": str(exception or "")}, status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Say that a form was open too long or came from elsewhere. The reason is for the log only."""
    return page(request, "portal/expired.html", {}, status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say that the program failed and nothing half-done was kept."""
    return page(request, "portal/server_error.html", {}, status=500)
