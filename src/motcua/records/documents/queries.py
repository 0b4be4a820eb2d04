"""The only door for questions about documents: registers, what directs the reform, rows behind a count."""

import datetime as dt
import hashlib
import uuid
from collections.abc import Sequence

from django.core.files.storage import default_storage
from django.db.models import Q, QuerySet

from motcua.foundation.organisation.models import Agency
from motcua.kernel import dates
from motcua.kernel.records import RecordRow, Records
from motcua.records.documents import symbols
from motcua.records.documents.models import Document
from motcua.records.documents.states import Direction

KIND = "document"


class Damaged(RuntimeError):
    """The bytes of a paper are gone, or are not those that went out."""


def outgoing(agency: Agency, year: int) -> QuerySet[Document]:
    """Return the register of papers sent in a year, by series and number (NĐ 30/2020 PL IV)."""
    rows = Document.objects.filter(agency=agency, direction=Direction.OUT, year=year)
    return rows.order_by("series", "number")


def incoming(agency: Agency, year: int) -> QuerySet[Document]:
    """Return the register of arrivals of a year, by number of arrival."""
    rows = Document.objects.filter(agency=agency, direction=Direction.IN, year=year)
    return rows.order_by("number")


def gaps(agency: Agency, year: int) -> list[tuple[str, int]]:
    """Return numbers that no paper of a series bears, as (series, number). Archived years may have some."""
    numbers: dict[str, set[int]] = {}
    for series, number in outgoing(agency, year).values_list("series", "number"):
        numbers.setdefault(series, set()).add(number)
    return [
        (series, number)
        for series, given in sorted(numbers.items())
        for number in range(1, max(given) + 1)
        if number not in given
    ]


def of_symbol(agency: Agency, symbol: str, year: int) -> Document | None:
    """Return our paper of a symbol and year, or None."""
    rows = Document.objects.filter(agency=agency, direction=Direction.OUT, symbol=symbol, year=year)
    return rows.first()


def content(document: Document, form: str) -> bytes | None:
    """Return the bytes of a paper as they went out, or None where none were kept in this form. Raises Damaged."""
    row = document.contents.filter(form=form, voided_at=None).first()
    if row is None:
        return None
    try:
        with default_storage.open(row.stored_as) as file:
            found = bytes(file.read())
    except OSError as error:
        raise Damaged(f"Không đọc được bản {form.upper()} đã lưu của văn bản {document.symbol}.") from error
    if hashlib.sha256(found).hexdigest() != row.sha256:
        raise Damaged(f"Bản {form.upper()} đã lưu của văn bản {document.symbol} không còn đúng mã băm.")
    return found


def bearing(agencies: Sequence[str], symbols_asked: Sequence[str]) -> dict[str, list[dt.date]]:
    """Return the days of the papers, sent or received, that bear each symbol; unknown symbols are left out."""
    rows = Document.objects.filter(agency__code__in=agencies, symbol__in=symbols_asked, voided_at=None)
    found: dict[str, list[dt.date]] = {}
    for symbol, day in rows.order_by("issued_on").values_list("symbol", "issued_on"):
        found.setdefault(symbol, []).append(day)
    return found


def steering_documents_as_of(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> Records:
    """Return the papers that direct the reform, issued in the period and known at a moment."""
    rows = Document.objects.filter(
        Q(voided_at=None) | Q(voided_at__gt=as_of),
        agency__code=agency_code,
        direction=Direction.OUT,
        is_steering=True,
        issued_on__range=(since, until),
        recorded_at__lte=as_of,
    )
    keys = rows.order_by("issued_on", "number").values_list("pk", flat=True)
    return Records(KIND, tuple(str(key) for key in keys))


def rows(keys: Sequence[str], *, as_of: dt.datetime, masked: bool) -> list[RecordRow]:
    """Return papers as readers see them, in the order of the keys. Nothing here is personal."""
    found = {
        str(row.pk): RecordRow(
            key=str(row.pk),
            when=dates.short(row.issued_on),
            what=f"{symbols.type_name(row.type_code)} số {row.symbol}: {row.abstract}",
            where=row.issuer_name,
            detail=row.signer_name,
            voided=row.voided_at is not None and row.voided_at <= as_of,
        )
        for row in Document.objects.filter(pk__in=[uuid.UUID(key) for key in keys])
    }
    return [found[key] for key in keys if key in found]
