"""The only door for questions about reports: lists, a report as it reads, a figure as it opens."""

from motcua.insight.reports.queries.lists import (
    access_figure,
    access_report,
    figure_of_code,
    figures_of,
    frozen_figures,
    listed,
    report_of_symbol,
)
from motcua.insight.reports.queries.opened import Opened
from motcua.insight.reports.queries.prose import Passage, Piece, cut_off_text, read
from motcua.insight.reports.queries.shown import Shown, measured_shown
from motcua.insight.reports.queries.shown import frozen as figure_shown

__all__ = [
    "Opened",
    "Passage",
    "Piece",
    "Shown",
    "access_figure",
    "access_report",
    "cut_off_text",
    "figure_of_code",
    "figure_shown",
    "figures_of",
    "frozen_figures",
    "listed",
    "measured_shown",
    "read",
    "report_of_symbol",
]
