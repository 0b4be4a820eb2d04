"""One procedure with everything a citizen needs: what its public page shows."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from motcua.catalogue.procedures import fees, keeping, promises
from motcua.catalogue.procedures.models import Listing, Method, ProcedureVersion, RequiredPaper, holds_on
from motcua.catalogue.procedures.promises import Promise
from motcua.catalogue.procedures.queries.books import Book, Entry
from motcua.catalogue.procedures.queries.versions import fee_lines
from motcua.catalogue.procedures.states import Channel, Confidence, VersionState
from motcua.foundation.calendars.working_days import Limit


@dataclass(frozen=True, slots=True)
class Way:
    """One way of filing: the channel, what is promised, in phrases."""

    channel: str
    label: str
    limit: str
    legal_limit: str
    is_own: bool
    fee: str
    lines: tuple[fees.FeeLine, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper to hand in, with its number in words of the page (`1 bản chính, 1 bản sao`)."""

    name: str
    count: str
    form_name: str
    replaceable_by: str
    note: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """The papers of one case (`case` empty: of every case) and the remarks kept with them."""

    case: str
    limit: str
    papers: tuple[Paper, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Another version of the procedure and when it holds."""

    number: int
    valid_from: dt.date
    valid_to: dt.date | None
    current: bool


@dataclass(frozen=True, slots=True)
class Leaf:
    """A version as people read it on a day. `confidence` is empty when it was checked at its source."""

    entry: Entry
    number: int
    valid_from: dt.date
    valid_to: dt.date | None
    ways: tuple[Way, ...]
    bundles: tuple[Bundle, ...]
    steps: tuple[tuple[str, str], ...]
    subjects: tuple[str, ...]
    competent_agency: str
    conditions: str
    legal_bases: tuple[tuple[str, str], ...]
    results: tuple[tuple[str, str], ...]
    set_count: int
    extension: str
    decision: str
    source: str
    confidence: str
    spans: tuple[Span, ...]

    @property
    def paper_count(self) -> int:
        """Return how many papers there are to bring, over all cases."""
        return sum(len(bundle.papers) for bundle in self.bundles)


def leaf(book: Book, code: str, on: dt.date) -> Leaf | None:
    """Return the page of a procedure as it stands in a book; None when the book has no such procedure.

    It is the same on every day on which the book is: read once.
    """
    entry = book.entries.get(code)
    if entry is None:
        return None
    return keeping.kept(("leaf", book.key, code), lambda: _read(entry, book, code, on))


def _read(entry: Entry, book: Book, code: str, on: dt.date) -> Leaf:
    spans = tuple(_spans(code, on))
    version = (
        ProcedureVersion.objects.published()
        .on(on)
        .prefetch_related("methods__fees", "cases", "papers")
        .get(procedure__code=code)
    )
    listing = _listing(book, code, on)
    return _leaf(entry, version, listing, spans, on)


def _leaf(
    entry: Entry, version: ProcedureVersion, listing: Listing | None, spans: tuple[Span, ...], on: dt.date
) -> Leaf:
    methods = {method.channel: method for method in version.methods.all()}
    confidence = Confidence(version.confidence)
    return Leaf(
        entry=entry,
        number=version.number,
        valid_from=version.valid_from,
        valid_to=version.valid_to,
        ways=tuple(_way(methods[c.value], listing, on) for c in Channel if c.value in methods),
        bundles=tuple(_bundles(version)),
        steps=tuple((step["who"], step["text"]) for step in version.steps),
        subjects=tuple(version.subjects),
        competent_agency=version.competent_agency,
        conditions=version.conditions,
        legal_bases=tuple((act["number"], act["title"]) for act in version.legal_bases),
        results=tuple((item["code"], item["name"]) for item in version.results),
        set_count=version.set_count,
        extension=_extension(version.extension_days, version.extension_note),
        decision=_decision(version),
        source=version.source,
        confidence="" if confidence is Confidence.VERIFIED else confidence.label,
        spans=spans,
    )


def _way(method: Method, listing: Listing | None, on: dt.date) -> Way:
    legal = promises.limit_of(method.limit_value, method.limit_unit, same_day=method.same_day)
    own = promises.no_limit()
    if listing is not None:
        own = promises.limit_of(
            listing.committed_limit_value, listing.committed_limit_unit, same_day=listing.committed_same_day
        )
    lines = fees.on(fee_lines(method.fees.all()), on)
    promise = Promise(promises.binding(legal, own), legal, lines)
    return Way(
        channel=method.channel,
        label=Channel(method.channel).label,
        limit=promises.text_of(promise.limit),
        legal_limit=promises.text_of(legal),
        is_own=promise.is_own,
        fee=fees.summary(lines),
        lines=lines,
        note=method.note,
    )


def _bundles(version: ProcedureVersion) -> list[Bundle]:
    cases = {None: ("", "")} | {
        case.pk: (
            case.name,
            _stated(promises.limit_of(case.limit_value, case.limit_unit, same_day=case.same_day)),
        )
        for case in version.cases.all()
    }
    rows: dict[object, list[RequiredPaper]] = {pk: [] for pk in cases}
    for row in version.papers.all():
        rows[row.case_id].append(row)
    return [
        Bundle(
            name,
            limit,
            tuple(_paper(row) for row in rows[pk] if not row.is_note),
            tuple(row.name for row in rows[pk] if row.is_note),
        )
        for pk, (name, limit) in cases.items()
        if rows[pk] or limit
    ]


def _stated(limit: Limit) -> str:
    return promises.text_of(limit) if promises.states_something(limit) else ""


def _paper(row: RequiredPaper) -> Paper:
    copies = "bản sao chứng thực" if row.certified else "bản sao"
    counts = [f"{row.originals} bản chính"] if row.originals else []
    counts += [f"{row.copies} {copies}"] if row.copies else []
    return Paper(row.name, ", ".join(counts), row.form_name, row.replaceable_by, row.note)


def _extension(days: Decimal | None, note: str) -> str:
    if days is None:
        return ""
    return f"Có thể thêm tối đa {promises.number_text(days)} ngày làm việc: {note}".rstrip(": ")


def _decision(version: ProcedureVersion) -> str:
    day = f" ngày {version.decision_on:%d/%m/%Y}" if version.decision_on else ""
    by = f" của {version.decision_by}" if version.decision_by else ""
    return f"Quyết định {version.decision_number}{day}{by}" if version.decision_number else ""


def _spans(code: str, on: dt.date) -> list[Span]:
    rows = ProcedureVersion.objects.filter(procedure__code=code, state=VersionState.PUBLISHED)
    return [
        Span(
            row.number,
            row.valid_from,
            row.valid_to,
            row.valid_from <= on and (row.valid_to is None or on <= row.valid_to),
        )
        for row in rows.order_by("valid_from")
    ]


def _listing(book: Book, code: str, on: dt.date) -> Listing | None:
    if book.place is None:
        return None
    rows = Listing.objects.filter(holds_on(on), agency__code=book.place.code, procedure__code=code)
    return rows.first()
