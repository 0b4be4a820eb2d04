"""Properties that hold for any calendar, moment and limit."""

import datetime as dt
from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from motcua.foundation.calendars.tests.making import AFTERNOON, FIVE_DAYS, FULL, MORNING
from motcua.foundation.calendars.working_days import (
    DayRule,
    Due,
    DueStyle,
    Limit,
    LimitUnit,
    Week,
    WorkCalendar,
    due,
)
from motcua.kernel import clock

FIRST = dt.date(2026, 1, 1)
dates = st.dates(FIRST, dt.date(2026, 12, 31))
moments = st.datetimes(dt.datetime(2026, 1, 1), dt.datetime(2026, 12, 31)).map(
    lambda naive: naive.replace(tzinfo=clock.VIETNAM)
)
sessions = st.sampled_from([(), (), (MORNING,), (AFTERNOON,), FULL])
WEEKS: list[Week] = [FIVE_DAYS, {**FIVE_DAYS, 5: (MORNING,)}]
weeks = st.sampled_from(WEEKS)
styles = st.sampled_from(list(DueStyle))
late_hours = st.sampled_from([None, dt.time(15)])


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    rules = draw(st.dictionaries(dates, sessions, max_size=40))
    named = {day: DayRule(day, found, "Lý do", "VB") for day, found in rules.items()}
    return WorkCalendar(draw(weeks), named)


@st.composite
def limits(draw: st.DrawFn) -> Limit:
    unit = draw(st.sampled_from([LimitUnit.HOUR, LimitUnit.WORKING_DAY, LimitUnit.CALENDAR_DAY]))
    if draw(st.booleans()) and unit is not LimitUnit.CALENDAR_DAY:
        value = draw(st.decimals(Decimal("0.1"), Decimal(60), places=1))
    else:
        value = Decimal(draw(st.integers(1, 90)))
    return Limit(value, unit, same_day=draw(st.integers(0, 9)) == 0)


def ends(found: Due) -> dt.datetime:
    assert found.moment is not None
    return found.moment


@settings(deadline=None)
@given(moments, limits(), calendars(), styles, late_hours)
def test_due_within_working_time_and_not_before_it_began(received, limit, calendar, style, late_hour):
    found = due(received, limit, calendar, style, late_hour)
    end = ends(found)
    assert calendar.is_working_day(end.date())
    assert any(s.start < end.time() <= s.end for s in calendar.sessions_on(end.date()))
    assert found.starts_at >= received
    if limit.unit is not LimitUnit.CALENDAR_DAY or limit.same_day:
        assert end > found.starts_at


@settings(deadline=None)
@given(moments, moments, limits(), calendars(), styles, late_hours)
def test_later_received_is_never_due_earlier(one, other, limit, calendar, style, late_hour):
    first, second = sorted((one, other))
    a = due(first, limit, calendar, style, late_hour)
    b = due(second, limit, calendar, style, late_hour)
    assert a.starts_at <= b.starts_at
    assert ends(a) <= ends(b)


@settings(deadline=None)
@given(moments, limits(), st.decimals(Decimal(0), Decimal(9), places=1), calendars(), styles)
def test_a_longer_limit_is_never_due_earlier(received, limit, more, calendar, style):
    assume(limit.value is not None)
    extra = Decimal(int(more)) if limit.unit is LimitUnit.CALENDAR_DAY else more
    longer = Limit((limit.value or 0) + extra, limit.unit, limit.same_day)
    assert ends(due(received, limit, calendar, style)) <= ends(due(received, longer, calendar, style))


@settings(deadline=None)
@given(moments, limits(), calendars(), dates, styles, late_hours)
def test_a_new_day_off_never_makes_it_earlier(received, limit, calendar, day, style, late_hour):
    changed = calendar.with_rule(DayRule(day, (), "Nghỉ thêm", "VB"))
    before = due(received, limit, calendar, style, late_hour)
    assert ends(before) <= ends(due(received, limit, changed, style, late_hour))


@settings(deadline=None)
@given(moments, st.decimals(Decimal(0), Decimal(200), places=3), calendars())
def test_hours_between_undo_added_hours(received, hours, calendar):
    end = calendar.add_working_hours(received, hours)
    measured = calendar.working_hours_between(received, end)
    assert abs(measured - hours) < Decimal("0.000000001")
    assert calendar.working_hours_between(end, received) == -measured


@settings(deadline=None)
@given(moments, st.integers(1, 60), calendars())
def test_days_between_undo_added_days(received, days, calendar):
    end = calendar.add_working_days(received, Decimal(days), DueStyle.END_OF_DAY)
    assert calendar.working_days_between(received.date(), end.date()) == days


@settings(deadline=None)
@given(dates, st.integers(1, 30), calendars())
def test_going_back_undoes_going_on(day, n, calendar):
    there = day
    for _ in range(n):
        there = calendar.next_working_day(there)
    back = calendar.working_day_before(there, n)
    assert calendar.working_days_between(back, there) == n
    assert back <= day or not calendar.is_working_day(day)


@settings(deadline=None)
@given(moments, moments, moments, calendars())
def test_hours_add_up(a, b, c, calendar):
    parts = calendar.working_hours_between(a, b) + calendar.working_hours_between(b, c)
    assert abs(parts - calendar.working_hours_between(a, c)) < Decimal("0.000000001")


@settings(deadline=None)
@given(moments, limits(), calendars(), styles)
def test_the_explanation_accounts_for_every_day_that_was_not_counted(received, limit, calendar, style):
    found = due(received, limit, calendar, style)
    first, last = received.date(), ends(found).date()
    told = {explained.day for explained in found.skipped}
    span = [first + dt.timedelta(days=n) for n in range((last - first).days + 1)]
    assert {day for day in span if not calendar.is_working_day(day)} <= told
    assert told <= {day for day in span if day in calendar.rules or day.weekday() >= 5}
