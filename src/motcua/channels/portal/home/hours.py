"""The ward's hours of the coming week, from its calendar: what a person asks before setting out."""

import datetime as dt
from itertools import groupby

from motcua.foundation.calendars import queries as calendars
from motcua.foundation.calendars.working_days import Session
from motcua.foundation.organisation import queries as organisation
from motcua.kernel import dates
from motcua.kernel.rules import Denied

_DAYS = 7
_CLOSED = "nghỉ"


def coming_week(agency: str, today: dt.date) -> list[tuple[str, str]]:
    """Return days and hours from today on, neighbours with the same hours together; [] while nobody entered them."""
    days = [today + dt.timedelta(days=count) for count in range(_DAYS)]
    try:
        calendar = calendars.calendar_for(organisation.agency(agency))
        told = [(day, _hours(calendar.sessions_on(day))) for day in days]
    except Denied:
        return []
    groups = [[day for day, _ in rows] for _, rows in groupby(told, key=lambda pair: pair[1])]
    hours = dict(told)
    return [(_days(group, today), hours[group[0]]) for group in groups]


def _hours(sessions: tuple[Session, ...]) -> str:
    return ", ".join(f"{one.start:%H:%M}–{one.end:%H:%M}" for one in sessions) or _CLOSED


def _days(group: list[dt.date], today: dt.date) -> str:
    told = " – ".join(dict.fromkeys(_day(day) for day in (group[0], group[-1])))
    return f"Hôm nay, {told}" if group[0] == today else told[0].upper() + told[1:]


def _day(day: dt.date) -> str:
    return f"{dates.WEEKDAYS[day.weekday()]} {day:%d/%m}"
