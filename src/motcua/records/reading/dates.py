"""Days as written: `ngày 19 tháng 12 năm 2019`, `26/11/2019`, `25-4-2020`, `ngày 4/11`, `October 13, 2022`."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from motcua.records.reading.shapes import WrittenDate

_LONG = re.compile(
    r"ngày\s+(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})\s*,?\s+năm\s+(?P<y>\d{3,4})(?!\d)", re.IGNORECASE
)
_BROKEN = re.compile(
    r"ngày\s+(?P<d>\d{1,2})\s+tháng\s+năm\s+(?P<y>\d{4})(?!\d)", re.IGNORECASE
)  # the month was lost
_SHORT = re.compile(
    r"(?<![\d/.,-])(?P<d>\d{1,2})(?P<s>\s?[/.-]\s?)(?P<m>\d{1,2})(?P=s)(?P<y>(?:19|20)\d{2}|\d{3})(?![\d/-]|[.,]\d)"
)
_DAY_MONTH = re.compile(
    r"(?:(?<=ngày )|(?<=ngày  )|(?<=Ngày )|(?<=hết )|(?<=đến )|(?<=từ ))(?P<d>\d{1,2})[/-](?P<m>\d{1,2})(?!\d|[/.,%-]\d|\s?%)"
)
_ENGLISH_MONTHS = {name.lower(): index for index, name in enumerate(calendar.month_name) if name}
_ENGLISH = re.compile(
    rf"\b(?P<n>{'|'.join(name.title() for name in _ENGLISH_MONTHS)})\s+(?P<d>\d{{1,2}})(?!\d)(?:,\s*(?P<y>(?:19|20)\d{{2}}))?"
)
_YEAR = re.compile(r"(?:năm|/|-|tháng \d{1,2} năm)\s*((?:19|20)\d{2})(?!\d)|\b((?:19|20)\d{2})\b")
PERIOD = re.compile(
    r"(?<![\d.,])(?:\d{1,2}\s?[-–]\s?)?\d{1,2}/(?:19|20)\d{2}(?!\d)|(?:quý|tháng)\s+(?:[IVX]+|\d{1,2})(?:\s?/\s?\d{4})?(?!\w)"
    r"|(?<!\d)(?:19|20)\d{2}\s?[-–]\s?(?:19|20)\d{2}(?!\d)|\d{1,2}:\d{2}(?::\d{2})?|(?<!\d)\d{1,2}[hg]\d{0,2}(?!\w)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"(?P<w>Chủ nhật|Thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7]))\s*,?\s*\(?(?:ngày\s+)?$", re.IGNORECASE
)
_WEEKDAYS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, **{str(n): n - 2 for n in range(2, 8)}}


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    day: int
    month: int
    year: int | None


def written_dates(flow: str) -> list[WrittenDate]:
    """Return the days written in a text, in order. A day without a year takes the last year written before it."""
    found: list[_Found] = []
    for one in sorted(_all(flow), key=lambda f: (f.start, -f.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    years = [(m.start(), int(m.group(1) or m.group(2))) for m in _YEAR.finditer(flow)]
    return [_written(flow, one, years) for one in found]


def _all(flow: str) -> Iterator[_Found]:
    for pattern in (_LONG, _SHORT, _DAY_MONTH):
        for m in pattern.finditer(flow):
            year = m.groupdict().get("y")
            yield _Found(m.start(), m.end(), int(m["d"]), int(m["m"]), int(year) if year else None)
    for m in _BROKEN.finditer(flow):
        yield _Found(m.start(), m.end(), int(m["d"]), 0, int(m["y"]))
    for m in _ENGLISH.finditer(flow):
        year = m["y"]
        yield _Found(
            m.start(), m.end(), int(m["d"]), _ENGLISH_MONTHS[m["n"].lower()], int(year) if year else None
        )


def _written(flow: str, found: _Found, years: list[tuple[int, int]]) -> WrittenDate:
    year = found.year if found.year is not None else _inherited(found.start, years)
    text = flow[found.start : found.end]
    valid = 1 <= found.month <= 12 and 1 <= found.day <= calendar.monthrange(year or 2000, found.month)[1]
    if found.year is not None and found.year < 1000:
        valid = False
    value = dt.date(year, found.month, found.day) if valid and year else None
    return WrittenDate(value, text, found.start, found.end, valid)


def _inherited(start: int, years: list[tuple[int, int]]) -> int | None:
    before = [year for place, year in years if place < start]
    return before[-1] if before else None


def weekday_before(flow: str, written: WrittenDate) -> int | None:
    """Return the weekday (Monday 0) written just before a day, or None where none is."""
    match = _WEEKDAY.search(flow, max(0, written.start - 20), written.start)
    if match is None:
        return None
    word = match["w"].lower().split()[-1]
    return 6 if match["w"].lower().startswith("chủ") else _WEEKDAYS[word]
