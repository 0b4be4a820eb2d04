"""The worked examples for 2026, through the loaded rows, in both due styles."""

import datetime as dt
from decimal import Decimal

import pytest

from motcua.foundation.calendars.tests.making import day, moment
from motcua.foundation.calendars.working_days import DueStyle, Limit, LimitUnit, WorkCalendar, due

SAME_DAY = Limit(None, LimitUnit.NONE, same_day=True)
EXAMPLES = (
    ("13/11/2026 15:30", SAME_DAY, "16/11/2026"),
    ("12/02/2026 10:00", Limit(Decimal(3), LimitUnit.WORKING_DAY), "24/02/2026"),
    ("29/04/2026 09:00", Limit(Decimal(5), LimitUnit.WORKING_DAY), "08/05/2026"),
    ("28/08/2026 09:00", Limit(Decimal(3), LimitUnit.WORKING_DAY), "07/09/2026"),
    ("21/08/2026 14:00", Limit(Decimal(1), LimitUnit.WORKING_DAY), "22/08/2026"),
    ("10/04/2026 09:00", Limit(Decimal(20), LimitUnit.CALENDAR_DAY), "04/05/2026"),
)


@pytest.mark.parametrize("style", list(DueStyle))
@pytest.mark.parametrize(("received", "limit", "expected"), EXAMPLES)
def test_worked_example(received: str, limit: Limit, expected: str, style: DueStyle, calendar: WorkCalendar):
    found = due(moment(received), limit, calendar, style, late_hour=dt.time(15))
    assert found.moment is not None
    assert found.moment.date() == day(expected)
    assert not found.provisional


def test_end_of_day_is_the_close_of_the_last_session(calendar: WorkCalendar):
    limit = Limit(Decimal(3), LimitUnit.WORKING_DAY)
    found = due(moment("12/02/2026 10:00"), limit, calendar, DueStyle.END_OF_DAY)
    assert found.moment == moment("24/02/2026 17:00")


def test_hour_exact_is_the_same_working_hour(calendar: WorkCalendar):
    limit = Limit(Decimal(1), LimitUnit.WORKING_DAY)
    found = due(moment("21/08/2026 14:00"), limit, calendar, DueStyle.HOUR_EXACT)
    assert found.moment == moment("22/08/2026 14:00")


@pytest.mark.parametrize(
    ("received", "days", "expected"),
    [
        ("28/12/2018 09:00", 1, "02/01/2019"),  # 31/12 off in exchange for 05/01
        ("04/01/2019 09:00", 1, "05/01/2019"),  # the Saturday that makes up for it
        ("01/02/2019 09:00", 1, "11/02/2019"),  # Tết Kỷ Hợi
        ("12/04/2019 09:00", 1, "16/04/2019"),  # Giỗ Tổ on a Sunday, given back on Monday
        ("26/04/2019 09:00", 2, "03/05/2019"),  # 29/04 off in exchange for 04/05
        ("26/04/2019 09:00", 3, "04/05/2019"),
        ("30/08/2019 09:00", 1, "03/09/2019"),
        ("31/12/2019 09:00", 1, "02/01/2020"),
    ],
)
def test_the_breaks_of_2019(received: str, days: int, expected: str, calendar: WorkCalendar):
    limit = Limit(Decimal(days), LimitUnit.WORKING_DAY)
    found = due(moment(received), limit, calendar, DueStyle.END_OF_DAY)
    assert found.moment is not None
    assert found.moment.date() == day(expected)
