"""The Board's head signs; the appraisal goes out and its recommendations with it."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from motcua.foundation.organisation.actors import Actor
from motcua.kernel import text
from motcua.oversight.appraisals import queries
from motcua.oversight.appraisals.models import Appraisal
from motcua.oversight.appraisals.permissions import may_sign, may_work
from motcua.oversight.appraisals.policies import is_ready
from motcua.oversight.appraisals.recording import move, record
from motcua.oversight.recommendations import actions as recommendations
from motcua.records.documents import actions as documents


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
    """Issue the appraisal report under the Board's own number, and send each recommendation.

    Raises NotThisBoard, WrongStage, NotReady.
    """
    may_sign(by, appraisal)
    sheet = queries.sheet(appraisal)
    is_ready(sheet.findings, sheet.recommendations, sheet.unchecked, sheet.meeting)
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
    return row


@transaction.atomic
def present(appraisal: Appraisal, *, by: Actor, at: dt.datetime) -> Appraisal:
    """Say that the Board's head presented it at the session. Raises NotThisBoard, WrongStage."""
    may_work(by, appraisal)
    row = move(appraisal, "present")
    record("present", row, by=by, at=at, rows=(row,))
    return row
