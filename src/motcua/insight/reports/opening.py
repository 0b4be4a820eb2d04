"""A figure opened, page by page: what both the desk and the Council show of it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from motcua.insight.indicators import opening
from motcua.insight.indicators.queries import Indicator, Kind
from motcua.insight.reports.models import Figure
from motcua.insight.reports.queries import Opened, Shown, measured_shown
from motcua.kernel.records import RecordRow, Records

PAGE = 100


@dataclass(frozen=True, slots=True)
class FigurePage:
    """Plain values of one page. `rows` are as of the cut-off; `added`, `removed` since then.

    `words` are what people wrote along with these rows, masked; for masked readers only, since the
    others read an opinion on its own page, if they may.
    `places` counts all rows of the list by where they belong. `value_is_not_rows` says that the number
    printed is a sum (or distinct persons), so it differs from the number of rows.
    """

    shown: Shown
    definition: Indicator
    since: dt.date
    until: dt.date
    cut_off: dt.datetime
    holds: bool
    value_is_not_rows: bool
    whole: bool
    total: int
    part_total: int
    whole_total: int
    places: list[tuple[str, int]]
    start: int
    rows: list[RecordRow]
    words: dict[str, str]
    added: list[RecordRow]
    removed: list[RecordRow]
    now_text: str
    prev_href: str
    next_href: str
    csv_href: str
    xlsx_href: str


def figure_page(figure: Figure, *, now: dt.datetime, masked: bool, asked: Mapping[str, str]) -> FigurePage:
    """Open a figure at the page that a query string asks for (`phan=mau`, `tu=200`)."""
    opened = Opened(figure, now)
    whole = asked.get("phan") == "mau" and figure.denominator is not None
    counted = opened.counted(whole)
    total = len(counted.records)
    start = _start(asked.get("tu", ""), total)
    every = opened.rows(counted.records, masked=masked)
    changes = opened.changes(whole)
    now_shown = measured_shown(opened.definition, opened.today)
    return FigurePage(
        shown=opened.shown,
        definition=opened.definition,
        since=opened.report.since,
        until=opened.report.until,
        cut_off=opened.cut_off,
        holds=opened.holds,
        value_is_not_rows=opened.definition.kind in {Kind.SUM, Kind.DISTINCT},
        whole=whole,
        total=total,
        part_total=len(opened.then.numerator.records),
        whole_total=len(opened.then.denominator.records) if opened.then.denominator else 0,
        places=opening.by_place(every),
        start=start,
        rows=every[start : start + PAGE],
        words=_words(counted.records, start) if masked else {},
        added=opened.rows_now(changes.added, masked=masked),
        removed=opened.rows_now(changes.removed, masked=masked),
        now_text=_both(now_shown),
        prev_href=_href(whole, max(start - PAGE, 0)) if start else "",
        next_href=_href(whole, start + PAGE) if start + PAGE < total else "",
        csv_href=_href(whole, 0, "csv"),
        xlsx_href=_href(whole, 0, "xlsx"),
    )


def export_rows(
    figure: Figure, *, now: dt.datetime, masked: bool, asked: Mapping[str, str]
) -> list[RecordRow]:
    """Return every row of the part that is asked for, as of the cut-off."""
    opened = Opened(figure, now)
    whole = asked.get("phan") == "mau" and figure.denominator is not None
    return opened.rows(opened.counted(whole).records, masked=masked)


def _words(records: Records, start: int) -> dict[str, str]:
    return opening.words(Records(records.kind, records.keys[start : start + PAGE]))


def _start(text: str, total: int) -> int:
    asked = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0
    return asked if asked < total else 0


def _href(whole: bool, start: int, form: str = "") -> str:
    parts = [
        *(["phan=mau"] if whole else []),
        *([f"tu={start}"] if start else []),
        *([f"dang={form}"] if form else []),
    ]
    return f"?{'&'.join(parts)}"


def _both(shown: Shown) -> str:
    if shown.denominator is None:
        return shown.text()
    return f"{shown.text()} ({shown.numerator}/{shown.denominator})"
