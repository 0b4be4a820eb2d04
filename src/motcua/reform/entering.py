"""How an entry goes in and how it is voided: who may, what must hold, the event that tells of it."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, TypeVar

from motcua.foundation.ledger import actions as ledger
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock, dates, storing, text
from motcua.kernel.rules import Denied, Rule
from motcua.reform.entries import Entry

E = TypeVar("E", bound=Entry)


class NotYours(Denied):
    """This person may not enter or void here."""


class WordsMissing(Denied):
    """Something that must be written is empty."""


class NotYetHappened(Denied):
    """The day given lies after the day of entry."""


class AlreadyVoided(Denied):
    """The entry was voided before."""


def _may_enter(by: Actor, agency: Agency) -> None:
    """The reform focal officer enters for their own agency; the system does so in imports."""
    own = by.agency == agency.code
    if not own or not (by.ref == "system" or by.has(Role.REFORM_FOCAL)):
        raise NotYours("Chỉ cán bộ đầu mối cải cách hành chính của phường nhập hoặc hủy được mục này.")


def _has_words(value: str, sentence: str) -> None:
    if not text.tidy(value):
        raise WordsMissing(sentence)


def _has_happened(day: dt.date, at: dt.datetime) -> None:
    today = clock.local_date(at)
    if day > today:
        raise NotYetHappened(f"Ngày {dates.short(day)} chưa đến: hôm nay là {dates.short(today)}.")


def _still_stands(row: Entry) -> None:
    if row.is_voided:
        raise AlreadyVoided("Bản ghi này đã bị hủy trước đó.")


may_enter = Rule(_may_enter)
has_words = Rule(_has_words)
has_happened = Rule(_has_happened)
still_stands = Rule(_still_stands)


def enter(row: E, *, kind: str, by: Actor, at: dt.datetime, payload: Mapping[str, Any] | None = None) -> E:
    """Write a new entry with its event `kind` (`noun.verb`). Call inside a transaction.

    Sets `recorded_at` and `entered_by`; `row.agency` must be set. Raises NotYours.
    """
    may_enter(by, row.agency)
    return write(row, kind=kind, by=by, at=at, payload=payload)


def write(row: E, *, kind: str, by: Actor, at: dt.datetime, payload: Mapping[str, Any] | None = None) -> E:
    """Do as `enter` does, for a room that has itself asked who may (a study: whom the act was given to)."""
    row.recorded_at, row.entered_by = at, by.name
    storing.add(row)
    _record(row, kind=kind, by=by, at=at, payload=payload or {})
    return row


def void(row: E, *, noun: str, reason: str, by: Actor, at: dt.datetime) -> E:
    """Void an entry, keeping the row. Call inside a transaction.

    Returns the row as it is now. Raises NotYours, WordsMissing, AlreadyVoided.
    """
    may_enter(by, row.agency)
    has_words(reason, "Hãy ghi lý do hủy.")
    agency = row.agency
    row = storing.locked(row)
    row.agency = agency
    still_stands(row)
    row.voided_at, row.void_reason = at, text.tidy(reason)
    storing.change(row, "voided_at", "void_reason")
    _record(row, kind=f"{noun}.void", by=by, at=at, payload={"reason": row.void_reason})
    return row


def _record(row: Entry, *, kind: str, by: Actor, at: dt.datetime, payload: Mapping[str, Any]) -> None:
    ledger.record(
        kind=kind,
        agency=row.agency.code,
        subject=f"{kind.partition('.')[0]}:{row.pk}",
        by=by.ref,
        at=at,
        payload=payload,
        rows=(row,),
    )
