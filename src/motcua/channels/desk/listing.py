"""Lists at the desk: paged by key, handed out as files."""

import datetime as dt
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict

from motcua.ui import exports

PAGE = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list, the address of the next and of the first, and of the files."""

    rows: list[Any]
    next_href: str
    first_href: str
    csv_href: str
    xlsx_href: str


def listed(request: HttpRequest, rows: "QuerySet[Any]", day: str) -> Listed:
    """Return the page after the key in the address (`?sau=`), newest day first. One statement."""
    here = _after(request.GET.get("sau", ""), day)
    page = list((rows.filter(here) if here else rows)[: PAGE + 1])
    more, shown = len(page) > PAGE, page[:PAGE]
    last = shown[-1] if shown else None
    after = f"{getattr(last, day).isoformat()}_{last.pk}" if more and last is not None else ""
    return Listed(
        rows=shown,
        next_href=_href(request.GET, sau=after) if after else "",
        first_href=_href(request.GET, sau="") if here else "",
        csv_href=_href(request.GET, sau="", dang="csv"),
        xlsx_href=_href(request.GET, sau="", dang="xlsx"),
    )


def file(
    request: HttpRequest,
    name: str,
    head: Sequence[str],
    rows: "QuerySet[Any]",
    cells: Callable[[Any], Sequence[exports.Cell]],
) -> HttpResponse | None:
    """Return the whole list as the file that the address asks for (`?dang=csv`), or None for a page."""
    form = request.GET.get("dang", "")
    makers = {"csv": exports.csv_file, "xlsx": exports.xlsx_file}
    if form not in makers:
        return None
    told = ([*cells(row), row.void_reason] for row in rows.iterator(chunk_size=500))
    return makers[form](name, [*head, "Lý do hủy"], told)


def _after(key: str, day: str) -> Q | None:
    first, _, pk = key.partition("_")
    try:
        then, one = dt.date.fromisoformat(first), uuid.UUID(pk)
    except ValueError:
        return None
    return Q(**{f"{day}__lt": then}) | Q(**{day: then, "pk__gt": one})


def _href(asked: QueryDict, **changed: str) -> str:
    kept = asked.copy()
    for name, value in changed.items():
        kept.pop(name, None)
        if value:
            kept[name] = value
    return f"?{kept.urlencode()}" if kept else "?"
