"""Checks one report: reads it, then asks each kind of finding."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from motcua.insight.checker import citations, figures, layout, registers, requests, wording
from motcua.insight.checker.findings import Finding
from motcua.records.reading import Reading, extract, read


@dataclass(frozen=True, slots=True)
class Checked:
    """A report as read, and what was found in it, in the order of the text."""

    reading: Reading
    findings: tuple[Finding, ...]


def check_file(source: Path | bytes, *, agencies: Sequence[str] = ()) -> Checked:
    """Check a DOCX, PDF or text file. Raises `reading.Unreadable` with a Vietnamese sentence.

    `agencies` (codes) name whose registers the cited documents are held against; none: no table is read.
    """
    return check_text(extract(source), agencies=agencies)


def check_text(text: str, *, agencies: Sequence[str] = ()) -> Checked:
    """Check a text."""
    reading = read(text)
    found = [
        finding
        for kind in (figures, citations, layout, wording, requests)
        for finding in kind.findings(reading)
    ]
    if agencies:
        found += registers.findings(reading, agencies)
    unique = list(dict.fromkeys(found))
    return Checked(reading, tuple(sorted(unique, key=lambda f: (f.start, f.end, f.code))))
