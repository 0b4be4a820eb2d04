"""What claims are read from: the joined text, its numbers, and questions about who stands near whom."""

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from motcua.records.reading.flow import Passages
from motcua.records.reading.notation import Notation
from motcua.records.reading.quantities import Form, Quantity
from motcua.records.reading.shapes import Span

WINDOW = 40  # numbers to each side: more than any honest sentence has, few enough for a hostile one

ITEM = re.compile(r"\s*(?:[-–+*•]|[a-zđ]\s?[.)])\s")


@dataclass(frozen=True)
class Ground:
    """A joined text (`bare`: dates and symbols blanked), its passages, notation and quantities."""

    flow: str
    bare: str
    passages: Passages
    notation: Notation
    quantities: Sequence[Quantity]

    @cached_property
    def counts(self) -> list[Quantity]:
        """Return the numbers that count something, in order."""
        return [q for q in self.quantities if q.form is Form.COUNT]

    @cached_property
    def by_paragraph(self) -> dict[int, list[Quantity]]:
        """Return the counts of each paragraph."""
        found: dict[int, list[Quantity]] = {}
        for quantity in self.counts:
            found.setdefault(quantity.paragraph, []).append(quantity)
        return found

    @cached_property
    def lists(self) -> list[list[Quantity]]:
        """Return the counts of each list: the line that announces it and the items under it."""
        found: list[list[Quantity]] = []
        group: list[Quantity] = []
        for index, paragraph in enumerate(self.passages.paragraphs):
            line = self.bare[paragraph.start : paragraph.end]
            if not ITEM.match(line):
                found.append(group)
                group = []
            group = [*group, *self.by_paragraph.get(index, [])][-WINDOW:]
        return [one for one in [*found, group] if len({q.paragraph for q in one}) > 1]

    @cached_property
    def by_sentence(self) -> dict[Span, list[Quantity]]:
        """Return all quantities of each sentence."""
        found: dict[Span, list[Quantity]] = {}
        for quantity in self.quantities:
            found.setdefault(self.sentence(quantity), []).append(quantity)
        return found

    def sentence(self, quantity: Quantity) -> Span:
        """Return the sentence of a quantity."""
        return self.passages.sentence_at(quantity.start)

    @cached_property
    def _places(self) -> dict[int, int]:
        groups = [*self.by_sentence.values()]
        return {q.start: place for group in groups for place, q in enumerate(group)}

    @cached_property
    def _places_of_counts(self) -> dict[int, list[int]]:
        return {paragraph: [q.start for q in counts] for paragraph, counts in self.by_paragraph.items()}

    def in_sentence(self, quantity: Quantity) -> list[Quantity]:
        """Return the quantities of the same sentence, in order; of a very long one those around."""
        place = self._places[quantity.start]
        return self.by_sentence[self.sentence(quantity)][max(0, place - WINDOW) : place + WINDOW + 1]

    def near(self, quantity: Quantity) -> list[Quantity]:
        """Return the counts of the same paragraph, in order; of a very long one those around."""
        counts = self.by_paragraph.get(quantity.paragraph, [])
        place = bisect.bisect_left(self._places_of_counts.get(quantity.paragraph, []), quantity.start)
        return counts[max(0, place - WINDOW) : place + WINDOW + 1]

    def before(self, quantity: Quantity) -> str:
        """Return the words between a quantity and the number before it in its sentence."""
        return self.bare[self._since(quantity) : quantity.start]

    def _since(self, quantity: Quantity) -> int:
        earlier = [q.end for q in self.in_sentence(quantity) if q.end <= quantity.start]
        return max([self.sentence(quantity).start, *earlier])

    def after(self, quantity: Quantity) -> str:
        """Return the words between a quantity and the next number of its sentence."""
        later = [q.start for q in self.in_sentence(quantity) if q.start >= quantity.end]
        return self.bare[quantity.end : min([self.sentence(quantity).end, *later])]

    def between(self, first: Quantity, second: Quantity) -> str:
        """Return the words from one quantity to a later one."""
        return self.bare[first.end : second.start]


def says(words: str, *alternatives: str) -> bool:
    """Return whether one of some words stands in a text, without regard to capitals."""
    return re.search(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", words, re.IGNORECASE) is not None
