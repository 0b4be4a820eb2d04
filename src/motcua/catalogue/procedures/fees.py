"""Fees, reckoned from their lines. Pure: no framework."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from motcua.kernel import numbers


@dataclass(frozen=True, slots=True)
class FeeLine:
    """One fee as it is on a day. `amount` None: set by the provincial People's Council (see `note`).

    `tiers` are (last page of the tier or None, đồng a page).
    """

    kind: str
    kind_label: str
    name: str
    amount: int | None
    unit: str = ""
    tiers: tuple[tuple[int | None, int], ...] = ()
    ceiling: int | None = None
    note: str = ""
    source: str = ""
    confidence: str = ""
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None

    @property
    def text(self) -> str:
        """Return the fee as people read it: `8.000 đồng/bản`, `Miễn phí`, `Theo quy định của HĐND thành phố`."""
        if self.amount is None:
            return "Theo mức do HĐND thành phố quy định"
        if self.amount == 0 and not self.tiers:
            return "Miễn phí"
        unit = f"/{self.unit}" if self.unit else ""
        return f"{numbers.money(self.amount)}{unit}"

    def total(self, *, pages: int = 1, copies: int = 1) -> int | None:
        """Return what is to be paid in đồng for `copies` of a thing of `pages` pages; None when not known here.

        Certified copies: 2 pages at 2.000, the others at 1.000, at most 200.000 a copy (TT 226/2016 Art 4).
        Raises ValueError for counts below one.
        """
        if pages < 1 or copies < 1:
            raise ValueError("pages and copies are counted from one")
        if self.amount is None:
            return None
        one = self._by_pages(pages) if self.tiers else self.amount
        if self.ceiling is not None:
            one = min(one, self.ceiling)
        return one * copies

    def _by_pages(self, pages: int) -> int:
        total, done = 0, 0
        for upto, amount in self.tiers:
            last = pages if upto is None else min(pages, upto)
            total += max(0, last - done) * amount
            done = max(done, last)
        return total


def on(lines: Sequence[FeeLine], day: dt.date) -> tuple[FeeLine, ...]:
    """Return the lines that hold on a day."""
    return tuple(
        line
        for line in lines
        if (line.valid_from is None or line.valid_from <= day)
        and (line.valid_to is None or line.valid_to >= day)
    )


def summary(lines: Sequence[FeeLine]) -> str:
    """Return the fees of one way of filing in one phrase; without any line, `Không quy định`."""
    if not lines:
        return "Không quy định"
    texts: list[str] = []
    for line in lines:
        if line.text not in texts:
            texts.append(line.text)
    return "; ".join(texts)
