import datetime as dt

import pytest

from motcua.records.reading import read
from motcua.records.reading.dates import weekday_before


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ngày 19 tháng 12 năm 2019", dt.date(2019, 12, 19)),
        ("26/11/2019", dt.date(2019, 11, 26)),
        ("25-4-2020", dt.date(2020, 4, 25)),
        ("29/2/2020", dt.date(2020, 2, 29)),
        ("October 13, 2022", dt.date(2022, 10, 13)),
    ],
)
def test_a_day_is_read_in_every_form(text, day):
    (written,) = read(f"Họp vào {text}.").dates
    assert (written.value, written.valid, written.text) == (day, True, text)


@pytest.mark.parametrize("text", ["31/11/2020", "29/2/2019", "ngày 08 tháng năm 2022", "ngày 20/02/205"])
def test_a_day_that_is_none_is_told(text):
    (written,) = read(f"Họp vào {text}.").dates
    assert (written.value, written.valid) == (None, False)


def test_a_day_without_a_year_takes_the_year_before_it():
    assert read("Năm 2025 phường họp ngày 4/11, sau đó báo cáo.").dates[0].value == dt.date(2025, 11, 4)
    assert read("Phường họp ngày 4/11, sau đó báo cáo.").dates[0].value is None


def test_the_weekday_before_a_day_is_read():
    reading = read("Thứ 3, ngày 16/07/2024, phường họp.")
    (written,) = reading.dates
    assert weekday_before(reading.flow, written) == dt.date(2024, 7, 16).weekday()


@pytest.mark.parametrize(
    "text", ["nhiệm kỳ 2016-2021", "quý III/2021", "tháng 8/2021", "17/2744", "1.282.345"]
)
def test_periods_and_shares_are_no_days(text):
    assert read(f"Trong {text} có nhiều việc.").dates == ()
