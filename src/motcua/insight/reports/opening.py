"""A figure opened, page by page: what both the desk and the Council show of it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from motcua.insight.indicators import opening
from motcua.insight.indicators.queries import Changes, Indicator, Kind
from motcua.insight.reports.models import Figure
from motcua.insight.reports.queries import Opened, Shown, cut_off_text, measured_shown
from motcua.insight.reports.references import Form
from motcua.kernel import numbers
from motcua.kernel.records import RecordRow, Records

PAGE = 100


@dataclass(frozen=True, slots=True)
class Place:
    """How much of a figure falls to one unit or neighbourhood; `whole` and `share` where there are two counts."""

    name: str
    count: int
    whole: int | None
    share: str


@dataclass(frozen=True, slots=True)
class FigurePage:
    """Plain values of one page. `rows` are as of the cut-off; `added`, `removed` since then.

    `words` are what people wrote along with these rows, masked; for masked readers only, since the
    others read an opinion on its own page, if they may.
    `places` counts all rows of the numerator (and of the whole) by where they belong. `value_is_not_rows` says that the number
    printed is a sum (or distinct persons), so it differs from the number of rows.
    """

    shown: Shown
    definition: Indicator
    since: dt.date
    until: dt.date
    cut_off_text: str
    holds: bool
    value_is_not_rows: bool
    whole: bool
    total: int
    part_total: int
    whole_total: int
    places: list[Place]
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
    changes = opened.changes(whole)
    now_shown = measured_shown(opened.definition, opened.today)
    return FigurePage(
        shown=opened.shown,
        definition=opened.definition,
        since=opened.report.since,
        until=opened.report.until,
        cut_off_text=cut_off_text(opened.report),
        holds=opened.holds,
        value_is_not_rows=opened.definition.kind in {Kind.SUM, Kind.DISTINCT},
        whole=whole,
        total=total,
        part_total=len(opened.then.numerator.records),
        whole_total=len(opened.then.denominator.records) if opened.then.denominator else 0,
        places=_places(opened, masked=masked),
        start=start,
        rows=opened.rows(counted.records, masked=masked, start=start, size=PAGE),
        words=_words(counted.records, start, changes) if masked else {},
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


def _places(opened: Opened, *, masked: bool) -> list[Place]:
    """Return the places, most first; those of the whole without any of the part come last."""
    then = opened.then
    counts = dict(opening.by_place(then.numerator.records, as_of=opened.cut_off, masked=masked))
    if then.denominator is None:
        return [Place(name, count, None, "") for name, count in counts.items()]
    whole = dict(opening.by_place(then.denominator.records, as_of=opened.cut_off, masked=masked))
    names = [*counts, *(name for name in whole if name not in counts)]
    decimals = opened.definition.decimals
    return [_place(name, counts.get(name, 0), whole.get(name, 0), decimals) for name in names]


def _place(name: str, count: int, whole: int, decimals: int) -> Place:
    return Place(name, count, whole, numbers.percent(count, whole, decimals) or "–")


def _words(records: Records, start: int, changes: Changes) -> dict[str, str]:
    """Return the words of the rows of a page and of what joined since."""
    keys = (*records.keys[start : start + PAGE], *changes.added.keys)
    return opening.words(Records(records.kind, keys))


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
    return f"{shown.text()} ({shown.text(Form.BOTH)})"
