"""The only door for change: register, correct, note a reading, erase."""

import datetime as dt

from django.db import transaction

from motcua.foundation.ledger import actions as ledger
from motcua.foundation.ledger.models import new_salt
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.people.models import Access, Person
from motcua.foundation.people.permissions import may_handle
from motcua.foundation.people.policies import (
    NotValid,
    is_identity,
    is_named,
    is_not_erased,
    is_phone,
    phone_digits,
)
from motcua.kernel import storing, text


@transaction.atomic
def register(
    *,
    agency: Agency,
    full_name: str,
    id_number: str = "",
    born_on: dt.date | None = None,
    phone: str = "",
    email: str = "",
    address: str = "",
    is_organisation: bool = False,
    by: Actor,
    at: dt.datetime,
) -> Person:
    """Write down who asks. Telephone and identity numbers are kept as bare digits. Raises NotValid."""
    person = Person(
        agency=agency,
        full_name=text.tidy(full_name),
        id_number="".join(id_number.split()).upper(),
        born_on=born_on,
        phone=phone_digits(phone),
        email=email.strip(),
        address=text.tidy(address),
        is_organisation=is_organisation,
        registered_at=at,
    )
    _is_valid(person)
    person.folded_name = text.fold(person.full_name)
    storing.add(person)
    _record("person.register", person, by=by, at=at)
    return person


@transaction.atomic
def correct(
    person: Person,
    *,
    full_name: str,
    id_number: str,
    phone: str,
    email: str,
    address: str,
    reason: str,
    by: Actor,
    at: dt.datetime,
) -> Person:
    """Correct what was written of a person, saying why. Raises NotHandler, NotValid, Erased."""
    may_handle(by, person.agency)
    row = storing.locked(person)
    row.agency = person.agency
    is_not_erased(row)
    if not text.tidy(reason):
        raise NotValid("Hãy ghi lý do sửa thông tin.")
    row.full_name, row.folded_name = text.tidy(full_name), text.fold(text.tidy(full_name))
    row.id_number, row.phone = "".join(id_number.split()).upper(), phone_digits(phone)
    row.email, row.address = email.strip(), text.tidy(address)
    _is_valid(row)
    storing.change(row, "full_name", "folded_name", "id_number", "phone", "email", "address")
    _record("person.correct", row, by=by, at=at, reason=text.tidy(reason))
    return row


def note_access(person: Person, *, by: Actor, at: dt.datetime, purpose: str) -> Access:
    """Note that an officer read a person's data, and what for (Law on personal data; Decree 13/2023)."""
    row = Access(person=person, by=by.ref, agency=by.agency, purpose=text.tidy(purpose), at=at)
    return storing.add(row)


@transaction.atomic
def erase(person: Person, *, reason: str, by: Actor, at: dt.datetime) -> Person:
    """Erase a person's clear data on a lawful request. What the ledger vouched for stays vouched for.

    Names, numbers and the salt go; a new salt stands in its place, so the old digests say nothing any
    more. Raises NotHandler, NotValid, Erased.
    """
    may_handle(by, person.agency)
    row = storing.locked(person)
    row.agency = person.agency
    is_not_erased(row)
    if not text.tidy(reason):
        raise NotValid("Hãy ghi căn cứ xóa dữ liệu.")
    row.full_name, row.folded_name = "(đã xóa theo yêu cầu)", "(da xoa theo yeu cau)"
    row.id_number = row.phone = row.email = row.address = ""
    row.born_on, row.erased_at, row.seal_salt = None, at, new_salt()
    fields = ("full_name", "folded_name", "id_number", "phone", "email", "address")
    storing.change(row, *fields, "born_on", "erased_at", "seal_salt")
    _record("person.erase", row, by=by, at=at, reason=text.tidy(reason))
    return row


def _is_valid(person: Person) -> None:
    is_named(person.full_name)
    is_phone(person.phone)
    is_identity(person.id_number)


def _record(kind: str, person: Person, *, by: Actor, at: dt.datetime, **payload: str) -> None:
    ledger.record(
        kind=kind,
        agency=person.agency.code,
        subject=f"person:{person.pk}",
        by=by.ref,
        at=at,
        payload=payload,
        rows=(person,),
    )
