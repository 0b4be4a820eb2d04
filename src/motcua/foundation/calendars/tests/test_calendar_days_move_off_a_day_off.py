"""A limit in calendar days counts every day; its last day moves when it is a day off."""

from decimal import Decimal

import pytest

from motcua.foundation.calendars.tests.making import moment, off, plain
from motcua.foundation.calendars.working_days import DueStyle, Limit, LimitUnit, due


@pytest.mark.parametrize(
    ("received", "days", "expected"),
    [
        ("16/11/2026 09:00", 3, "19/11/2026 17:00"),
        ("16/11/2026 19:00", 3, "19/11/2026 17:00"),
        ("16/11/2026 09:00", 5, "23/11/2026 17:00"),
        ("14/11/2026 09:00", 1, "16/11/2026 17:00"),
        ("16/11/2026 09:00", 0, "16/11/2026 17:00"),
    ],
)
def test_calendar_days(received: str, days: int, expected: str):
    for style in DueStyle:
        assert plain().add_calendar_days(moment(received), days, style) == moment(expected)


def test_a_day_off_within_is_counted_and_one_at_the_end_is_not():
    limit = Limit(Decimal(3), LimitUnit.CALENDAR_DAY)
    within = plain(*off("17/11/2026").values())
    at_the_end = plain(*off("19/11/2026", "20/11/2026").values())
    received = moment("16/11/2026 09:00")
    assert due(received, limit, within, DueStyle.END_OF_DAY).moment == moment("19/11/2026 17:00")
    assert due(received, limit, at_the_end, DueStyle.END_OF_DAY).moment == moment("23/11/2026 17:00")


def test_parts_of_calendar_days_are_refused():
    with pytest.raises(ValueError, match="whole"):
        due(
            moment("16/11/2026 09:00"),
            Limit(Decimal("1.5"), LimitUnit.CALENDAR_DAY),
            plain(),
            DueStyle.END_OF_DAY,
        )


def test_no_limit_has_no_due_moment():
    found = due(moment("16/11/2026 06:00"), Limit(None, LimitUnit.NONE), plain(), DueStyle.END_OF_DAY)
    assert found.moment is None
    assert found.starts_at == moment("16/11/2026 07:30")
    assert found.skipped == ()
