"""What does not fit, each with its place and a sentence."""

from collections.abc import Callable
from dataclasses import dataclass, field

from motcua.foundation.ledger import lines, plain
from motcua.kernel import dates, numbers

_MOST = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not fit: its place (`event:12`, `row:people.person:…`, `batch:0`, `checkpoint:9`) and a sentence."""

    place: str
    sentence: str


@dataclass
class Findings:
    """Findings in the order found; beyond a hundred they are only counted."""

    listed: list[Finding] = field(default_factory=list)
    more: int = 0

    def add(self, place: str, sentence: str | Callable[[], str]) -> None:
        """Add a finding. A sentence that costs something to write comes as a function."""
        if len(self.listed) < _MOST:
            self.listed.append(Finding(place, sentence if isinstance(sentence, str) else sentence()))
        else:
            self.more += 1


def event_words(line: bytes) -> str:
    """Return an event in words: number, what, about what, when, by whom."""
    told = lines.told(line)
    if told is None:
        return "Một sự kiện không đọc được"
    number = numbers.grouped(int(told.id)) if told.id.isdecimal() else told.id
    return f"Sự kiện số {number} ({told.kind} {told.subject}, {_when(told.at_us)}, {told.actor})"


def _when(at_us: str) -> str:
    try:
        return dates.moment(plain.moment(int(at_us)))
    except (ValueError, OverflowError):
        return "lúc không rõ"
