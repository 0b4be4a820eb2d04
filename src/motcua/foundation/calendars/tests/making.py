"""Small calendars and moments for tests."""

import datetime as dt

from motcua.foundation.calendars.working_days import DayRule, Session, WorkCalendar
from motcua.foundation.organisation.actors import Actor, Grant
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock, dates

AT = clock.at(dt.date(2026, 11, 2), 8)
MORNING = Session(dt.time(7, 30), dt.time(11, 30))
AFTERNOON = Session(dt.time(13), dt.time(17))
FULL = (MORNING, AFTERNOON)
FIVE_DAYS = dict.fromkeys(range(5), FULL)


def day(text: str) -> dt.date:
    """Read `16/11/2026`."""
    return dates.parse(text)


def moment(text: str) -> dt.datetime:
    """Read `16/11/2026 15:30` in Vietnam's time."""
    return dt.datetime.strptime(text, "%d/%m/%Y %H:%M").replace(tzinfo=clock.VIETNAM)


def off(*days: str) -> dict[dt.date, DayRule]:
    """Make rules of days off."""
    return {day(text): DayRule(day(text), (), "Nghỉ lễ", "QĐ 1") for text in days}


def plain(*rules: DayRule) -> WorkCalendar:
    """Make a calendar of five full days a week, with rules."""
    return WorkCalendar(FIVE_DAYS, {rule.day: rule for rule in rules})


def administrator(agency: str) -> Actor:
    """Make an administrator of an agency."""
    grants = (Grant(Role.ADMINISTRATOR, agency),)
    return Actor(ref="account:quan-tri", name="Lê Thị Mẫu", agency=agency, grants=grants)
