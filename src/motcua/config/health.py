"""Is the program alive, is it ready: two addresses for those who watch over machines."""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from motcua.foundation.ledger.models import Event


@login_not_required
def alive(request: HttpRequest) -> HttpResponse:
    """Answer without asking anything: the process serves."""
    return _plain("ok")


@login_not_required
def ready(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database is there and prepared, else 503."""
    try:
        Event.objects.exists()
    except DatabaseError:
        return _plain("database", status=503)
    return _plain("ok")


def _plain(words: str, status: int = 200) -> HttpResponse:
    return HttpResponse(
        f"{words}\n", content_type="text/plain", status=status, headers={"Cache-Control": "no-store"}
    )
