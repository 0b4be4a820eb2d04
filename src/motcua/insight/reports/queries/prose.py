"""A report as it reads: sections with their numbers, figures in their places."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from motcua.insight.reports import references
from motcua.insight.reports.models import Report, Section
from motcua.insight.reports.queries.lists import by_code
from motcua.insight.reports.queries.shown import Shown
from motcua.kernel import clock, dates

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a report's prose: plain text, or a figure in its place."""

    text: str
    shown: Shown | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """One section as it reads: number (`II`, `3`, `b`), heading, paragraphs of pieces."""

    section: Section
    number: str
    paragraphs: tuple[tuple[Piece, ...], ...]


def read(report: Report, *, now: dt.datetime) -> tuple[list[Passage], list[Shown]]:
    """Return a report as it reads, section by section with figures in their places, and its figures."""
    sections = list(report.sections.all())
    figures = by_code(report, sections, now)
    counters = [0, 0, 0]
    told = [
        Passage(section, _number(section, counters), _paragraphs(section, figures)) for section in sections
    ]
    return told, list(figures.values())


def cut_off_text(report: Report) -> str:
    """Return when the figures were cut off, in words: `chốt hết ngày 25/11/2019`, `chưa chốt`."""
    if report.cut_off is None:
        return "chưa chốt"
    here = clock.local(report.cut_off)
    if here.time() == dt.time():  # the first moment after a day is the end of that day
        return f"chốt hết ngày {dates.short(here.date() - dt.timedelta(days=1))}"
    return f"chốt lúc {dates.moment(here)}"


def _number(section: Section, counters: list[int]) -> str:
    depth = section.level - 1
    counters[depth] += 1
    for lower in range(depth + 1, len(counters)):
        counters[lower] = 0
    value = counters[depth]
    return (_ROMAN[value - 1] if value <= len(_ROMAN) else str(value), str(value), chr(96 + value))[depth]


def _paragraphs(section: Section, figures: Mapping[str, Shown]) -> tuple[tuple[Piece, ...], ...]:
    return tuple(
        tuple(_piece(piece, figures) for piece in references.pieces(line.strip()))
        for line in section.body.splitlines()
        if line.strip()
    )


def _piece(piece: str | references.Reference | references.BadForm, figures: Mapping[str, Shown]) -> Piece:
    if isinstance(piece, str):
        return Piece(piece)
    if isinstance(piece, references.Reference) and piece.code in figures:
        shown = figures[piece.code]
        return Piece(shown.text(piece.form), shown)
    return Piece(f"[{piece.code}: chưa rõ]")
