"""From the keys of counted records back to rows that a person can read: each kind knows its room."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Sequence

from motcua.casework.dossiers import queries as dossiers
from motcua.casework.dossiers.queries.rows import places as dossier_places
from motcua.casework.feedback import queries as feedback
from motcua.catalogue.procedures import queries as procedures
from motcua.kernel.records import RecordRow, Records
from motcua.records.documents import queries as documents
from motcua.reform.lawwatch import queries as lawwatch
from motcua.reform.outreach import queries as outreach
from motcua.reform.plans import queries as plans
from motcua.reform.training import queries as training

Opener = Callable[[Sequence[str], dt.datetime, bool], list[RecordRow]]


class UnknownKind(LookupError):
    """No room opens records of this kind."""


def _plain(room: Callable[..., list[RecordRow]]) -> Opener:
    return lambda keys, as_of, masked: room(keys, as_of=as_of, masked=masked)


def _of_kind(room: Callable[..., list[RecordRow]], kind: str) -> Opener:
    return lambda keys, as_of, masked: room(keys, as_of=as_of, masked=masked, kind=kind)


OPENERS: dict[str, Opener] = {
    "dossier": _plain(dossiers.rows),
    "rating": _of_kind(feedback.rows, "rating"),
    "offer": _of_kind(feedback.rows, "offer"),
    "listing": _plain(procedures.rows),
    "document": _plain(documents.rows),
    "assignment": _plain(lawwatch.rows),
    "plan": _of_kind(plans.rows, "plan"),
    "task": _of_kind(plans.rows, "task"),
    "activity": _of_kind(outreach.rows, "activity"),
    "course": _of_kind(training.rows, "course"),
    "attendance": _of_kind(training.rows, "attendance"),
}


def rows(records: Records, *, as_of: dt.datetime, masked: bool) -> list[RecordRow]:
    """Return the rows of counted records in their order. Raises UnknownKind."""
    try:
        opener = OPENERS[records.kind]
    except KeyError as error:
        raise UnknownKind(records.kind) from error
    return opener(records.keys, as_of, masked)


# What people wrote along with a record, with what could point at a person hidden.
WORDS: dict[str, Callable[[Sequence[str]], dict[str, str]]] = {"rating": feedback.masked_words}


def words(records: Records) -> dict[str, str]:
    """Return what people wrote, masked, by key; empty for records that hold no words. At most a few statements."""
    return WORDS[records.kind](records.keys) if records.kind in WORDS else {}


# Kinds of which there are thousands say where they belong without being opened one by one.
PLACES: dict[str, Callable[[Sequence[str], bool], Counter[str]]] = {
    "rating": lambda keys, masked: feedback.places(keys),
    "dossier": lambda keys, masked: dossier_places(keys, masked=masked),
}


def by_place(records: Records, *, as_of: dt.datetime, masked: bool) -> list[tuple[str, int]]:
    """Return how many records fall to each place (unit, neighbourhood), most first; "" for no place."""
    if records.kind in PLACES:
        counted = PLACES[records.kind](records.keys, masked)
    else:
        counted = Counter(row.where for row in rows(records, as_of=as_of, masked=masked))
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
