"""Nothing is computed silently from days that nobody entered."""

import datetime as dt
from decimal import Decimal

import pytest

from motcua.foundation.calendars import actions, queries
from motcua.foundation.calendars.building import WeekNotEntered
from motcua.foundation.calendars.states import SpecialKind
from motcua.foundation.calendars.tests.making import AT, day, moment
from motcua.foundation.calendars.working_days import DueStyle, Limit, LimitUnit, YearNotLoaded, due
from motcua.foundation.organisation.actors import SYSTEM
from motcua.kernel.rules import Denied

END = DueStyle.END_OF_DAY
FIVE = Limit(Decimal(5), LimitUnit.WORKING_DAY)


def test_a_year_far_away_is_refused_with_a_sentence(calendar):
    with pytest.raises(YearNotLoaded, match="năm 2030") as caught:
        due(moment("04/03/2030 09:00"), FIVE, calendar, END)
    assert isinstance(caught.value, Denied)
    assert caught.value.year == 2030
    with pytest.raises(YearNotLoaded, match="2017"):
        calendar.working_day_before(day("02/01/2018"), 2)


def test_a_limit_that_runs_into_the_next_year_is_provisional(calendar):
    found = due(moment("28/12/2026 09:00"), FIVE, calendar, END)
    assert found.provisional
    assert found.moment == moment("05/01/2027 17:00")
    assert [told.day for told in found.skipped] == [day("01/01/2027"), day("02/01/2027"), day("03/01/2027")]


def test_the_assumed_year_knows_the_fixed_holidays_and_what_was_entered_already(calendar):
    off = ("01/01/2027", "30/04/2027", "03/05/2027", "02/09/2027", "08/02/2027", "16/04/2027")
    assert not any(calendar.is_working_day(day(text)) for text in off)
    assert calendar.rules[day("03/05/2027")].reason == "Ngày Quốc tế lao động (nghỉ bù)"
    assert calendar.is_working_day(day("04/05/2027"))


def test_the_year_after_the_assumed_one_is_refused(calendar):
    with pytest.raises(YearNotLoaded, match="2028"):
        due(moment("30/12/2027 09:00"), FIVE, calendar, END)


def test_within_loaded_years_nothing_is_provisional(calendar):
    assert not due(moment("27/12/2019 09:00"), FIVE, calendar, END).provisional


def test_declaring_the_year_ends_the_provision(ward, national):
    actions.set_day(
        agency=None,
        day=dt.date(2027, 1, 4),
        kind=SpecialKind.OFF,
        reason="Tết Dương lịch",
        decree="Văn bản 1/VPCP-KGVX",
        by=SYSTEM,
        at=AT,
    )
    actions.declare_year(year=2027, note="Đủ các dịp nghỉ năm 2027", by=SYSTEM, at=AT)
    calendar = queries.calendar_for(ward)
    found = due(moment("28/12/2026 09:00"), FIVE, calendar, END)
    assert not found.provisional
    assert calendar.is_working_day(dt.date(2027, 1, 1))  # once loaded, only what was entered holds
    assert 2027 in queries.loaded_years()
    assert 2028 in calendar.assumed_years


def test_without_a_week_there_is_no_calendar(ward):
    with pytest.raises(WeekNotEntered):
        queries.calendar_for(ward)


def test_missing_years_are_known_in_time(national):
    assert queries.years_missing(day("30/09/2026")) == ()
    assert queries.years_missing(day("01/10/2026")) == (2027,)
    assert queries.years_missing(day("05/01/2028")) == (2028,)
