"""A period in days starts the day after and ends at the close of its last day (Bộ luật Dân sự 2015, Arts 147–148)."""

from decimal import Decimal

import pytest

from motcua.foundation.calendars.tests.making import day, moment, off, plain
from motcua.foundation.calendars.working_days import DueStyle

END = DueStyle.END_OF_DAY
EXACT = DueStyle.HOUR_EXACT


@pytest.mark.parametrize(
    ("received", "days", "expected"),
    [
        ("16/11/2026 07:00", 1, "17/11/2026 17:00"),
        ("16/11/2026 16:59", 1, "17/11/2026 17:00"),
        ("13/11/2026 18:00", 1, "16/11/2026 17:00"),
        ("14/11/2026 09:00", 1, "16/11/2026 17:00"),
        ("16/11/2026 09:00", 5, "23/11/2026 17:00"),
    ],
)
def test_working_days_to_the_end_of_the_day(received: str, days: int, expected: str):
    assert plain().add_working_days(moment(received), Decimal(days), END) == moment(expected)


def test_working_days_to_the_hour():
    assert plain().add_working_days(moment("13/11/2026 15:30"), Decimal(2), EXACT) == moment(
        "17/11/2026 15:30"
    )


def test_the_day_ends_with_its_last_session():
    from motcua.foundation.calendars.tests.making import MORNING
    from motcua.foundation.calendars.working_days import DayRule

    half = DayRule(day("17/11/2026"), (MORNING,), "Họp dân", "TB 1")
    assert plain(half).add_working_days(moment("16/11/2026 09:00"), Decimal(1), END) == moment(
        "17/11/2026 11:30"
    )


def test_days_between_count_the_last_and_not_the_first():
    calendar = plain(*off("18/11/2026").values())
    assert calendar.working_days_between(day("16/11/2026"), day("20/11/2026")) == 3
    assert calendar.working_days_between(day("20/11/2026"), day("16/11/2026")) == -3
    assert calendar.working_days_between(day("14/11/2026"), day("15/11/2026")) == 0


def test_counting_back_to_the_last_day_before():
    calendar = plain(*off("18/11/2026").values())
    assert calendar.working_day_before(day("19/11/2026")) == day("17/11/2026")
    assert calendar.working_day_before(day("16/11/2026")) == day("13/11/2026")
    assert calendar.working_day_before(day("19/11/2026"), 2) == day("16/11/2026")


def test_a_limit_of_no_days_is_refused():
    with pytest.raises(ValueError, match="more than 0"):
        plain().add_working_days(moment("16/11/2026 09:00"), Decimal(0), END)
