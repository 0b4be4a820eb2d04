"""Write down who asks, correct it, note who read it."""

import datetime as dt

from django.db import transaction

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.people import identity, phones
from motcua.foundation.people.actions.telling import record
from motcua.foundation.people.models import Access, Person
from motcua.foundation.people.permissions import may_handle
from motcua.foundation.people.policies import is_identity, is_named, is_not_erased, is_phone, is_said
from motcua.kernel import storing, text

_WRITTEN = ("full_name", "folded_name", "id_number", "born_on", "phone", "phone_digits", "email", "address")


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
    """Write down who asks. The phone is kept as given, and as digits for search. Raises NotValid."""
    person = Person(agency=agency, is_organisation=is_organisation, registered_at=at)
    _write(person, full_name, id_number, born_on, phone, email, address)
    storing.add(person)
    record("person.register", person, by=by, at=at)
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
    born_on: dt.date | None = None,
    reason: str,
    by: Actor,
    at: dt.datetime,
) -> Person:
    """Correct what was written of a person, saying why. Raises NotHandler, NotValid, Erased."""
    may_handle(by, person.agency)
    is_said(text.tidy(reason))
    row = storing.locked(person)
    row.agency = person.agency
    is_not_erased(row)
    _write(row, full_name, id_number, born_on, phone, email, address)
    storing.change(row, *_WRITTEN)
    record("person.correct", row, by=by, at=at)
    return row


def note_access(person: Person, *, by: Actor, at: dt.datetime, purpose: str) -> Access:
    """Note that an officer read a person's data, and what for (Luật 91/2025/QH15). Raises NotValid."""
    is_said(text.tidy(purpose))
    row = Access(person=person, by=by.ref, agency=by.agency, purpose=text.tidy(purpose)[:200], at=at)
    return storing.add(row)


def _write(
    person: Person,
    full_name: str,
    id_number: str,
    born_on: dt.date | None,
    phone: str,
    email: str,
    address: str,
) -> None:
    person.full_name = text.tidy(full_name)
    person.folded_name = text.fold(person.full_name)
    person.id_number = identity.tidy(id_number)
    person.born_on = born_on
    person.phone, person.phone_digits = text.tidy(phone), phones.digits(phone)
    person.email, person.address = email.strip(), text.tidy(address)
    is_named(person.full_name)
    is_phone(person.phone_digits)
    is_identity(person.id_number)
