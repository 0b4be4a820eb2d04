"""An agency's own week and days go before the country's; make-up days follow each agency's hours."""

import datetime as dt
from decimal import Decimal

import pytest

from motcua.foundation.calendars import actions, policies, queries
from motcua.foundation.calendars.spelling import read
from motcua.foundation.calendars.states import SpecialKind
from motcua.foundation.calendars.tests.making import AT, MORNING, administrator, moment
from motcua.foundation.calendars.working_days import DueStyle

OWN = read([["07:00", "11:30"], ["13:30", "17:00"]])
SATURDAY = dt.date(2026, 11, 7)


@pytest.fixture
def early(ward, national):
    """A ward that from 1/9/2026 opens at 07:00 and on Saturday mornings."""
    week = {**dict.fromkeys(range(5), OWN), 5: (MORNING,)}
    actions.set_week(
        agency=ward,
        valid_from=dt.date(2026, 9, 1),
        week=week,
        source="Thông báo 3/TB-UBND",
        by=administrator(ward.code),
        at=AT,
    )
    return queries.calendar_for(ward)


def test_its_hours_hold_from_their_day_on(early):
    assert early.sessions_on(dt.date(2026, 9, 3)) == OWN
    assert early.sessions_on(dt.date(2026, 8, 28))[0] == MORNING


def test_saturday_morning_is_a_working_day_where_the_week_says_so(early):
    assert early.sessions_on(SATURDAY) == (MORNING,)
    assert not early.is_working_day(dt.date(2026, 8, 15))
    end = early.add_working_days(moment("06/11/2026 09:00"), Decimal(1), DueStyle.END_OF_DAY)
    assert end == moment("07/11/2026 11:30")


def test_a_national_break_covers_its_saturday(early, ward):
    actions.set_week(
        agency=ward,
        valid_from=dt.date(2026, 1, 1),
        week=dict.fromkeys(range(6), OWN),
        source="Thông báo 1/TB-UBND",
        by=administrator(ward.code),
        at=AT,
    )
    calendar = queries.calendar_for(ward)
    assert calendar.is_working_day(dt.date(2026, 2, 7))
    assert not calendar.is_working_day(dt.date(2026, 2, 14))


def test_a_make_up_day_has_the_hours_of_the_day_it_stands_for(ward, national):
    actions.set_week(
        agency=ward,
        valid_from=dt.date(2026, 1, 1),
        week=dict.fromkeys(range(5), OWN),
        source="Thông báo 1/TB-UBND",
        by=administrator(ward.code),
        at=AT,
    )
    assert queries.calendar_for(ward).sessions_on(dt.date(2026, 8, 22)) == OWN


def test_its_own_day_goes_before_the_countrys(ward, national):
    day = dt.date(2026, 4, 27)
    actions.set_day(
        agency=ward,
        day=day,
        kind=SpecialKind.MAKE_UP,
        reason="Trực tiếp nhận hồ sơ",
        decree="Thông báo 8/TB-UBND",
        by=administrator(ward.code),
        at=AT,
    )
    assert queries.calendar_for(ward).is_working_day(day)


def test_an_own_week_that_ends_gives_way_to_the_countrys(ward, national):
    actions.set_week(
        agency=ward,
        valid_from=dt.date(2026, 3, 2),
        valid_to=dt.date(2026, 3, 6),
        week=dict.fromkeys(range(5), (MORNING,)),
        hours_per_day=Decimal(4),
        source="Thông báo 2/TB-UBND",
        by=administrator(ward.code),
        at=AT,
    )
    calendar = queries.calendar_for(ward)
    assert calendar.sessions_on(dt.date(2026, 3, 6)) == (MORNING,)
    assert len(calendar.sessions_on(dt.date(2026, 3, 9))) == 2
    assert calendar.hours_per_day(dt.date(2026, 3, 6)) == 4
    assert calendar.hours_per_day(dt.date(2026, 3, 9)) == 8


@pytest.mark.parametrize("hours", ["0", "25"])
def test_an_impossible_week_is_refused(ward, national, hours):
    with pytest.raises(policies.SessionsWrong):
        actions.set_week(
            agency=ward,
            valid_from=dt.date(2026, 3, 2),
            week={0: (MORNING,)},
            hours_per_day=Decimal(hours),
            source="x",
            by=administrator(ward.code),
            at=AT,
        )


def test_an_empty_week_is_refused(ward, national):
    with pytest.raises(policies.SessionsWrong):
        actions.set_week(
            agency=ward, valid_from=AT.date(), week={}, source="x", by=administrator(ward.code), at=AT
        )
