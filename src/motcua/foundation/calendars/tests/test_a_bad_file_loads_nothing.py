"""Damaged, empty or contradictory files end with one clear line and without rows."""

from pathlib import Path

import pytest

from motcua.foundation.calendars import actions, loading, policies
from motcua.foundation.calendars.models import SpecialDay, WorkingWeek
from motcua.foundation.calendars.tests.making import AT
from motcua.foundation.organisation.actors import SYSTEM

GOOD = '[[break]]\nreason = "Lễ"\noff = [2026-01-01]\ndecree = "VB"\nconfidence = "verified"\n'
BAD = {
    "not toml": "[[break",
    "no decree": GOOD.replace('decree = "VB"\n', ""),
    "no such confidence": GOOD.replace("verified", "sure"),
    "not a day": GOOD.replace("2026-01-01", '"hôm nay"'),
    "a moment": GOOD.replace("2026-01-01", "2026-01-01T07:00:00"),
    "twice": GOOD + GOOD,
    "not a list": GOOD.replace("[2026-01-01]", "2026-01-01"),
    "sessions overlap": '[[half]]\nday = 2026-01-01\nreason = "x"\ndecree = "y"\nconfidence = "verified"\n'
    'sessions = [["08:00", "11:00"], ["10:00", "12:00"]]\n',
    "hours wrong": '[[half]]\nday = 2026-01-01\nreason = "x"\ndecree = "y"\nconfidence = "verified"\n'
    'sessions = [["25:00", "26:00"]]\n',
    "a break that is a word": 'break = "x"\n',
}


@pytest.mark.parametrize("name", BAD)
def test_it_is_refused_in_one_line(name: str, db, tmp_path: Path):
    path = tmp_path / "lich.toml"
    path.write_text(BAD[name], encoding="utf-8")
    with pytest.raises(loading.BadCalendarFile, match=r"^lich\.toml: ") as caught:
        actions.load_national_days(path, by=SYSTEM, at=AT)
    assert "\n" not in str(caught.value)
    assert not SpecialDay.objects.exists()


def test_a_wrong_encoding_is_refused(db, tmp_path: Path):
    path = tmp_path / "lich.toml"
    path.write_bytes(GOOD.encode("utf-16"))
    with pytest.raises(loading.BadCalendarFile):
        actions.load_national_days(path, by=SYSTEM, at=AT)


def test_a_row_refused_in_the_middle_takes_the_rest_with_it(db, tmp_path: Path):
    path = tmp_path / "lich.toml"
    week = '[[week]]\nvalid_from = 2026-01-01\nweekdays = [0]\nsessions = [["08:00", "11:00"]]\n'
    week += 'hours_per_day = "8"\nsource = "x"\nconfidence = "verified"\n'
    path.write_text(week + GOOD.replace('"VB"', '" "'), encoding="utf-8")
    with pytest.raises(policies.WordsMissing):
        actions.load_national_days(path, by=SYSTEM, at=AT)
    assert not WorkingWeek.objects.exists()


def test_an_empty_file_loads_nothing(db, tmp_path: Path):
    path = tmp_path / "lich.toml"
    path.write_text("", encoding="utf-8")
    assert actions.load_national_days(path, by=SYSTEM, at=AT).entered == 0
