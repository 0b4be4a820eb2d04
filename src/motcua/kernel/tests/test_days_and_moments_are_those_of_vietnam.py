import datetime as dt

import pytest

from motcua.kernel import clock, dates

LATE = dt.datetime(2019, 12, 19, 18, 30, tzinfo=dt.UTC)


def test_after_seventeen_hours_utc_it_is_tomorrow_here() -> None:
    assert clock.local_date(LATE) == dt.date(2019, 12, 20)
    assert clock.local_date(LATE - dt.timedelta(hours=2)) == dt.date(2019, 12, 19)


@pytest.mark.parametrize(("hour", "minute"), [(23, 30), (0, 30)])
def test_around_midnight_the_day_is_the_one_on_the_wall(hour: int, minute: int) -> None:
    assert clock.local_date(clock.at(dt.date(2026, 11, 20), hour, minute)) == dt.date(2026, 11, 20)


def test_a_day_is_its_half_open_interval() -> None:
    day = dt.date(2026, 2, 28)
    assert clock.end_of(day) - clock.start_of(day) == dt.timedelta(days=1)
    assert clock.end_of(day) == clock.start_of(dt.date(2026, 3, 1))


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError):
        clock.local(LATE.replace(tzinfo=None))


def test_now_is_here() -> None:
    assert clock.now().tzinfo is clock.VIETNAM


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2019, 12, 19), "ngày 19 tháng 12 năm 2019"),
        (dt.date(2019, 4, 1), "ngày 01 tháng 4 năm 2019"),
        (dt.date(2020, 2, 9), "ngày 09 tháng 02 năm 2020"),
    ],
)
def test_papers_take_a_leading_zero_where_the_decree_says(day: dt.date, words: str) -> None:
    assert dates.long(day) == words


def test_short_and_with_weekday_and_hour() -> None:
    day = dt.date(2019, 12, 19)
    assert dates.short(day) == "19/12/2019"
    assert dates.with_weekday(day) == "thứ Năm, 19/12/2019"
    assert dates.moment(clock.at(day, 8, 5)) == "08:05 ngày 19/12/2019"
    assert dates.hour_and_day(clock.at(day, 8, 5)) == "08 giờ 05 phút, ngày 19 tháng 12 năm 2019"


@pytest.mark.parametrize("typed", ["03/04/2026", "03-04-2026", "2026-04-03", " 3/4/2026 "])
def test_the_day_comes_before_the_month(typed: str) -> None:
    assert dates.parse(typed) == dt.date(2026, 4, 3)


@pytest.mark.parametrize("typed", ["", "31/02/2026", "04/2026", "hôm qua"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(ValueError):
        dates.parse(typed)
