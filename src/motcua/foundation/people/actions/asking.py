"""A person asks for their data, its correction or its erasure; the ward answers."""

import datetime as dt

from django.db import transaction

from motcua.foundation.ledger.models import new_salt
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.people import contributions
from motcua.foundation.people.actions.telling import record
from motcua.foundation.people.models import DataRequest, Person
from motcua.foundation.people.permissions import may_handle
from motcua.foundation.people.policies import StillNeeded, is_not_erased, is_open, is_said
from motcua.foundation.people.states import Answer, Wish
from motcua.kernel import storing, text

ERASED_NAME = "(đã xóa theo yêu cầu)"
_GONE = ("full_name", "folded_name", "id_number", "born_on", "phone", "phone_digits", "email", "address")


@transaction.atomic
def ask(person: Person, *, wish: Wish, words: str = "", by: Actor, at: dt.datetime) -> DataRequest:
    """Note what a person asks of the data kept of them. Raises Erased."""
    is_not_erased(person)
    row = DataRequest(
        agency=person.agency, person=person, wish=wish, words=text.tidy(words)[:500], asked_at=at
    )
    storing.add(row)
    record("data_request.ask", person, row, by=by, at=at, wish=wish.value)
    return row


@transaction.atomic
def settle(request: DataRequest, *, reason: str = "", by: Actor, at: dt.datetime) -> DataRequest:
    """Grant a request. Erasure erases now; export and correction were done by who settles.

    Raises NotHandler, AlreadyAnswered, StillNeeded.
    """
    if request.wish == Wish.ERASE:
        erase(request.person, reason=reason or Wish.ERASE.label, by=by, at=at)
    return _answer(request, Answer.GRANTED, reason, by=by, at=at)


@transaction.atomic
def refuse(request: DataRequest, *, reason: str, by: Actor, at: dt.datetime) -> DataRequest:
    """Refuse a request, saying why. Raises NotHandler, AlreadyAnswered, NotValid."""
    is_said(text.tidy(reason))
    return _answer(request, Answer.REFUSED, reason, by=by, at=at)


@transaction.atomic
def erase(person: Person, *, reason: str, by: Actor, at: dt.datetime) -> Person:
    """Erase a person's clear data on a lawful request. What the ledger vouched for stays vouched for.

    Values and salt go and a new salt comes: the digests of older events stay in the tree, and nobody can
    guess from them what stood there. The event of the erasure carries the digest of the emptied row.
    Raises NotHandler, NotValid, Erased, StillNeeded.
    """
    may_handle(by, person.agency)
    is_said(text.tidy(reason))
    row = storing.locked(person)
    row.agency = person.agency
    is_not_erased(row)
    if why := contributions.objections(row):
        raise StillNeeded(" ".join(why))
    row.full_name, row.folded_name = ERASED_NAME, text.fold(ERASED_NAME)
    row.id_number = row.phone = row.phone_digits = row.email = row.address = ""
    row.born_on, row.erased_at, row.seal_salt = None, at, new_salt()
    storing.change(row, *_GONE, "erased_at", "seal_salt")
    # What people typed beside their requests can hold the same data.
    DataRequest.objects.filter(person=row).exclude(words="").update(words="")
    record("person.erase", row, by=by, at=at)
    return row


def _answer(request: DataRequest, answer: Answer, reason: str, *, by: Actor, at: dt.datetime) -> DataRequest:
    may_handle(by, request.agency)
    row = storing.locked(request)
    is_open(row)
    row.answer, row.answered_at, row.reason = answer, at, text.tidy(reason)[:500]
    storing.change(row, "answer", "answered_at", "reason")
    record("data_request.answer", request.person, row, by=by, at=at, answer=answer.value)
    return row
