"""Questions about working time: an agency's calendar, its special days, which years are loaded."""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q

from motcua.foundation.calendars import building, spelling
from motcua.foundation.calendars.models import (
    STANDING,
    FixedHoliday,
    LoadedYear,
    SpecialDay,
    Stamp,
    WorkingWeek,
    known_at,
)
from motcua.foundation.calendars.states import Confidence, SpecialKind
from motcua.foundation.calendars.working_days import Session, WorkCalendar
from motcua.foundation.organisation.models import Agency

# The month from which the next year's days off are usually announced.
_NOTICES_COME = 10
_kept: dict[uuid.UUID, tuple[uuid.UUID | None, WorkCalendar]] = {}


def calendar_for(agency: Agency, *, as_of: dt.datetime | None = None) -> WorkCalendar:
    """Return an agency's calendar; with `as_of`, as its rows stood at that moment.

    The present calendar is kept per process until any row changes (one small question each time).
    Raises WeekNotEntered when nobody entered the working week.
    """
    if as_of is not None:
        return building.calendar(_rows(agency, as_of))
    stamp = _stamp()
    kept = _kept.get(agency.pk)
    if kept is None or kept[0] != stamp:
        kept = (stamp, building.calendar(_rows(agency, None)))
        _kept[agency.pk] = kept
    return kept[1]


def _stamp() -> uuid.UUID | None:
    with connection.cursor() as cursor:
        # Asked by every act with a deadline: written out, it costs a tenth.
        cursor.execute("SELECT value FROM calendars_stamp")
        found = cursor.fetchone()
    return Stamp.value.field.to_python(found[0]) if found else None


def calendar_if(
    agency: Agency,
    *,
    day: dt.date,
    kind: SpecialKind,
    sessions: tuple[Session, ...] = (),
    instead_of: dt.date | None = None,
    reason: str = "",
    decree: str = "",
) -> WorkCalendar:
    """Return the calendar as it would be with one more special day: what would move, before it is saved."""
    present = calendar_for(agency)
    row = SpecialDay(day=day, kind=kind.value, instead_of=instead_of, reason=reason, decree=decree)
    row.sessions = spelling.spell(sessions)
    return present.with_rule(building.rule_of(row, present.weeks))


@dataclass(frozen=True, slots=True)
class DayRow:
    """A special day as a list shows it. `own` tells an agency's own day from the country's."""

    day: dt.date
    kind: SpecialKind
    reason: str
    decree: str
    confidence: Confidence
    own: bool


def special_days(agency: Agency, since: dt.date, until: dt.date) -> list[DayRow]:
    """Return the standing special days from `since` to `until` that concern an agency, by date."""
    rows = SpecialDay.objects.filter(STANDING, _concerns(agency), day__gte=since, day__lte=until)
    return [
        DayRow(
            row.day,
            SpecialKind(row.kind),
            row.reason,
            row.decree,
            Confidence(row.confidence),
            row.agency_id is not None,
        )
        for row in rows.order_by("day", "agency_id")
    ]


def loaded_years() -> tuple[int, ...]:
    """Return the years whose special days are all entered, in order."""
    return tuple(LoadedYear.objects.filter(STANDING).order_by("year").values_list("year", flat=True))


def years_missing(today: dt.date) -> tuple[int, ...]:
    """Return which of this year and (from October, when notices come) the next are not loaded."""
    wanted = (today.year, today.year + 1) if today.month >= _NOTICES_COME else (today.year,)
    loaded = loaded_years()
    return tuple(year for year in wanted if year not in loaded)


def _concerns(agency: Agency) -> Q:
    return Q(agency=None) | Q(agency=agency)


def _rows(agency: Agency, as_of: dt.datetime | None) -> building.Rows:
    then = STANDING if as_of is None else known_at(as_of)
    return building.Rows(
        weeks=list(WorkingWeek.objects.filter(then, _concerns(agency))),
        days=list(SpecialDay.objects.filter(then, _concerns(agency))),
        fixed=list(FixedHoliday.objects.filter(then)),
        years=frozenset(LoadedYear.objects.filter(then).values_list("year", flat=True)),
    )
