"""Dossier codes of both periods."""

import datetime as dt

import pytest

from motcua.casework.dossiers import codes


def test_the_code_of_2019_carries_the_reversed_identifier():
    assert codes.reception_code("005.03.26.H29", dt.date(2019, 12, 19), 7) == "005.03.26.H29-191219-0007"


def test_the_code_of_today_carries_the_identifier_of_2020():
    assert codes.reception_code("H29.12.34", dt.date(2026, 11, 23), 42) == "H29.12.34-261123-0042"


@pytest.mark.parametrize(("serial", "end"), [(9999, "9999"), (10000, "10000"), (123456, "123456")])
def test_the_serial_grows_longer_than_four_digits(serial, end):
    assert codes.reception_code("H29.1", dt.date(2026, 1, 5), serial) == f"H29.1-260105-{end}"


def test_a_registration_code_is_marked():
    assert codes.registration_code("H29.1", dt.date(2026, 1, 5), 3) == "DK.H29.1-260105-0003"


@pytest.mark.parametrize(
    "typed", ["h29.12.34-261123-0042", " H29.12.34 – 261123 – 0042 ", "H29.12.34_261123_0042"]
)
def test_what_people_type_becomes_the_code(typed):
    assert codes.tidy(typed) == "H29.12.34-261123-0042"


@pytest.mark.parametrize(
    "code", ["H29.12.34-261123-0042", "DK.H29.1-260105-0003", "005.03.26.H29-191219-10001"]
)
def test_a_right_code_looks_right(code):
    assert codes.looks_right(code)


@pytest.mark.parametrize("code", ["", "H29", "H29.1-2601-1", "H29.1-260105-12", "<b>-260105-0001"])
def test_a_wrong_code_does_not_look_right(code):
    assert not codes.looks_right(code)
