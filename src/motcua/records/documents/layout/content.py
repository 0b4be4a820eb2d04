"""What a paper is made of, whatever it is printed as. Pure."""

import datetime as dt
import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from motcua.kernel import dates

_FILE = Path(__file__).parents[1] / "data" / "profiles.toml"


@dataclass(frozen=True, slots=True)
class Profile:
    """The measures of one regime: margins in mm, type sizes in points, where the page number stands."""

    code: str
    since: dt.date
    source: str
    top: float
    bottom: float
    left: float
    right: float
    body: float
    indent: float
    spacing: float
    page_number: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; `link` is the address that it opens."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its number in the text: level 1 `I. …`, level 2 `1. …`, level 3 `a) …`."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body; a `centred` one stands alone."""

    runs: tuple[Run, ...]
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Bullet:
    """A paragraph that begins with a dash."""

    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head that repeats on each page. `widths` are shares of the width; `numeric` columns stand right."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Run, ...], ...]
    widths: tuple[float, ...]
    numeric: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureNote:
    """A QR code with the words beside it: where a printed figure opens. `code` is what a person types instead."""

    address: str
    code: str
    text: str


@dataclass(frozen=True, slots=True)
class FigureNotes:
    """QR codes, two beside each other."""

    notes: tuple[FigureNote, ...]


Block = Heading | Paragraph | Bullet | Table | FigureNotes


@dataclass(frozen=True, slots=True)
class Paper:
    """One official paper, ready to be printed.

    `superior` and `issuer` break where they hold a line break, as a head of two lines is set. A `number`
    that is not given yet holds dots (`…/BC-UBND`) for the hand.
    """

    profile: Profile
    superior: str
    issuer: str
    number: str
    place: str
    issued_on: dt.date | None
    type_name: str
    abstract: str
    blocks: tuple[Block, ...]
    signer_capacity: tuple[str, ...] = ()
    signer_name: str = ""
    recipients: tuple[str, ...] = ()
    annex: tuple[Block, ...] = field(default=())
    annex_title: str = ""

    @property
    def place_and_date(self) -> str:
        """Return `Cầu Kho, ngày 19 tháng 12 năm 2019`, or dots where the day is not known yet."""
        day = dates.long(self.issued_on) if self.issued_on else "ngày … tháng … năm …"
        return f"{self.place}, {day}"

    @property
    def number_line(self) -> str:
        """Return `Số: 28/BC-HĐND-KTXH`."""
        return f"Số: {self.number}"

    @property
    def recipient_lines(self) -> tuple[str, ...]:
        """Return the recipients as they are printed: a dash before, `;` after each, `.` after the last."""
        last = len(self.recipients) - 1
        bare = [recipient.strip().lstrip("-–").strip().rstrip(";. ") for recipient in self.recipients]
        return tuple(f"- {text}{'.' if place == last else ';'}" for place, text in enumerate(bare))

    @property
    def annex_reference(self) -> str:
        """Return the line under an annex's title that says which paper it belongs to."""
        day = f" {dates.long(self.issued_on)}" if self.issued_on else ""
        return f"(Kèm theo {self.type_name} số {self.number}{day})"


@cache
def _profiles() -> tuple[Profile, ...]:
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(Profile(**row) for row in content["profile"])


def profile_on(day: dt.date) -> Profile:
    """Return the layout in force on a day (NĐ 30/2020/NĐ-CP from 05/3/2020; before it TT 01/2011/TT-BNV)."""
    known = [profile for profile in _profiles() if profile.since <= day]
    return known[-1] if known else _profiles()[0]
