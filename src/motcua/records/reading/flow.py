"""Where lines were broken only to fit a page: paragraphs and sentences, without moving one character.

`joined(text)` has the length of `text`: a break inside a paragraph becomes spaces, so an offset in the
one is an offset in the other.
"""

import bisect
import re
from collections.abc import Iterator
from functools import cached_property

from motcua.records.reading.letters import UPPER
from motcua.records.reading.shapes import Span

_LINE = re.compile(r"[^\n]*")
_OPENS = re.compile(
    r"\s*(?:[-–+•*▪]\s|[IVXL]{1,6}\s?[.)]\s|\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)]\s|[a-zđ]\s?[.)]\s|\|"
    r"|(?:Điều|Chương|Mục|Phụ lục)\s+[\dIVX]|Căn cứ\s|Nơi nhận|Kính gửi|Số\s*:)"
)
_CLOSED = re.compile(r"[.;:!?|]\s*[\"”»)]?\s*$")
_PAGE_NUMBER = re.compile(r"\s*[-–]?\s*(?:Trang\s+)?\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–]?\s*$")
_SENTENCE_END = re.compile(rf"(?:(?<=[.!?…])|(?<=[.!?][)\"”»]))\s+(?=[{UPPER}\d“\"(+–-])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:TP|Tp|Q|P|TX|TT|KP|ThS|TS|PGS|GS|BS|St|No|Mr|Mrs|Ms|Dr|[A-ZĐ]|\d{1,2}|[IVX]+)\.$"
)
_WRAPPED_FROM, _WRAPPED_TO = 45, 135
_WRAPPED_SHARE = 0.35


def joined(text: str) -> str:
    """Return the text with the breaks inside paragraphs (and page numbers on them) made spaces."""
    lines = [(m.start(), m.group()) for m in _LINE.finditer(text) if m.group().strip()]
    wrapped = _is_wrapped([line for _, line in lines])
    out = list(text)
    index = 0
    while index < len(lines) - 1:
        follower = index + 1
        if _PAGE_NUMBER.match(lines[follower][1]) and follower + 1 < len(lines):
            if _continues(text, lines[index], lines[follower + 1], wrapped=False):
                _blank(out, lines[index], lines[follower + 1][0])
            index = follower + 1 if _PAGE_NUMBER.match(lines[follower][1]) else follower
            continue
        if _continues(text, lines[index], lines[follower], wrapped=wrapped):
            _blank(out, lines[index], lines[follower][0])
        index = follower
    return "".join(out)


def _blank(out: list[str], line: tuple[int, str], until: int) -> None:
    begin = line[0] + len(line[1])
    out[begin:until] = " " * (until - begin)


def _is_wrapped(lines: list[str]) -> bool:
    broken = sum(1 for line in lines if len(line) >= _WRAPPED_FROM and not _CLOSED.search(line))
    longest = max((len(line) for line in lines), default=0)
    return len(lines) >= 6 and longest <= _WRAPPED_TO and broken >= _WRAPPED_SHARE * len(lines)


def _continues(text: str, line: tuple[int, str], after: tuple[int, str], *, wrapped: bool) -> bool:
    this, that = line[1].rstrip(), after[1].lstrip()
    if _CLOSED.search(this) or _OPENS.match(after[1]):
        return False
    gap = text.count("\n", line[0] + len(line[1]), after[0])
    if that[0].islower():
        return gap <= 1 or not this.isupper()
    if gap > 1 or this.isupper() != that.isupper():
        return False
    if that[0].isdigit():
        return not this.isupper() and not this[-1].isdigit()
    return wrapped and len(this) >= _WRAPPED_FROM and not that.isupper()


class Passages:
    """The paragraphs and sentences of a joined text, and the one in which an offset lies."""

    def __init__(self, flow: str) -> None:
        self.flow = flow
        self.paragraphs = [Span(m.start(), m.end()) for m in _LINE.finditer(flow) if m.group().strip()]
        self._starts = [paragraph.start for paragraph in self.paragraphs]

    @cached_property
    def sentences(self) -> list[Span]:
        """Return all sentences in order."""
        return [s for paragraph in self.paragraphs for s in _sentences(self.flow, paragraph)]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def paragraph_index(self, offset: int) -> int:
        """Return which paragraph an offset lies in."""
        return max(bisect.bisect_right(self._starts, offset) - 1, 0)

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence an offset lies in."""
        return self.sentences[max(bisect.bisect_right(self._sentence_starts, offset) - 1, 0)]

    def sentences_of(self, paragraph: Span) -> list[Span]:
        """Return the sentences of one paragraph."""
        low = bisect.bisect_left(self._sentence_starts, paragraph.start)
        high = bisect.bisect_left(self._sentence_starts, paragraph.end)
        return self.sentences[low:high]


def _sentences(flow: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for match in _SENTENCE_END.finditer(flow, paragraph.start, paragraph.end):
        if _ABBREVIATION.search(flow, max(start, match.start() - 6), match.start()):
            continue
        yield _trimmed(flow, start, match.start())
        start = match.end()
    yield _trimmed(flow, start, paragraph.end)


def _trimmed(flow: str, start: int, end: int) -> Span:
    while start < end and flow[start].isspace():
        start += 1
    while end > start and flow[end - 1].isspace():
        end -= 1
    return Span(start, end)
