"""The inbox: open dossiers by what is due, narrowed by the address, a page at a time."""

import datetime as dt
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from motcua.casework.dossiers import queries
from motcua.casework.dossiers.queries import InboxFilter, InboxPage, InboxRow, Tab, Urgency
from motcua.channels.desk import access
from motcua.channels.desk.dossiers.finding import CASEWORK_ROLES, named
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Unit
from motcua.foundation.organisation.roles import LEADER_ROLES, RECEPTION_ROLES
from motcua.kernel import clock, dates
from motcua.ui import exports
from motcua.ui.pages import page

PAGE = 20
# A file holds what the filters show, up to so many rows: an open inbox is never longer than a ward can work on.
MOST_EXPORTED = 5000
_AT_ONCE = 500
_HEAD = ("Mã hồ sơ", "Thủ tục", "Người yêu cầu", "Bộ phận", "Bước", "Tiếp nhận lúc", "Hẹn trả", "Hạn")


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to narrow the list: its words, its address, whether it is chosen, how many it shows."""

    label: str
    href: str
    current: bool
    count: int


@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """Show the dossiers that are open to this officer, nearest due first; a whole code opens its dossier."""
    actor, now = access.officer(request, *CASEWORK_ROLES), clock.now()
    filters = read(request.GET)
    if filters.find and not getattr(request, "htmx", False) and (code := named(actor, filters.find)):
        return redirect("desk:dossier", code=code)
    maker = {"csv": exports.csv_file, "xlsx": exports.xlsx_file}.get(request.GET.get("dang", ""))
    if maker is not None:
        return maker("ho-so-dang-giai-quyet", _HEAD, map(_cells, _all(actor, filters, now)))
    found = queries.inbox(actor, filters=filters, at=now, after=request.GET.get("sau", ""), size=PAGE)
    context = {"found": found, "filters": filters, "units": _units(actor, now)}
    context |= {"may_receive": actor.has_any(RECEPTION_ROLES)} | _choices(request.GET, filters, found)
    return page(request, "desk/dossiers/inbox.html", context, block="rows")


def read(asked: QueryDict) -> InboxFilter:
    """Read the filters from an address; what makes no sense there filters nothing."""
    return InboxFilter(
        tab=next((tab for tab in Tab if tab == asked.get("muc")), Tab.ALL),
        urgency=next((one for one in Urgency if one == asked.get("han")), None),
        unit=_uuid(asked.get("bo-phan", "")),
        mine=asked.get("cua-toi") == "1",
        find=asked.get("tim", "").replace("\x00", "").strip()[:80],
    )


def _uuid(typed: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(typed)
    except ValueError:
        return None


def _choices(asked: QueryDict, filters: InboxFilter, found: InboxPage) -> dict[str, object]:
    tabs = [
        Choice(tab.label, _href(asked, muc=tab if tab is not Tab.ALL else ""), filters.tab is tab, count)
        for tab, count in found.counts.by_tab.items()
    ]
    urgencies = [
        Choice(
            one.label, _href(asked, han="" if filters.urgency is one else one), filters.urgency is one, count
        )
        for one, count in found.counts.by_urgency.items()
    ]
    return {
        "tabs": tabs,
        "urgencies": urgencies,
        "next_href": _href(asked, sau=found.next_after) if found.next_after else "",
        "first_href": _href(asked) if asked.get("sau") else "",
        "csv_href": _href(asked, dang="csv"),
        "xlsx_href": _href(asked, dang="xlsx"),
        "is_narrowed": bool(filters.urgency or filters.unit or filters.mine or filters.find),
    }


def _href(asked: QueryDict, **changed: str) -> str:
    kept = {key: value for key, value in asked.items() if value and key not in {"sau", "dang"}}
    kept |= changed
    query = QueryDict(mutable=True)
    query.update({key: str(value) for key, value in kept.items() if value})
    return f"?{query.urlencode()}" if query else "?"


def _units(actor: Actor, now: dt.datetime) -> list[Unit]:
    """Return the units that can be chosen: only for who sees them all. One statement."""
    if not actor.has_any(RECEPTION_ROLES | LEADER_ROLES):
        return []
    return list(organisation.units_in(actor.agency, clock.local_date(now)))


def _all(actor: Actor, filters: InboxFilter, now: dt.datetime) -> Iterator[InboxRow]:
    after = ""
    for _ in range(MOST_EXPORTED // _AT_ONCE):
        found = queries.inbox_rows(actor, filters=filters, at=now, after=after, size=_AT_ONCE)
        yield from found.rows
        after = found.next_after
        if not after:
            return


def _cells(row: InboxRow) -> tuple[str, ...]:
    return (
        row.code,
        row.procedure,
        row.owner,
        row.unit,
        row.step,
        dates.moment(row.received_at) if row.received_at else "",
        dates.moment(row.due_at) if row.due_at else "",
        row.urgency.label,
    )
