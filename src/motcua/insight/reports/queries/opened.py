"""A frozen figure opened: its records as of the cut-off, and what has changed since."""

import datetime as dt
from functools import cached_property

from motcua.insight.indicators import queries as indicators
from motcua.insight.indicators.queries import Changes, Counted, Measured, Scope
from motcua.insight.reports.models import Figure
from motcua.insight.reports.queries.shown import frozen
from motcua.kernel.records import RecordRow, Records


class Opened:
    """A frozen figure opened: the records as of the cut-off, and what has changed since.

    `now` is the moment of the second reading. Everything is read when first asked for.
    """

    def __init__(self, figure: Figure, now: dt.datetime) -> None:
        self.figure, self.now = figure, now
        self.report = figure.report
        assert self.report.cut_off is not None
        self.cut_off = self.report.cut_off
        self.definition = indicators.get(figure.code)
        self.shown = frozen(figure)

    def _measure(self, as_of: dt.datetime) -> Measured:
        scope = Scope(self.report.agency.code, self.report.since, self.report.until, as_of)
        return indicators.measure(self.figure.code, scope)

    @cached_property
    def then(self) -> Measured:
        """Return the answer recomputed as of the cut-off."""
        return self._measure(self.cut_off)

    @cached_property
    def today(self) -> Measured:
        """Return the answer to the same question, knowing what is known now."""
        return self._measure(self.now)

    @cached_property
    def holds(self) -> bool:
        """Return whether recomputing as of the cut-off gives the very records that were frozen."""
        denominator = self.then.denominator.value if self.then.denominator else None
        return (self.then.numerator.value, denominator, self.then.keys_digest) == (
            self.figure.numerator,
            self.figure.denominator,
            self.figure.keys_digest,
        )

    def counted(self, whole: bool = False) -> Counted:
        """Return the numerator (or the denominator) as of the cut-off."""
        denominator = self.then.denominator
        return denominator if whole and denominator is not None else self.then.numerator

    def changes(self, whole: bool = False) -> Changes:
        """Return which records joined or left the count since the cut-off."""
        then = self.counted(whole)
        denominator = self.today.denominator
        after = denominator if whole and denominator is not None else self.today.numerator
        return indicators.changes(then, after)

    def rows(
        self, records: Records, *, masked: bool, start: int = 0, size: int | None = None
    ) -> list[RecordRow]:
        """Return rows as they were known at the cut-off."""
        return indicators.open_records(records, as_of=self.cut_off, masked=masked, start=start, size=size)

    def rows_now(self, records: Records, *, masked: bool) -> list[RecordRow]:
        """Return rows as they are known now (for what changed since)."""
        return indicators.open_records(records, as_of=self.now, masked=masked)
