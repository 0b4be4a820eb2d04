"""The catalogue as the public sees it on a day: read once per change, then kept in the process.

A page asks one small question (the stamp); while it stands, nothing else is asked.
"""

import bisect
import datetime as dt
import uuid
from collections import OrderedDict
from dataclasses import dataclass, field

from motcua.catalogue.procedures import fees, promises, stamping
from motcua.catalogue.procedures.models import Fee, Listing, Method, ProcedureVersion, holds_on
from motcua.catalogue.procedures.queries.versions import fee_lines
from motcua.catalogue.procedures.search import Document, Index
from motcua.catalogue.procedures.states import Channel
from motcua.foundation.organisation.models import Agency

_KEPT_BOOKS = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """One procedure in a list. `limit` and `fee` are phrases of the counter (else of the first channel)."""

    code: str
    name: str
    field_code: str
    field: str
    limit: str
    fee: str
    channels: tuple[str, ...]
    online: bool
    received_here: bool
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """The ward whose catalogue this is."""

    code: str
    name: str
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """All procedures of a place (or of the whole installation, place None) on a day, and their index."""

    key: tuple[uuid.UUID | None, str, int]
    place: Place | None
    places: tuple[Place, ...]
    entries: dict[str, Entry]
    index: Index = field(repr=False)

    @property
    def fields(self) -> list[tuple[str, str, list[Entry]]]:
        """Return (code, name, entries) by field, in the order of the catalogue."""
        grouped: dict[str, tuple[str, str, list[Entry]]] = {}
        for entry in self.entries.values():
            grouped.setdefault(entry.field_code, (entry.field_code, entry.field, []))[2].append(entry)
        return list(grouped.values())


@dataclass(frozen=True, slots=True)
class Hit:
    """A procedure found; a score of about 1 means the very words."""

    entry: Entry
    score: float

    @property
    def code(self) -> str:
        """Return the code of the procedure."""
        return self.entry.code

    @property
    def name(self) -> str:
        """Return the name of the procedure."""
        return self.entry.name


_books: OrderedDict[tuple[uuid.UUID | None, str, int], Book] = OrderedDict()
_turns: dict[uuid.UUID | None, list[dt.date]] = {}


def book(on: dt.date, agency: str = "") -> Book:
    """Return the catalogue of an agency on a day; without one, of the only ward that has a list then.

    One statement while nothing changed. Raises Agency.DoesNotExist for an unknown agency.
    """
    stamp = stamping.current()
    key = (stamp, agency, bisect.bisect_right(_turning_days(stamp), on))
    kept = _books.get(key)
    if kept is None:
        kept = _read(key, on, agency)
        _books[key] = kept
        while len(_books) > _KEPT_BOOKS:
            _books.popitem(last=False)
    else:
        _books.move_to_end(key)
    return kept


def search(
    text: str, *, agency: str = "", on: dt.date, limit: int = 20, within: Book | None = None
) -> list[Hit]:
    """Return the procedures that fit what somebody typed, best first, with or without marks.

    `within` spares the statement where the caller holds the book already.
    """
    pages = within or book(on, agency)
    return [Hit(pages.entries[match.key], match.score) for match in pages.index.find(text, limit)]


def _turning_days(stamp: uuid.UUID | None) -> list[dt.date]:
    """Return the days on which something begins or has ended: between two of them the catalogue is the same."""
    if stamp not in _turns:
        published = ProcedureVersion.objects.published()
        days: set[dt.date] = set()
        for rows in (published, Listing.objects.all(), Fee.objects.all(), Agency.objects.all()):
            for begins, ends in rows.order_by().values_list("valid_from", "valid_to").distinct():
                days |= {day for day in (begins, _next(ends)) if day}
        _turns.clear()
        _turns[stamp] = sorted(days)
    return _turns[stamp]


def _next(day: dt.date | None) -> dt.date | None:
    return day + dt.timedelta(days=1) if day else None


def _read(key: tuple[uuid.UUID | None, str, int], on: dt.date, agency: str) -> Book:
    places = _places(on)
    place = next((p for p in places if p.code == agency), None)
    if agency and place is None:
        place = _place(Agency.objects.get(code=agency))
    elif not agency and len(places) == 1:
        place = places[0]
    listed = _listed(on, place)
    versions = ProcedureVersion.objects.published().on(on).select_related("procedure__field")
    if place is not None:
        versions = versions.filter(procedure__in=list(listed))
    rows = versions.prefetch_related("methods__fees").order_by(
        "procedure__field__position", "procedure__field__name", "procedure__code"
    )
    found = [(version, _entry(version, listed.get(version.procedure_id), on)) for version in rows]
    index = Index([_document(version, entry) for version, entry in found])
    return Book(key, place, places, {entry.code: entry for _, entry in found}, index)


def _places(on: dt.date) -> tuple[Place, ...]:
    # A ward that has been merged is none to go to, whatever its list still says.
    listing = Listing.objects.filter(holds_on(on)).order_by().values("agency")
    rows = Agency.objects.filter(holds_on(on), pk__in=listing)
    return tuple(_place(row) for row in rows.order_by("code"))


def _place(agency: Agency) -> Place:
    return Place(agency.code, agency.short_name, agency.address, agency.phone, agency.email)


def _listed(on: dt.date, place: Place | None) -> dict[uuid.UUID, Listing]:
    if place is None:
        return {}
    rows = Listing.objects.filter(holds_on(on), agency__code=place.code).select_related("unit")
    return {row.procedure_id: row for row in rows}


def _entry(version: ProcedureVersion, listing: Listing | None, on: dt.date) -> Entry:
    methods = sorted(version.methods.all(), key=_counter_first)
    first = methods[0] if methods else None
    return Entry(
        code=version.procedure.code,
        name=version.name,
        field_code=version.procedure.field.code,
        field=version.procedure.field.name,
        limit=_limit_phrase(first, listing),
        fee=fees.summary(fees.on(fee_lines(first.fees.all()), on)) if first else "Không quy định",
        channels=tuple(Channel(method.channel).label for method in methods),
        online=any(method.channel == Channel.ONLINE for method in methods),
        received_here=listing is None or listing.received_here,
        unit=listing.unit.name if listing and listing.unit else "",
    )


def _counter_first(method: Method) -> int:
    return [Channel.DIRECT.value, Channel.ONLINE.value, Channel.POSTAL.value].index(method.channel)


def _limit_phrase(method: Method | None, listing: Listing | None) -> str:
    legal = promises.no_limit()
    if method is not None:
        legal = promises.limit_of(method.limit_value, method.limit_unit, same_day=method.same_day)
    if listing is not None:
        own = promises.limit_of(
            listing.committed_limit_value, listing.committed_limit_unit, same_day=listing.committed_same_day
        )
        legal = promises.binding(legal, own)
    return promises.text_of(legal)


def _document(version: ProcedureVersion, entry: Entry) -> Document:
    return Document(entry.code, version.name, tuple(version.aliases), entry.field)
