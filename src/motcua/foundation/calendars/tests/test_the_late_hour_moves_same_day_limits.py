"""Received after 15 giờ: "in the day" becomes the next working day, and so does the hand-over."""

import datetime as dt
from decimal import Decimal

import pytest

from motcua.foundation.calendars.tests.making import moment, off, plain
from motcua.foundation.calendars.working_days import DueStyle, Limit, LimitUnit, due, hand_over

SAME_DAY = Limit(None, LimitUnit.NONE, same_day=True)
THREE = dt.time(15)


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("16/11/2026 06:00", "16/11/2026 17:00"),
        ("16/11/2026 14:59", "16/11/2026 17:00"),
        ("16/11/2026 15:00", "16/11/2026 17:00"),
        ("16/11/2026 15:01", "17/11/2026 17:00"),
        ("13/11/2026 15:30", "16/11/2026 17:00"),
        ("14/11/2026 09:00", "16/11/2026 17:00"),
        ("16/11/2026 20:00", "17/11/2026 17:00"),
    ],
)
@pytest.mark.parametrize("style", list(DueStyle))
def test_same_day(received: str, expected: str, style: DueStyle):
    found = due(moment(received), SAME_DAY, plain(), style, THREE)
    assert found.moment == moment(expected)


def test_without_a_late_hour_the_whole_day_counts():
    found = due(moment("16/11/2026 16:30"), SAME_DAY, plain(), DueStyle.END_OF_DAY)
    assert found.moment == moment("16/11/2026 17:00")


def test_the_next_working_day_is_not_a_day_off():
    calendar = plain(*off("16/11/2026").values())
    found = due(moment("13/11/2026 15:30"), SAME_DAY, calendar, DueStyle.END_OF_DAY, THREE)
    assert found.moment == moment("17/11/2026 17:00")


def test_limits_in_days_do_not_move():
    limit = Limit(Decimal(1), LimitUnit.WORKING_DAY)
    early = due(moment("16/11/2026 09:00"), limit, plain(), DueStyle.END_OF_DAY, THREE)
    late = due(moment("16/11/2026 15:30"), limit, plain(), DueStyle.END_OF_DAY, THREE)
    assert early.moment == late.moment == moment("17/11/2026 17:00")
    assert late.starts_at == moment("16/11/2026 15:30")


def test_it_is_handed_over_at_the_next_opening():
    assert hand_over(moment("13/11/2026 15:30"), plain(), THREE) == moment("16/11/2026 07:30")
    assert hand_over(moment("13/11/2026 14:30"), plain(), THREE) == moment("13/11/2026 14:30")
    assert hand_over(moment("13/11/2026 12:00"), plain(), THREE) == moment("13/11/2026 13:00")
