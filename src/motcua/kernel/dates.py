"""Dates in words and figures, as official Vietnamese papers write them."""

import datetime as dt

from motcua.kernel import clock

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def short(day: dt.date) -> str:
    """Return `19/12/2019`."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def long(day: dt.date) -> str:
    """Return `ngày 01 tháng 4 năm 2019`: days below 10 and months 1 and 2 take a leading zero (NĐ 30/2020 PL I)."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def with_weekday(day: dt.date) -> str:
    """Return `thứ Năm, 19/12/2019`."""
    return f"{WEEKDAYS[day.weekday()]}, {short(day)}"


def moment(value: dt.datetime) -> str:
    """Return `08:05 ngày 19/12/2019` in Vietnam's time."""
    here = clock.local(value)
    return f"{here:%H:%M} ngày {short(here.date())}"


def hour_and_day(value: dt.datetime) -> str:
    """Return `08 giờ 05 phút, ngày 19 tháng 12 năm 2019` in Vietnam's time, as slips print it."""
    here = clock.local(value)
    return f"{here:%H} giờ {here:%M} phút, {long(here.date())}"


def parse(text: str) -> dt.date:
    """Read `dd/mm/yyyy`, `dd-mm-yyyy` or ISO `yyyy-mm-dd`. Raises ValueError."""
    cleaned = text.strip()
    for pattern in ("%d/%m/%Y", "%d-%m-%Y", "%Y-%m-%d"):
        try:
            return dt.datetime.strptime(cleaned, pattern).date()  # noqa: DTZ007  a day has no zone
        except ValueError:
            continue
    raise ValueError(f"not a date: {text!r}")
