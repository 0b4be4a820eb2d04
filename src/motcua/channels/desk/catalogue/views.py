"""The ward's list of procedures at the desk: see it, take it away, mark what was posted."""

import datetime as dt
import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.catalogue.procedures import actions, permissions, queries
from motcua.catalogue.procedures.models import Listing, Posting, Procedure
from motcua.catalogue.procedures.states import PostingKind
from motcua.channels.desk.access import officer
from motcua.channels.desk.catalogue import board
from motcua.channels.desk.catalogue.forms import FilterForm, PostForm, VoidForm
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock
from motcua.kernel.rules import Denied
from motcua.ui import exports
from motcua.ui.pages import page

POSTERS = tuple(sorted(permissions.POSTERS))


@require_safe
def catalogue(request: HttpRequest) -> HttpResponse:
    """List the ward's procedures with their posting."""
    actor = officer(request)
    return _listed(request, actor, None)


@require_safe
def export(request: HttpRequest, form: str) -> HttpResponse:
    """Give the list as shown as CSV or XLSX."""
    actor, today = officer(request), clock.local_date(clock.now())
    rows = board.rows(_agency(actor), today, **_filters(request))
    cells = [row.cells() for row in rows]
    if form == "csv":
        return exports.csv_file("danh-muc-thu-tuc", board.HEAD, cells)
    if form == "xlsx":
        return exports.xlsx_file("danh-muc-thu-tuc", board.HEAD, cells)
    raise Http404("Chỉ có tệp CSV và XLSX.")


@require_POST
def post(request: HttpRequest) -> HttpResponse:
    """Mark the ticked procedures as posted, all or none."""
    actor, now = officer(request, *POSTERS), clock.now()
    listings = {row.procedure.code: row for row in queries.listings(_agency(actor), clock.local_date(now))}
    form = PostForm(request.POST, codes=list(listings))
    if form.is_valid():
        try:
            actions.post_procedures(
                [listings[code] for code in form.cleaned_data["codes"]],
                kind=PostingKind(form.cleaned_data["kind"]),
                on=form.cleaned_data["on"],
                place=form.cleaned_data["place"],
                by=actor,
                at=now,
            )
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, f"Đã ghi niêm yết {len(form.cleaned_data['codes'])} thủ tục.")
            return redirect("desk:catalogue")
    return _listed(request, actor, form)


@require_safe
def procedure(request: HttpRequest, code: str) -> HttpResponse:
    """Show one procedure: its versions, its place on the ward's list, its postings."""
    actor, today = officer(request), clock.local_date(clock.now())
    return _procedure(request, actor, code, today, VoidForm(), status=200)


@require_http_methods(["POST"])
def void(request: HttpRequest, code: str, pk: uuid.UUID) -> HttpResponse:
    """Take a posting back that was entered by mistake."""
    actor, now = officer(request, *POSTERS), clock.now()
    posting = queries.posting(actor.agency, pk)
    if posting is None or posting.listing.procedure.code != code:
        raise Http404("Không có lần niêm yết này ở đơn vị của anh chị.")
    form = VoidForm(request.POST)
    if form.is_valid():
        try:
            actions.void_posting(posting, reason=form.cleaned_data["reason"], by=actor, at=now)
        except Denied as denied:
            form.add_error(None, str(denied))
        else:
            messages.success(request, "Đã hủy lần niêm yết; bản ghi vẫn được giữ.")
            return redirect("desk:catalogue-procedure", code)
    return _procedure(request, actor, code, clock.local_date(now), form, status=422, voiding=posting)


def _agency(actor: Actor) -> Agency:
    return organisation.agency(actor.agency)


def _filters(request: HttpRequest) -> dict[str, str]:
    form = FilterForm(request.GET)
    form.is_valid()
    return {"words": form.cleaned_data.get("q", ""), "show": form.cleaned_data.get("show", "")}


def _listed(request: HttpRequest, actor: Actor, form: PostForm | None) -> HttpResponse:
    today = clock.local_date(clock.now())
    filters = _filters(request)
    rows = board.rows(_agency(actor), today, **filters)
    initial = {"kind": PostingKind.BOARD.value, "on": today}
    context = {
        "rows": rows,
        "filter": FilterForm(initial={"q": filters["words"], "show": filters["show"]}),
        "form": form or PostForm(codes=[], initial=initial),
        "may_post": actor.has(*POSTERS),
        "query": request.GET.urlencode(),
        "posted": sum(row.posted_on is not None for row in rows),
    }
    return page(request, "desk/catalogue/list.html", context, status=422 if form else 200)


def _procedure(
    request: HttpRequest,
    actor: Actor,
    code: str,
    today: dt.date,
    form: VoidForm,
    *,
    status: int,
    voiding: Posting | None = None,
) -> HttpResponse:
    try:
        found = queries.procedure(code)
    except Procedure.DoesNotExist:
        raise Http404(f"Không có thủ tục mang mã “{code[:30]}”.") from None
    try:
        listing = queries.listing_on(_agency(actor), code, today)
    except Listing.DoesNotExist:
        listing = None
    context = {
        "procedure": found,
        "versions": queries.versions_of(code),
        "listing": listing,
        "postings": queries.postings(listing) if listing else [],
        "form": form,
        "voiding": voiding,
        "today": today,
        "may_post": actor.has(*POSTERS),
        "may_write": permissions.may_write.allows(actor),
        "may_publish": permissions.may_publish.allows(actor),
    }
    return page(request, "desk/catalogue/procedure.html", context, status=status)
