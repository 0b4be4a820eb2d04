"""A checked text as a page shows it: cut where findings begin and end, each finding with its number."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from motcua.insight.checker.findings import Finding, Severity

_ORDER = [Severity.ERROR, Severity.WARNING, Severity.STYLE, Severity.HINT]
TONES = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.STYLE: "info", Severity.HINT: "neutral"}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number on the page."""

    number: int
    finding: Finding

    @property
    def tone(self) -> str:
        """Return the tone of its tag and its mark."""
        return TONES[self.finding.severity]

    @property
    def is_placed(self) -> bool:
        """Return whether it stands somewhere in the text."""
        return self.finding.end > self.finding.start


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: the tone of its mark (or none), and the findings that begin here."""

    text: str
    tone: str
    begins: tuple[Numbered, ...]


def numbered(findings: Sequence[Finding]) -> list[Numbered]:
    """Return the findings with their numbers, in the order of the text."""
    return [Numbered(number, finding) for number, finding in enumerate(findings, start=1)]


def pieces(text: str, shown: Sequence[Numbered]) -> list[Piece]:
    """Return the text in pieces; joined they are the text. Where findings overlap, the gravest gives the tone."""
    placed = [one for one in shown if one.is_placed]
    cuts = sorted({0, len(text), *(p for one in placed for p in (one.finding.start, one.finding.end))})
    found = []
    for start, end in itertools.pairwise(cuts):
        covering = [one for one in placed if one.finding.start <= start and end <= one.finding.end]
        gravest = min(covering, key=lambda one: _ORDER.index(one.finding.severity), default=None)
        begins = tuple(one for one in covering if one.finding.start == start)
        found.append(Piece(text[start:end], gravest.tone if gravest else "", begins))
    return found
