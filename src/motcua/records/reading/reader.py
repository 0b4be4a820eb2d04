"""Reads a text: the order in which one finding of fact rests on another."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from motcua.kernel import text as texts
from motcua.records.reading import dates, identity, references, structure
from motcua.records.reading.claims import claims
from motcua.records.reading.claims.ground import Ground
from motcua.records.reading.flow import Passages, joined
from motcua.records.reading.notation import Notation, notation_of
from motcua.records.reading.quantities import Quantity, quantities
from motcua.records.reading.shapes import Claim, Heading, Identity, Reference, WrittenDate

_BLANK = "\x00"
_CROWD = 150


@dataclass(frozen=True)
class Reading:
    """Everything read in one text. `flow` has the text's length, with broken lines joined."""

    text: str
    flow: str
    identity: Identity
    references: tuple[Reference, ...]
    dates: tuple[WrittenDate, ...]
    claims: tuple[Claim, ...]
    headings: tuple[Heading, ...]
    notation: Notation
    quantities: tuple[Quantity, ...]
    passages: Passages

    @cached_property
    def is_official(self) -> bool:
        """Return whether the text is a document with a number of its own, not a piece of news about one."""
        return self.identity.symbol is not None or self.identity.unnumbered

    @cached_property
    def is_report(self) -> bool:
        """Return whether it is an official report."""
        return self.is_official and self.identity.type == "Báo cáo"

    def sentence(self, claim: Claim) -> str:
        """Return the sentence of a claim, exactly as in the text."""
        return self.text[claim.start : claim.end]


def read(source: str) -> Reading:
    """Return everything read in a text. Offsets count characters of `Reading.text`, the source in NFC."""
    text = (
        texts.nfc(source).replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "").replace(_BLANK, " ")
    )
    flow = joined(text.replace("\xa0", " ").replace("\t", " "))
    passages = Passages(flow)
    days = dates.written_dates(flow)
    who = identity.identify(text, days)
    own = (who.symbol_span.start, who.symbol_span.end) if who.symbol_span else None
    cited = references.references(flow, passages, days, own=own)
    bare = _blanked(flow, days, cited)
    notation = notation_of(bare)
    counted = quantities(bare, passages, notation)
    return Reading(
        text=text,
        flow=flow,
        identity=who,
        references=tuple(cited),
        dates=tuple(days),
        claims=tuple(claims(Ground(flow, bare, passages, notation, _legible(counted, passages)))),
        headings=tuple(structure.headings(passages)),
        notation=notation,
        quantities=tuple(counted),
        passages=passages,
    )


def _legible(counted: list[Quantity], passages: Passages) -> list[Quantity]:
    """Return the numbers of sentences that a person could read: what has more of them is a dump of digits."""
    crowds = Counter(passages.sentence_at(q.start) for q in counted)
    return [q for q in counted if crowds[passages.sentence_at(q.start)] <= _CROWD]


def _blanked(flow: str, days: Iterable[WrittenDate], cited: Iterable[Reference]) -> str:
    """Return the text with days, periods, symbols and addresses made blanks, so that their digits count nothing."""
    out = list(flow)
    spans = [(day.start, day.end) for day in days] + [(one.start, one.end) for one in cited]
    spans += [m.span() for m in dates.PERIOD.finditer(flow)]
    spans += [m.span() for m in references.ADDRESS.finditer(flow)]
    for start, end in spans:
        out[start:end] = [_BLANK if char.isalnum() else char for char in flow[start:end]]
    return "".join(out)
