"""The first page: what people come for, and where the ward is."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from motcua.catalogue.procedures import queries
from motcua.channels.portal.home.hours import coming_week
from motcua.channels.portal.procedures import asking, showing
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock
from motcua.ui.pages import page


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show the search for procedures, the way to a dossier, the fields, the ward's address."""
    asked = asking.read(request.GET, clock.local_date(clock.now()))
    try:
        book = queries.book(asked.day, asked.ward)
    except Agency.DoesNotExist:
        return page(request, "portal/not_found.html", {}, status=404)
    hours = coming_week(book.place.code, asked.today) if book.place else []
    context = {"asked": asked, "book": book, "examples": showing.EXAMPLES, "hours": hours}
    return page(request, "portal/home.html", context)
