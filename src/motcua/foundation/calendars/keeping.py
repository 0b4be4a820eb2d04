"""How rows go in: what stood before is voided and kept, the event is written, caches learn of it."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from motcua.foundation.calendars.models import Kept, Stamp
from motcua.foundation.ledger import actions as ledger
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.kernel import storing

K = TypeVar("K", bound=Kept)

_REPLACED = "Thay bằng bản ghi mới."
_HISTORY = frozenset({"id", "seal_salt", "recorded_at", "entered_by", "voided_at", "void_reason"})


def put(
    row: K,
    standing: K | None,
    *,
    kind: str,
    subject: str,
    payload: Mapping[str, Any],
    by: Actor,
    at: dt.datetime,
) -> K:
    """Enter a row in place of a standing one. Returns the standing one when it says the same already."""
    if standing is not None and _says(standing) == _says(row):
        return standing
    touched: list[Kept] = []
    if standing is not None:
        void(standing, _REPLACED, at)
        touched.append(standing)
    row.recorded_at, row.entered_by = at, by.ref
    touched.append(storing.add(row))
    record(kind, subject, payload, touched, by=by, at=at)
    return row


def one_at_a_time() -> None:
    """Let other changes of the calendar wait until this transaction ends."""
    Stamp.objects.get_or_create(id=1)
    Stamp.objects.select_for_update().get(id=1)


def void(row: Kept, reason: str, at: dt.datetime) -> None:
    """Let a row hold no longer, keeping it."""
    row.voided_at, row.void_reason = at, reason
    storing.change(row, "voided_at", "void_reason")


def record(
    kind: str, subject: str, payload: Mapping[str, Any], rows: Sequence[Kept], *, by: Actor, at: dt.datetime
) -> None:
    """Write the event and give caches a new stamp. The country's rows belong to no agency ("")."""
    agency: Agency | None = getattr(rows[-1], "agency", None)
    code = agency.code if agency is not None else ""
    ledger.record(kind=kind, agency=code, subject=subject, by=by.ref, at=at, payload=payload, rows=rows)
    Stamp.objects.filter(id=1).update(value=uuid.uuid4())


def _says(row: Kept) -> dict[str, Any]:
    return {
        field.attname: field.to_python(getattr(row, field.attname))
        for field in row._meta.concrete_fields  # noqa: SLF001  Django's documented way to list fields
        if field.name not in _HISTORY
    }
