"""Append to the ledger."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from motcua.foundation.ledger import plain
from motcua.foundation.ledger.models import Event, SealedModel
from motcua.kernel import storing


def record(
    *,
    kind: str,
    agency: str,
    subject: str,
    by: str,
    at: dt.datetime,
    payload: Mapping[str, Any] | None = None,
    rows: Iterable[SealedModel] = (),
) -> Event:
    """Append one event, in the transaction of the act it tells of.

    `kind` is `noun.verb`; `subject` is `noun:code`; `by` is an actor's reference; `rows` are the
    rows the act wrote, already saved: their digests go into the event. No personal data in
    `payload`. Raises TypeError for values without a plain spelling.
    """
    body = dict(payload or {})
    digests = {row.sealed_key(): row.sealed_digest() for row in rows}
    if digests:
        body["rows"] = digests
    for text in (kind, agency, subject, by):
        if "\n" in text:
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
