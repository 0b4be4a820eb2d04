"""The loaded rows against PyPI `holidays`: every difference is written here and explained."""

import datetime as dt

import holidays
import pytest

from motcua.foundation.calendars import loading
from motcua.foundation.calendars.states import SpecialKind

YEARS = [entry.year for entry in loading.read(loading.NATIONAL_DAYS).years]
# Weekdays off here that the library does not know.
ONLY_HERE = {
    dt.date(2026, 1, 2): "exchanged for 10/01/2026 by 12729/VPCP-KGVX; the library misses it",
}
# Weekdays off there that are not loaded here.
ONLY_THERE = {
    dt.date(2026, 11, 24): "the library follows Resolution 80-NQ/TW; no law in force was found",
}
MAKE_UP_ONLY_HERE = {dt.date(2026, 1, 10): "see 02/01/2026"}


def entered(kind: SpecialKind, year: int) -> set[dt.date]:
    found = loading.read(loading.NATIONAL_DAYS).days
    return {entry.day for entry in found if entry.kind is kind and entry.day.year == year}


def of_year(days: dict[dt.date, str], year: int) -> set[dt.date]:
    return {day for day in days if day.year == year}


@pytest.mark.parametrize("year", YEARS)
def test_weekdays_off_agree(year: int):
    ours = {day for day in entered(SpecialKind.OFF, year) if day.weekday() < 5}
    theirs = {day for day in holidays.country_holidays("VN", years=year) if day.weekday() < 5}
    assert ours - theirs == of_year(ONLY_HERE, year)
    assert theirs - ours == of_year(ONLY_THERE, year)


@pytest.mark.parametrize("year", YEARS)
def test_make_up_days_agree(year: int):
    # The library tells a make-up day together with the day off it pays for, maybe of the year before.
    known = holidays.country_holidays("VN", years=[year - 1, year]).weekend_workdays
    theirs = {day for day in known if day.year == year}
    assert entered(SpecialKind.MAKE_UP, year) - theirs == of_year(MAKE_UP_ONLY_HERE, year)
    assert theirs <= entered(SpecialKind.MAKE_UP, year)


def test_every_year_that_somebody_needs_is_there():
    assert {2019, 2026} <= set(YEARS)
    assert {2018, 2020, 2025} <= set(YEARS), "deadlines run over New Year"


def test_what_is_expected_of_2027_is_off_in_the_library_too():
    theirs = set(holidays.country_holidays("VN", years=2027))
    ours = {day for day in entered(SpecialKind.OFF, 2027) if day.weekday() < 5}
    assert ours
    assert ours <= theirs


def test_every_exchange_pays_for_a_day_off():
    found = loading.read(loading.NATIONAL_DAYS).days
    off = {entry.day for entry in found if entry.kind is SpecialKind.OFF}
    for entry in found:
        if entry.kind is SpecialKind.MAKE_UP:
            assert entry.instead_of in off
            assert entry.day.weekday() >= 5


def test_every_row_names_its_source():
    for entry in loading.read(loading.NATIONAL_DAYS).days:
        assert entry.decree
        assert entry.reason
