"""The Council's first page: what a deputy with ten minutes should look at."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from motcua.channels.council.access import deputy, readable
from motcua.channels.council.home import glance
from motcua.kernel import clock
from motcua.ui.pages import page


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show reports that wait, appraisals under way, recommendations that are due."""
    actor = deputy(request)
    today = clock.local_date(clock.now())
    return page(request, "council/home.html", {"seen": glance.seen(readable(actor), today), "today": today})
