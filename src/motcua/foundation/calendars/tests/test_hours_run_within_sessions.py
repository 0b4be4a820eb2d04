"""Hours run from an opening to a close, over lunch, nights, week-ends and days off."""

from decimal import Decimal

import pytest

from motcua.foundation.calendars.tests.making import moment, off, plain
from motcua.foundation.calendars.working_days import DueStyle, Limit, LimitUnit, WorkCalendar, due

MONDAY = "16/11/2026"


@pytest.mark.parametrize(
    ("received", "starts"),
    [
        ("16/11/2026 06:00", "16/11/2026 07:30"),
        ("16/11/2026 07:30", "16/11/2026 07:30"),
        ("16/11/2026 11:30", "16/11/2026 13:00"),
        ("16/11/2026 12:15", "16/11/2026 13:00"),
        ("16/11/2026 17:00", "17/11/2026 07:30"),
        ("13/11/2026 18:00", "16/11/2026 07:30"),
        ("15/11/2026 09:00", "16/11/2026 07:30"),
    ],
)
def test_work_starts_at_the_next_opening(received: str, starts: str):
    assert plain().start_of_work(moment(received)) == moment(starts)


@pytest.mark.parametrize(
    ("received", "hours", "expected"),
    [
        ("16/11/2026 08:00", "2", "16/11/2026 10:00"),
        ("16/11/2026 10:30", "2", "16/11/2026 14:00"),
        ("16/11/2026 07:30", "8", "16/11/2026 17:00"),
        ("16/11/2026 06:00", "8", "16/11/2026 17:00"),
        ("16/11/2026 12:00", "4", "16/11/2026 17:00"),
        ("16/11/2026 14:00", "8", "17/11/2026 14:00"),
        ("13/11/2026 16:00", "8", "16/11/2026 16:00"),
        ("16/11/2026 08:00", "0.5", "16/11/2026 08:30"),
    ],
)
def test_hours_are_added(received: str, hours: str, expected: str):
    assert plain().add_working_hours(moment(received), Decimal(hours)) == moment(expected)


def test_a_day_off_is_stepped_over():
    calendar = plain(*off("17/11/2026").values())
    assert calendar.add_working_hours(moment("16/11/2026 16:00"), Decimal(2)) == moment("18/11/2026 08:30")


def test_no_hours_leave_a_working_moment_where_it_is():
    assert plain().add_working_hours(moment("16/11/2026 17:00"), Decimal(0)) == moment("16/11/2026 17:00")
    assert plain().add_working_hours(moment("16/11/2026 19:00"), Decimal(0)) == moment("17/11/2026 07:30")


@pytest.mark.parametrize("style", list(DueStyle))
def test_a_limit_in_hours_is_exact_in_either_style(style: DueStyle):
    found = due(moment("16/11/2026 15:00"), Limit(Decimal(8), LimitUnit.HOUR), plain(), style)
    assert found.moment == moment("17/11/2026 15:00")


def test_hours_between_count_sessions_only():
    calendar = plain()
    assert calendar.working_hours_between(moment("13/11/2026 16:00"), moment("16/11/2026 08:30")) == 2
    assert calendar.working_hours_between(moment("16/11/2026 11:00"), moment("16/11/2026 13:30")) == 1
    assert calendar.working_hours_between(moment("16/11/2026 08:30"), moment("13/11/2026 16:00")) == -2


def test_negative_hours_are_refused():
    with pytest.raises(ValueError, match="not negative"):
        plain().add_working_hours(moment("16/11/2026 08:00"), Decimal(-1))


def test_the_answer_is_the_same_whatever_zone_the_moment_comes_in():
    import datetime as dt

    utc = moment("16/11/2026 06:30").astimezone(dt.UTC)
    assert utc.date() != moment("16/11/2026 06:30").date()
    assert plain().add_working_hours(utc, Decimal(1)) == moment("16/11/2026 08:30")
    with pytest.raises(ValueError, match="time zone"):
        plain().add_working_hours(moment("16/11/2026 06:30").replace(tzinfo=None), Decimal(1))


def test_hours_of_another_office():
    from motcua.foundation.calendars.spelling import read

    sessions = read([["07:00", "11:30"], ["13:30", "17:00"]])
    calendar = WorkCalendar(dict.fromkeys(range(5), sessions), {})
    assert calendar.add_working_hours(moment("16/11/2026 11:00"), Decimal(1)) == moment("16/11/2026 14:00")
    assert calendar.hours_per_day(moment("16/11/2026 11:00").date()) == 8
