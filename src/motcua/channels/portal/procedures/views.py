"""Public pages of the catalogue."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from motcua.catalogue.procedures import queries
from motcua.catalogue.procedures.queries import Book
from motcua.channels.portal.procedures import asking, fragments, showing
from motcua.channels.portal.procedures.asking import Asked
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock
from motcua.ui.pages import page


@login_not_required
@require_safe
def procedures(request: HttpRequest) -> HttpResponse:
    """List procedures by field, or those that fit the words asked."""
    asked = asking.read(request.GET, clock.local_date(clock.now()))
    try:
        book = queries.book(asked.day, asked.ward)
    except Agency.DoesNotExist:
        return _unknown(request, asked, f"Không có phường, xã nào mang mã “{asked.ward}” ở đây.")
    if asked.words:
        hits = queries.search(asked.words, on=asked.day, within=book)
        return page(request, "portal/procedures/found.html", showing.found(asked, book, hits), block="found")
    return fragments.page_kept(request, (book.key, asked), lambda: _listed(request, asked, book))


def _listed(request: HttpRequest, asked: Asked, book: Book) -> HttpResponse:
    listed = fragments.kept(
        ("list", book.key, asked.field, asked.link()),
        "portal/procedures/_fields.html",
        lambda: showing.fields(asked, book),
    )
    return page(request, "portal/procedures/list.html", showing.listing(asked, book, listed))


@login_not_required
@require_safe
def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """Show one procedure: papers, days, fee and place first, all components after."""
    asked = asking.read(request.GET, clock.local_date(clock.now()))
    try:
        book = queries.book(asked.day, asked.ward)
    except Agency.DoesNotExist:
        return _unknown(request, asked, f"Không có phường, xã nào mang mã “{asked.ward}” ở đây.")
    if code not in book.entries:
        return _unknown(request, asked, showing.not_here(code, asked), code)
    return fragments.page_kept(request, (book.key, asked), lambda: _leaf(request, asked, book, code))


def _leaf(request: HttpRequest, asked: Asked, book: Book, code: str) -> HttpResponse:
    address = request.build_absolute_uri(request.path + asked.link())
    leaf = fragments.kept(
        ("leaf", book.key, code, asked.day, address),
        "portal/procedures/_leaf.html",
        lambda: showing.leaf(asked, book, code, address),
    )
    context = {"asked": asked, "entry": book.entries[code], "leaf": leaf}
    return page(request, "portal/procedures/procedure.html", context)


def _unknown(request: HttpRequest, asked: Asked, reason: str, code: str = "") -> HttpResponse:
    """Say that there is no such procedure here, with the search and where else it may be."""
    context = showing.unknown(asked, reason, code)
    return page(request, "portal/procedures/unknown.html", context, status=404)
