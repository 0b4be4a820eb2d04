"""The Board's head signs; the appraisal goes out and its recommendations with it."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from motcua.foundation.organisation.actors import Actor
from motcua.kernel import text
from motcua.oversight.appraisals import paper, queries
from motcua.oversight.appraisals.models import Appraisal
from motcua.oversight.appraisals.permissions import may_sign, may_work
from motcua.oversight.appraisals.policies import is_ready, names_everyone
from motcua.oversight.appraisals.recording import move, record
from motcua.oversight.recommendations import actions as recommendations
from motcua.records.documents import actions as documents
from motcua.records.documents.models import Document
from motcua.records.documents.states import Way


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the lines above the name (`TM. BAN KINH TẾ - XÃ HỘI`, `TRƯỞNG BAN`) and the name."""

    capacity: tuple[str, ...]
    name: str


@transaction.atomic
def issue(
    appraisal: Appraisal,
    *,
    conclusion: str,
    signature: Signature,
    recipients: tuple[str, ...],
    by: Actor,
    at: dt.datetime,
    number: int | None = None,
    issued_on: dt.date | None = None,
) -> Appraisal:
    """Issue the appraisal report under the Board's own number to its recipients, and send each recommendation.

    Raises NotThisBoard, WrongStage, NotReady.
    """
    may_sign(by, appraisal)
    sheet = queries.sheet(appraisal)
    is_ready(sheet.findings, sheet.recommendations, sheet.unchecked, sheet.meeting)
    names_everyone(recipients, sheet.recommendations)
    document = documents.issue(
        agency=appraisal.agency,
        issuer_kind="board",
        body=appraisal.body,
        type_code="BC",
        abstract=queries.abstract(appraisal),
        issued_on=issued_on,
        signer_name=signature.name,
        signer_capacity=signature.capacity,
        recipients=recipients,
        number=number,
        by=by,
        at=at,
    )
    row = move(appraisal, "issue", {"document": document, "conclusion": text.nfc(conclusion).strip()})
    for recommendation in sheet.recommendations:
        recommendations.send(recommendation, document=document, by=by, at=at)
    record("issue", row, by=by, at=at, rows=(row,), payload={"symbol": document.symbol})
    _send_out(row, document, by=by, at=at)
    return row


def _send_out(appraisal: Appraisal, document: Document, *, by: Actor, at: dt.datetime) -> None:
    """Keep what goes out, and note a copy for each recipient but the file."""
    content = paper.rendered(appraisal, paper.ORIGINAL)
    documents.keep(document, form=paper.ORIGINAL, content=content, by=by, at=at)
    for recipient in document.recipients:
        to = recipient.strip("-–;. ")
        if not text.fold(to).startswith("luu"):
            documents.send(document, recipient=to, way=Way.SYSTEM, by=by, at=at)


@transaction.atomic
def present(appraisal: Appraisal, *, by: Actor, at: dt.datetime) -> Appraisal:
    """Say that the Board's head presented it at the session. Raises NotThisBoard, WrongStage."""
    may_work(by, appraisal)
    row = move(appraisal, "present")
    record("present", row, by=by, at=at, rows=(row,))
    return row
