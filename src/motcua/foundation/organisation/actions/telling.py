"""How this room's acts enter the ledger."""

import datetime as dt

from motcua.foundation.ledger import actions as ledger
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.actors import Actor


def record(
    kind: str,
    agency: str,
    subject: str,
    *rows: SealedModel,
    by: Actor,
    at: dt.datetime,
    **payload: object,
) -> None:
    """Append the event of an act within an agency (its code); `rows` are what the act wrote."""
    ledger.record(kind=kind, agency=agency, subject=subject, by=by.ref, at=at, payload=payload, rows=rows)
