"""2,5 ngày làm việc exists in real decisions: a part of a day is a part of its nominal hours."""

from decimal import Decimal

from motcua.foundation.calendars.spelling import read
from motcua.foundation.calendars.tests.making import FIVE_DAYS, MORNING, day, moment, plain
from motcua.foundation.calendars.working_days import DayRule, DueStyle, WorkCalendar

TWO_AND_A_HALF = Decimal("2.5")


def test_half_a_day_ends_at_noon_of_the_third_day():
    found = plain().add_working_days(moment("16/11/2026 09:00"), TWO_AND_A_HALF, DueStyle.END_OF_DAY)
    assert found == moment("19/11/2026 11:30")


def test_half_a_day_is_four_hours_to_the_hour():
    found = plain().add_working_days(moment("16/11/2026 09:00"), TWO_AND_A_HALF, DueStyle.HOUR_EXACT)
    assert found == moment("18/11/2026 14:30")


def test_the_nominal_day_comes_from_the_week_and_not_from_the_code():
    short = read([["08:00", "11:30"], ["13:00", "16:30"]])
    calendar = WorkCalendar(dict.fromkeys(range(5), short), {})
    assert calendar.hours_per_day(day("16/11/2026")) == 7
    found = calendar.add_working_days(moment("16/11/2026 08:00"), Decimal("0.5"), DueStyle.HOUR_EXACT)
    assert found == moment("16/11/2026 11:30")


def test_a_stated_nominal_day_goes_before_the_longest():
    calendar = WorkCalendar(FIVE_DAYS, {}, hours=Decimal(6))
    found = calendar.add_working_days(moment("16/11/2026 07:30"), Decimal(1), DueStyle.HOUR_EXACT)
    assert found == moment("16/11/2026 15:00")


def test_a_part_never_ends_after_the_whole():
    half = DayRule(day("19/11/2026"), (MORNING,), "Họp dân", "TB 1")
    almost = plain(half).add_working_days(moment("16/11/2026 09:00"), Decimal("2.9"), DueStyle.END_OF_DAY)
    whole = plain(half).add_working_days(moment("16/11/2026 09:00"), Decimal(3), DueStyle.END_OF_DAY)
    assert almost == whole == moment("19/11/2026 11:30")
