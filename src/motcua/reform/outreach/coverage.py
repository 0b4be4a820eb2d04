"""The coverage matrix: which neighbourhood met in which month, and which got which materials.

It proves or refutes "some people have not been reached": a neighbourhood without a meeting in a month
is an empty cell, not a missing row.
"""

import datetime as dt
import uuid
from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q, Sum

from motcua.foundation.organisation.models import Agency, Neighbourhood
from motcua.reform.entries import known_at
from motcua.reform.outreach.models import Activity, Delivery
from motcua.reform.outreach.states import MATERIALS, Channel


@dataclass(frozen=True, slots=True)
class Cell:
    """One neighbourhood in one month: meetings held, and how many of them had reform on the agenda.

    `expected` is false for a month in which the neighbourhood did not exist or that has not ended.
    """

    month: int
    held: int
    about_reform: int
    expected: bool

    @property
    def is_gap(self) -> bool:
        """Return whether a meeting about reform was due and there was none."""
        return self.expected and self.about_reform == 0


@dataclass(frozen=True, slots=True)
class Line:
    """One neighbourhood's year: twelve cells, copies received by channel, households."""

    neighbourhood: Neighbourhood
    cells: tuple[Cell, ...]
    copies: dict[Channel, int]

    @property
    def gaps(self) -> int:
        """Return the number of months without a meeting about reform that was due."""
        return sum(cell.is_gap for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Coverage:
    """A year's matrix. `covered` of `expected` months × neighbourhoods had a meeting about reform."""

    year: int
    lines: tuple[Line, ...]
    covered: int
    expected: int


def coverage(agency: Agency, year: int, as_of: dt.datetime, today: dt.date) -> Coverage:
    """Return the matrix of a year as known at a moment; months are expected once they have ended. Three statements."""
    begin, end = dt.date(year, 1, 1), dt.date(year, 12, 31)
    living = Neighbourhood.objects.filter(agency=agency, valid_from__lte=end).exclude(valid_to__lt=begin)
    meetings = _meetings(agency, year, as_of)
    copies = _copies(agency, year, as_of)
    lines = tuple(
        Line(
            neighbourhood=one,
            cells=tuple(_cell(one, year, month, meetings, today) for month in range(1, 13)),
            copies=copies.get(one.pk, {}),
        )
        for one in living.order_by("name", "id")
    )
    expected = [cell for line in lines for cell in line.cells if cell.expected]
    covered = sum(1 for cell in expected if cell.about_reform)
    return Coverage(year=year, lines=lines, covered=covered, expected=len(expected))


Meetings = dict[tuple[uuid.UUID, int], tuple[int, int]]


def _cell(one: Neighbourhood, year: int, month: int, meetings: Meetings, today: dt.date) -> Cell:
    first = dt.date(year, month, 1)
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    existed = one.valid_from <= last and (one.valid_to is None or one.valid_to >= first)
    held, about_reform = meetings.get((one.pk, month), (0, 0))
    return Cell(month=month, held=held, about_reform=about_reform, expected=existed and last < today)


def _meetings(agency: Agency, year: int, as_of: dt.datetime) -> Meetings:
    rows = Activity.objects.filter(
        known_at(as_of), agency=agency, channel=Channel.MEETING.value, on__year=year
    ).order_by()
    tallied = rows.values_list("neighbourhood", "month").annotate(
        held=Count("pk"), reform=Count("pk", filter=Q(about_reform=True))
    )
    return {(one, month.month): (held, reform) for one, month, held, reform in tallied if one is not None}


def _copies(agency: Agency, year: int, as_of: dt.datetime) -> dict[uuid.UUID, dict[Channel, int]]:
    rows = Delivery.objects.filter(
        known_at(as_of),
        known_at(as_of, "activity__"),
        agency=agency,
        on__year=year,
        activity__channel__in=[one.value for one in MATERIALS],
    ).order_by()
    found: dict[uuid.UUID, Counter[Channel]] = {}
    for one, channel, copies in rows.values_list("neighbourhood", "activity__channel").annotate(
        copies=Sum("quantity")
    ):
        found.setdefault(one, Counter())[Channel(channel)] += copies
    return {one: dict(counter) for one, counter in found.items()}
