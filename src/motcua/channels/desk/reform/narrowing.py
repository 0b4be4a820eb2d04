"""What a list of these screens is narrowed by, read from its address."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from motcua.channels.desk.reform.forms import FilterForm
from motcua.kernel import clock


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a list was asked for. Words that make no sense narrow nothing; the form says so."""

    form: FilterForm
    now: dt.datetime

    def terms(self, kind: str = "") -> dict[str, Any]:
        """Return the arguments of a room's list: `kind` names its argument for the kind, if it has one."""
        said = self.form.cleaned_data if self.form.is_valid() else {}
        terms: dict[str, Any] = {
            "as_of": self.now,
            "year": said.get("nam"),
            "words": said.get("tim", ""),
            "voided": said.get("huy", False),
        }
        return {**terms, kind: said.get("loai", "")} if kind else terms


def narrowed(request: HttpRequest, kinds: Iterable[Any] = (), *, this_year: bool = False) -> Narrowed:
    """Read a list's address; with `this_year` it is of the present year unless another is asked for."""
    now, asked = clock.now(), request.GET.copy()
    if this_year and not asked.get("nam"):
        asked["nam"] = str(clock.local_date(now).year)
    return Narrowed(FilterForm(asked, kinds=tuple(kinds)), now)
