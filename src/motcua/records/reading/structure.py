"""Headings: numbered lines, the level and the parent of each."""

import re

from motcua.records.reading.flow import Passages
from motcua.records.reading.shapes import Heading

_ROMAN = re.compile(r"\s*(?P<n>[IVXL]{1,7})\s?[.)/]\s+(?P<t>\S.*)", re.DOTALL)
_DECIMAL = re.compile(r"\s*(?P<n>\d{1,2}(?:\.\d{1,2}){1,3})\s?[.)]?\s+(?P<t>\S.*)", re.DOTALL)
_NUMBER = re.compile(r"\s*(?P<n>\d{1,2})\s?[.)]\s+(?P<t>\S.*)", re.DOTALL)
_LETTER = re.compile(r"\s*(?P<n>[a-zđ])\s?[.)]\s+(?P<t>\S.*)", re.DOTALL)
_LETTERS = ("abcdđeghiklmnopqrstuvxy", "abcdefghijklmnopqrstuvwxyz")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def headings(passages: Passages) -> list[Heading]:
    """Return the numbered paragraphs of a text, in order."""
    found: list[Heading] = []
    above: list[int] = []
    for paragraph in passages.paragraphs:
        read = _read(passages.flow[paragraph.start : paragraph.end])
        if read is None:
            continue
        level, number, label, title = read
        while above and found[above[-1]].level >= level:
            above.pop()
        parent = above[-1] if above else None
        above.append(len(found))
        found.append(Heading(level, number, label, title, paragraph.start, paragraph.end, parent))
    return found


def _read(line: str) -> tuple[int, int, str, str] | None:
    if (match := _ROMAN.match(line)) and match["n"] in _ROMANS:
        return 1, roman(match["n"]), match["n"], match["t"].strip()
    if match := _DECIMAL.match(line):
        parts = match["n"].split(".")
        if match["t"][0].isupper():
            return 1 + len(parts), int(parts[-1]), match["n"], match["t"].strip()
        return None
    if match := _NUMBER.match(line):
        return 2, int(match["n"]), match["n"], match["t"].strip()
    if match := _LETTER.match(line):
        return 6, _LETTERS[0].find(match["n"]) + 1, match["n"], match["t"].strip()
    return None


def roman(digits: str) -> int:
    """Return the value of a Roman number: `IV` is 4."""
    values = [_VALUES[digit] for digit in digits]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def gaps(found: list[Heading]) -> list[tuple[Heading, Heading, str]]:
    """Return where numbering jumps: the heading before, the heading after, the first label that is missing.

    Numbering may begin anew under another parent, or run on through the document; both are no jump.
    """
    jumps: list[tuple[Heading, Heading, str]] = []
    last: dict[int, Heading] = {}
    for heading in found:
        before = last.get(heading.level)
        last[heading.level] = heading
        siblings = before is not None and before.parent == heading.parent
        if before is None or not siblings or _stem(before) != _stem(heading):
            continue
        if heading.number > before.number + 1 and not _next_letter(before, heading):
            jumps.append((before, heading, _label(heading.level, before)))
    return jumps


def _stem(heading: Heading) -> str:
    return heading.label.rpartition(".")[0]


def _next_letter(before: Heading, heading: Heading) -> bool:
    if heading.level != 6:
        return False
    return any(
        before.label in row
        and heading.label in row
        and row.index(heading.label) == row.index(before.label) + 1
        for row in _LETTERS
    )


def _label(level: int, before: Heading) -> str:
    if level == 1:
        return _ROMANS[before.number] if before.number < len(_ROMANS) else str(before.number + 1)
    if level == 6:
        return _LETTERS[0][before.number : before.number + 1]
    stem = _stem(before)
    return f"{stem}.{before.number + 1}" if stem else str(before.number + 1)
