"""The only door for change: store a file, keep it longer, dispose of it when its time has passed."""

import datetime as dt
import io
from typing import IO

from django.db import transaction

from motcua.foundation.files import folder, kinds, sniffing
from motcua.foundation.files.models import StoredFile
from motcua.foundation.files.permissions import may_dispose
from motcua.foundation.files.policies import (
    NotAccepted,
    StillKept,
    TooLarge,
    is_accepted,
    is_not_disposed,
    is_small_enough,
    may_go,
    safe_name,
)
from motcua.foundation.ledger import actions as ledger
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock, storing, text


@transaction.atomic
def store(
    *,
    agency: Agency,
    content: bytes | IO[bytes],
    name: str,
    retention: str = "dossier",
    by: Actor,
    at: dt.datetime,
) -> StoredFile:
    """Keep a file: bytes or something to read them from. `retention` names a rule of `data/retention.toml`.

    Its kind is read from the bytes; the name keeps its words only. Bytes kept by a transaction that is
    then undone lie there unnamed and harm nobody. Raises NotAccepted, TooLarge; KeyError for an unknown rule.
    """
    rule = kinds.retentions()[retention]
    source = io.BytesIO(content) if isinstance(content, bytes) else content
    try:
        with folder.arriving(source, most=kinds.largest()) as arrived:
            kind = _kind_of(arrived)
            is_small_enough(arrived.size, kind)
            folder.keep(arrived)
    except folder.Oversized:
        raise TooLarge(
            f"Tệp lớn quá {kinds.largest() // 1024 // 1024} MB. Hãy chụp hoặc quét lại nhỏ hơn."
        ) from None
    row = StoredFile(
        agency=agency,
        sha256=arrived.sha256,
        size=arrived.size,
        media_type=kind.media_type,
        name=safe_name(name, kind),
        retention=rule.code,
        keep_until=rule.keep_until(clock.local_date(at)),
        stored_at=at,
        stored_by=by.ref,
    )
    storing.add(row)
    _record("file.store", row, by=by, at=at)
    return row


@transaction.atomic
def keep_longer(file: StoredFile, *, until: dt.date | None, by: Actor, at: dt.datetime) -> StoredFile:
    """Keep a file until a later day, or for ever (None). Raises NotKeeper, Disposed, StillKept when it is not later."""
    may_dispose(by, file.agency)
    row = storing.locked(file)
    row.agency = file.agency
    is_not_disposed(row)
    if row.keep_until is None or (until is not None and until <= row.keep_until):
        raise StillKept("Thời hạn mới phải dài hơn thời hạn đang ghi.")
    row.keep_until = until
    storing.change(row, "keep_until")
    _record("file.keep_longer", row, by=by, at=at)
    return row


@transaction.atomic
def dispose(file: StoredFile, *, reason: str, by: Actor, at: dt.datetime) -> StoredFile:
    """Take the bytes of a file away for good once its time has passed; the row stays and says so.

    The same bytes kept for another row stay. Raises NotKeeper, Disposed, StillKept, NotAccepted without a reason.
    """
    may_dispose(by, file.agency)
    row = storing.locked(file)
    row.agency = file.agency
    is_not_disposed(row)
    may_go(row, at)
    if not text.tidy(reason):
        raise NotAccepted("Hãy ghi căn cứ hủy: số, ngày quyết định hủy tài liệu.")
    row.disposed_at, row.dispose_reason = at, text.tidy(reason)[:300]
    storing.change(row, "disposed_at", "dispose_reason")
    _record("file.dispose", row, by=by, at=at)
    transaction.on_commit(lambda: _forget(row.sha256))
    return row


def _kind_of(arrived: folder.Arrived) -> kinds.Kind:
    if not arrived.size:
        raise NotAccepted("Tệp rỗng. Hãy chọn lại tệp.")
    try:
        with arrived.path.open("rb") as file:
            code = sniffing.kind_of(file)
    except sniffing.Macro:
        raise NotAccepted("Tệp có chứa chương trình (macro) nên không được nhận.") from None
    is_accepted(code)
    return kinds.kinds()[str(code)]


def _forget(sha256: str) -> None:
    if not StoredFile.objects.filter(sha256=sha256, disposed_at=None).exists():
        folder.remove(sha256)


def _record(kind: str, row: StoredFile, *, by: Actor, at: dt.datetime) -> None:
    ledger.record(
        kind=kind,
        agency=row.agency.code,
        subject=f"file:{row.pk}",
        by=by.ref,
        at=at,
        rows=(row,),
    )
