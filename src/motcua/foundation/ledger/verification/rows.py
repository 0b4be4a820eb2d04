"""Sealed rows against the digests in their last events: changed, removed, added behind the program's back."""

import uuid
from collections.abc import Iterator

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection

from motcua.foundation.ledger import lines
from motcua.foundation.ledger.actions import REMOVED
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.ledger.verification.findings import Findings, event_words
from motcua.foundation.ledger.verification.seen import Seen

_PIECE = 2_000
# What reading a row can raise once somebody has written into it what its column does not hold.
_UNREADABLE = (ValueError, TypeError, ArithmeticError, AttributeError, DatabaseError, ValidationError)
_NOTHING = ("", "", 0)


def sealed_models() -> list[type[SealedModel]]:
    """Return every table whose rows events vouch for, by label."""
    found = [model for model in apps.get_models() if issubclass(model, SealedModel)]
    return sorted(found, key=lambda model: model._meta.label_lower)  # noqa: SLF001


def check_rows(seen: Seen, findings: Findings) -> int:
    """Check every row of every sealed table; return how many there are."""
    return sum(_check(model, seen, findings) for model in sealed_models())


def _check(model: type[SealedModel], seen: Seen, findings: Findings) -> int:
    """Walk a table and the ledger's words on it side by side, both in the order of their keys."""
    count = 0
    told = seen.of(model._meta.label_lower)  # noqa: SLF001
    word = next(told, _NOTHING)
    for key, digest in _present(model):
        count += 1
        while word[0] and word[0] < key:
            _is_gone(word, findings)
            word = next(told, _NOTHING)
        _compare(key, digest, word if word[0] == key else None, findings)
        if word[0] == key:
            word = next(told, _NOTHING)
    while word[0]:
        _is_gone(word, findings)
        word = next(told, _NOTHING)
    return count


def _compare(key: str, digest: str, word: tuple[str, str, int] | None, findings: Findings) -> None:
    if word is None:
        findings.add(f"row:{key}", f"Bản ghi {key} bị chèn thêm: không sự kiện nào nói đến nó.")
    elif word[1] == REMOVED:
        _name(word, "có mặt trở lại sau khi đã bỏ.", findings)
    elif not digest:
        _name(word, "bị hỏng, không đọc được nữa.", findings)
    elif digest != word[1]:
        _name(word, "đã bị sửa ngoài chương trình: khác dấu vết đã ghi.", findings)


def _is_gone(word: tuple[str, str, int], findings: Findings) -> None:
    if word[1] != REMOVED:
        _name(word, "đã bị xóa.", findings)


def _name(word: tuple[str, str, int], what: str, findings: Findings) -> None:
    key, _, event = word
    findings.add(f"row:{key}", lambda: f"Bản ghi {key} {what} {_last(event)}".rstrip())


def _last(event: int) -> str:
    read = lines.between(event - 1, event, most=1)
    return f"{event_words(read[0][2])} là lần ghi cuối." if read else ""


def _present(model: type[SealedModel]) -> Iterator[tuple[str, str]]:
    """Yield the key and the digest ("" where unreadable) of each row, in the order of keys, a piece at a time."""
    after = ""
    while True:
        try:
            piece = _digests(model, after)
            last = piece[-1][0].rpartition(":")[2] if piece else ""
        except _UNREADABLE:
            keys = _keys(model, after)
            piece = [_one(model, key) for key in keys]
            last = keys[-1] if keys else ""
        yield from piece
        if len(piece) < _PIECE:
            return
        after = last


def _digests(model: type[SealedModel], after: str) -> list[tuple[str, str]]:
    # `_base_manager`: default managers may be shy (published only).
    rows = model._base_manager.order_by("pk").only("id", "seal_salt", *model.sealed_fields)  # noqa: SLF001
    rows = rows.filter(pk__gt=after) if after else rows
    return [(row.sealed_key(), row.sealed_digest()) for row in rows[:_PIECE]]


def _one(model: type[SealedModel], key: str) -> tuple[str, str]:
    try:
        row = model._base_manager.get(pk=key)  # noqa: SLF001
        return row.sealed_key(), row.sealed_digest()
    except (*_UNREADABLE, model.DoesNotExist):
        return f"{model._meta.label_lower}:{_dashed(key)}", ""  # noqa: SLF001


def _keys(model: type[SealedModel], after: str) -> list[str]:
    """Return the keys of a piece as they stand in the table, whatever stands there."""
    table = connection.ops.quote_name(model._meta.db_table)  # noqa: SLF001
    is_sqlite = connection.vendor == "sqlite"
    bound = after.replace("-", "") if is_sqlite else after or str(uuid.UUID(int=0))
    key = "CAST(id AS blob)" if is_sqlite else "CAST(id AS text)"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {key} FROM {table} WHERE id > %s ORDER BY id LIMIT {_PIECE}",  # noqa: S608
            [bound],
        )
        return [_text(row[0]) for row in cursor.fetchall()]


def _text(key: bytes | str) -> str:
    return key.decode(errors="replace") if isinstance(key, bytes) else key


def _dashed(key: str) -> str:
    try:
        return str(uuid.UUID(key))
    except ValueError:
        return key
