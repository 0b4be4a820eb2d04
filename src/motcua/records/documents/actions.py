"""The only door for change: issue, keep what went out, register what came in, send, void."""

import datetime as dt
import hashlib
from collections.abc import Sequence

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from motcua.foundation.ledger import actions as ledger
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency, CouncilBody
from motcua.kernel import clock, storing, text
from motcua.records.documents import numbering, symbols
from motcua.records.documents.models import Content, Delivery, Document
from motcua.records.documents.permissions import may_issue, may_register
from motcua.records.documents.policies import (
    WordsMissing,
    has_body,
    is_not_kept,
    is_past,
    is_written,
    stands,
)
from motcua.records.documents.states import Direction, IssuerKind, Way

ARRIVALS = "văn bản đến"


@transaction.atomic
def issue(
    *,
    agency: Agency,
    issuer_kind: str,
    type_code: str,
    abstract: str,
    signer_name: str,
    signer_capacity: Sequence[str] = (),
    recipients: Sequence[str] = (),
    body: CouncilBody | None = None,
    issued_on: dt.date | None = None,
    number: int | None = None,
    is_steering: bool = False,
    by: Actor,
    at: dt.datetime,
) -> Document:
    """Issue a paper: it takes the next number of its series and stands in the register of papers sent.

    `issued_on` is today unless the paper comes from an archive, and then `number` is the one it bears.
    Raises NotClerk, WordsMissing, WrongDay, NumberTaken.
    """
    issuer = IssuerKind(issuer_kind)
    may_issue(by, agency, issuer)
    told, signer = text.tidy(abstract), text.tidy(signer_name)
    is_written(told, signer)
    has_body(issuer, body)
    day = issued_on or clock.local_date(at)
    is_past(day, clock.local_date(at))
    shape = symbols.pattern(issuer.value, type_code, body.symbol if body else "")
    given = numbering.take(agency, shape.series, day.year, number=number)
    document = storing.add(
        Document(
            agency=agency,
            issuer_kind=issuer,
            issuer_name=_issuer_name(agency, issuer, body),
            body=body,
            series=shape.series,
            year=day.year,
            number=given,
            type_code=type_code,
            symbol=symbols.symbol(given, shape.symbol),
            issued_on=day,
            place=agency.place,
            abstract=told,
            signer_name=signer,
            signer_capacity=list(signer_capacity),
            recipients=list(recipients),
            is_steering=is_steering,
            is_archived=number is not None,
            entered_by=by.name,
            recorded_at=at,
        )
    )
    _record("document.issue", document, by=by, at=at, rows=(document,))
    return document


@transaction.atomic
def register_incoming(
    *,
    agency: Agency,
    issuer_name: str,
    symbol: str,
    type_code: str,
    issued_on: dt.date,
    arrived_on: dt.date,
    abstract: str,
    by: Actor,
    at: dt.datetime,
) -> Document:
    """Put a paper that came in into the register of arrivals, under our number of arrival. Raises NotClerk, WordsMissing, WrongDay."""
    may_register(by, agency)
    told, sender, mark = text.tidy(abstract), text.tidy(issuer_name), text.tidy(symbol)
    if not (told and sender and mark):
        raise WordsMissing("Hãy ghi nơi gửi, số ký hiệu và trích yếu của văn bản đến.")
    is_past(arrived_on, clock.local_date(at))
    document = storing.add(
        Document(
            agency=agency,
            direction=Direction.IN,
            issuer_name=sender,
            series=ARRIVALS,
            year=arrived_on.year,
            number=numbering.take(agency, ARRIVALS, arrived_on.year),
            type_code=type_code,
            symbol=mark,
            issued_on=issued_on,
            arrived_on=arrived_on,
            place="",
            abstract=told,
            entered_by=by.name,
            recorded_at=at,
        )
    )
    _record("document.arrive", document, by=by, at=at, rows=(document,))
    return document


@transaction.atomic
def send(document: Document, *, recipient: str, way: Way, by: Actor, at: dt.datetime) -> Delivery:
    """Note that a copy went to a recipient. Raises NotClerk, AlreadyVoided, WordsMissing."""
    may_issue(by, document.agency, IssuerKind(document.issuer_kind))
    stands(document)
    to = text.tidy(recipient)
    if not to:
        raise WordsMissing("Hãy ghi nơi nhận.")
    row = storing.add(Delivery(document=document, recipient=to, way=way, sent_at=at, recorded_at=at))
    _record("document.send", document, by=by, at=at, rows=(row,))
    return row


@transaction.atomic
def void(document: Document, *, reason: str, by: Actor, at: dt.datetime) -> Document:
    """Void a paper: it stays in the register with the reason, its number is never given again.

    Raises NotClerk, AlreadyVoided, WordsMissing.
    """
    may_issue(by, document.agency, IssuerKind(document.issuer_kind))
    told = text.tidy(reason)
    if not told:
        raise WordsMissing("Hãy ghi lý do hủy văn bản.")
    row = storing.locked(document)
    row.agency = document.agency
    stands(row)
    row.voided_at, row.void_reason = at, told
    storing.change(row, "voided_at", "void_reason")
    _record("document.void", row, by=by, at=at, rows=(row,))
    return row


@transaction.atomic
def keep(document: Document, *, form: str, content: bytes, by: Actor, at: dt.datetime) -> Content:
    """Keep the bytes of a paper in one form as they go out. Raises NotClerk, AlreadyVoided, AlreadyKept."""
    may_issue(by, document.agency, IssuerKind(document.issuer_kind))
    stands(document)
    is_not_kept(document, form)
    digest = hashlib.sha256(content).hexdigest()
    name = f"documents/{digest[:2]}/{digest}.{form}"
    if not default_storage.exists(name):
        default_storage.save(name, ContentFile(content))
    row = storing.add(
        Content(
            document=document, form=form, sha256=digest, size=len(content), stored_as=name, recorded_at=at
        )
    )
    _record("document.keep", document, by=by, at=at, rows=(row,))
    return row


def _issuer_name(agency: Agency, issuer: IssuerKind, body: CouncilBody | None) -> str:
    if body is not None:
        return f"{body.name} {agency.council}"
    return agency.committee if issuer is IssuerKind.COMMITTEE else agency.council


def _record(
    kind: str, document: Document, *, by: Actor, at: dt.datetime, rows: tuple[SealedModel, ...]
) -> None:
    ledger.record(
        kind=kind,
        agency=document.agency.code,
        subject=f"document:{document.symbol}",
        by=by.ref,
        at=at,
        payload={"year": document.year, "series": document.series, "number": document.number},
        rows=rows,
    )
