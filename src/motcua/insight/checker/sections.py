"""Sections of a report: a heading and the paragraphs under it, and which of them recommend."""

import re
from dataclasses import dataclass

from motcua.records.reading import Heading, Reading
from motcua.records.reading.identity import recipients_at
from motcua.records.reading.shapes import Span

_RECOMMENDS = re.compile(r"kiến nghị|đề xuất|đề nghị", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and what stands under it up to the next heading of any level."""

    heading: Heading
    paragraphs: tuple[Span, ...]
    recommends: bool


def sections(reading: Reading) -> list[Section]:
    """Return the sections of a text, in order."""
    limit = recipients_at(reading.text) or len(reading.text)
    starts = [heading.start for heading in reading.headings] + [limit]
    return [
        Section(heading, _between(reading, heading.end, starts[i + 1]), _recommends(reading, heading))
        for i, heading in enumerate(reading.headings)
        if heading.start < limit
    ]


def _between(reading: Reading, start: int, end: int) -> tuple[Span, ...]:
    return tuple(p for p in reading.passages.paragraphs if start <= p.start < end)


def _recommends(reading: Reading, heading: Heading) -> bool:
    """Return whether the topmost heading above announces recommendations."""
    top = heading
    while top.parent is not None:
        top = reading.headings[top.parent]
    return top.level == 1 and _RECOMMENDS.search(top.title) is not None and "kết quả" not in top.title.lower()
