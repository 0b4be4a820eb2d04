"""Append to the ledger."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from motcua.foundation.ledger import plain
from motcua.foundation.ledger.models import Event, SealedModel
from motcua.kernel import storing

# What stands in an event instead of the digest of a row that the act removed.
REMOVED = ""


def record(
    *,
    kind: str,
    agency: str,
    subject: str,
    by: str,
    at: dt.datetime,
    payload: Mapping[str, Any] | None = None,
    rows: Iterable[SealedModel] = (),
    gone: Iterable[SealedModel] = (),
) -> Event:
    """Append one event, in the transaction of the act it tells of.

    `kind` is `noun.verb`; `subject` is `noun:code`; `by` is an actor's reference; `rows` are the
    rows the act wrote, already saved: their digests go into the event; `gone` are the rows it removed.
    No personal data in `payload`. Raises TypeError for values without a plain spelling, ValueError for
    tabs, new lines and the like in the other fields.
    """
    body = dict(payload or {})
    digests = {row.sealed_key(): REMOVED for row in gone}
    digests |= {row.sealed_key(): row.sealed_digest() for row in rows}
    if digests:
        body["rows"] = digests
    if not f"{kind}{agency}{subject}{by}".isprintable():
        raise ValueError("an event's fields are single lines")
    return storing.add(
        Event(
            agency=agency,
            kind=kind,
            subject=subject,
            actor=by,
            at_us=plain.microseconds(at),
            payload=plain.canonical(body),
        )
    )
