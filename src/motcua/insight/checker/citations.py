"""Findings about cited documents and days, from the text and the land's acts."""

import datetime as dt
import itertools
import re
from collections.abc import Iterator

from motcua.insight.checker.findings import Code, Finding
from motcua.kernel import dates
from motcua.records.legislation import queries as legislation
from motcua.records.reading import Reading, Reference
from motcua.records.reading.dates import weekday_before

_FROM_TO = re.compile(r"\s*(?:đến|-|–)\s*(?:hết\s+)?(?:ngày\s+)?")
_PADDED = re.compile(r"tháng\s+0[3-9](?!\d)")
_UNPADDED = re.compile(r"ngày\s+[1-9]\s+tháng|tháng\s+[12](?!\d)")
_EFFECT = re.compile(r"hiệu lực[^.;\n]{0,40}$")
_YEAR_SLIP = re.compile(r"\d{3}$")


def findings(reading: Reading) -> Iterator[Finding]:
    """Yield what is to be said about references and days."""
    yield from _days(reading)
    yield from _periods(reading)
    for cited in reading.references:
        yield from _of_reference(reading, cited)
    yield from _twins(reading)


def _days(reading: Reading) -> Iterator[Finding]:
    slips = {
        c.written_date.start
        for c in reading.references
        if c.written_date and not c.written_date.valid and c.year
    }
    for day in reading.dates:
        if not day.valid and day.start not in slips:
            yield Finding(
                Code.DATE_INVALID,
                f"“{day.text}” không phải một ngày đầy đủ có trong lịch.",
                day.start,
                day.end,
            )
        weekday = weekday_before(reading.flow, day)
        if day.value is not None and weekday is not None and weekday != day.value.weekday():
            told = f"{dates.short(day.value)} là {dates.WEEKDAYS[day.value.weekday()]}, không phải {dates.WEEKDAYS[weekday]}."
            yield Finding(Code.DATE_INVALID, told, day.start, day.end)
        if reading.is_official and day.text.lower().startswith("ngày") and day.valid:
            yield from _padding(day.text, day.start, day.end)


def _padding(written: str, start: int, end: int) -> Iterator[Finding]:
    rule = "chỉ thêm số 0 trước ngày dưới 10 và trước tháng 1, tháng 2 (NĐ 30/2020/NĐ-CP, Phụ lục I)"
    if _PADDED.search(written) or _UNPADDED.search(written):
        yield Finding(Code.DATE_PADDING, f"“{written}”: {rule}.", start, end)


def _periods(reading: Reading) -> Iterator[Finding]:
    own = reading.identity.date
    for first, second in itertools.pairwise(reading.dates):
        between = reading.flow[first.end : second.start]
        begins = reading.flow[max(0, first.start - 10) : first.start].lower()
        if (
            first.value
            and second.value
            and "từ" in begins
            and _FROM_TO.fullmatch(between)
            and first.value > second.value
        ):
            told = f"Kỳ bắt đầu {dates.short(first.value)} sau khi kết thúc {dates.short(second.value)}."
            yield Finding(Code.DATE_ORDER, told, first.start, second.end)
    for day in reading.dates:
        takes_effect = _EFFECT.search(reading.flow, max(0, day.start - 60), day.start)
        if own and day.value and takes_effect and day.value < own:
            told = f"Có hiệu lực từ {dates.short(day.value)}, trước ngày ký {dates.short(own)}."
            yield Finding(Code.DATE_ORDER, told, day.start, day.end)


def _of_reference(reading: Reading, cited: Reference) -> Iterator[Finding]:
    own, place = reading.identity.date, (cited.start, cited.end)
    written = cited.written_date
    if cited.year and written and not written.valid and _YEAR_SLIP.search(written.text):
        told = f"{cited.symbol} ghi “{written.text}”: năm ghi sai, ký hiệu cho thấy là năm {cited.year}."
        yield Finding(Code.REF_DATE_CONFLICT, told, *place)
    elif cited.year and cited.date and cited.date.year != cited.year:
        told = f"{cited.symbol} mang năm {cited.year} nhưng ngày ghi là {dates.short(cited.date)}."
        yield Finding(Code.REF_DATE_CONFLICT, told, *place)
    if own and cited.date and cited.date > own:
        told = f"Viện dẫn văn bản ngày {dates.short(cited.date)}, sau ngày của chính văn bản này ({dates.short(own)})."
        yield Finding(Code.REF_FUTURE, told, *place)
    if cited.symbol and cited.symbol.count("/") > 1:
        yield from _against_the_law(cited, own)


def _against_the_law(cited: Reference, own: dt.date | None) -> Iterator[Finding]:
    act = legislation.act(cited.symbol or "")
    if act is None:
        return
    if cited.date and act.issued_on and cited.date != act.issued_on and cited.date.year == cited.year:
        told = (
            f"{act.title} ban hành ngày {dates.short(act.issued_on)}, không phải {dates.short(cited.date)}."
        )
        yield Finding(Code.REF_DATE_CONFLICT, told, cited.start, cited.end)
    if cited.is_basis and own and act.effect_on(own) is legislation.Effect.ENDED:
        ended = dates.short(act.ended_on) if act.ended_on else "trước đó"
        told = f"Căn cứ {act.title} nhưng văn bản này hết hiệu lực sau ngày {ended}."
        yield Finding(Code.REF_EXPIRED, told, cited.start, cited.end)


def _twins(reading: Reading) -> Iterator[Finding]:
    """One act under two symbols, with and without the year; one symbol with two days."""
    first_day: dict[str, Reference] = {}
    with_year = {
        (c.symbol.split("/")[0], c.symbol.split("/")[-1]): c
        for c in reading.references
        if c.symbol and c.year
    }
    for cited in reading.references:
        if cited.symbol is None:
            continue
        if not cited.year:
            twin = with_year.get((cited.symbol.split("/")[0], cited.symbol.split("/")[-1]))
            if twin and (cited.date is None or cited.date.year == twin.year):
                told = f"Một văn bản được viện dẫn bằng hai ký hiệu: {cited.symbol} và {twin.symbol}."
                yield Finding(Code.REF_TWO_SYMBOLS, told, cited.start, cited.end)
        earlier = first_day.setdefault(cited.symbol, cited) if cited.date else None
        if (
            earlier
            and earlier.date
            and cited.date
            and earlier.date != cited.date
            and _same_year(earlier, cited)
        ):
            told = f"{cited.symbol} được ghi hai ngày khác nhau: {dates.short(earlier.date)} và {dates.short(cited.date)}."
            yield Finding(Code.REF_DATE_CONFLICT, told, cited.start, cited.end)


def _same_year(one: Reference, other: Reference) -> bool:
    """Numbers begin anew each year: one symbol of two years is two documents."""
    assert one.date is not None
    assert other.date is not None
    return one.date.year == other.date.year
