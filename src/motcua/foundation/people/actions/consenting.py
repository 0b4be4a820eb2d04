"""A person agrees to a purpose, or takes the agreement back."""

import datetime as dt

from django.db import transaction

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.people.actions.telling import record
from motcua.foundation.people.models import Consent, Person
from motcua.foundation.people.policies import is_not_erased
from motcua.foundation.people.states import Purpose
from motcua.kernel import storing, text


@transaction.atomic
def give_consent(person: Person, *, purpose: Purpose, words: str = "", by: Actor, at: dt.datetime) -> Consent:
    """Note that a person agrees to a purpose, in the words they read. Agreed already: nothing new. Raises Erased."""
    is_not_erased(person)
    standing = Consent.objects.filter(person=person, purpose=purpose, withdrawn_at=None).first()
    if standing is not None:
        return standing
    row = Consent(
        agency=person.agency, person=person, purpose=purpose, words=text.tidy(words)[:300], given_at=at
    )
    storing.add(row)
    record("consent.give", person, row, by=by, at=at, purpose=purpose.value)
    return row


@transaction.atomic
def withdraw_consent(person: Person, *, purpose: Purpose, by: Actor, at: dt.datetime) -> Consent | None:
    """Take an agreement back, from now on. Returns None when there was none."""
    standing = Consent.objects.filter(person=person, purpose=purpose, withdrawn_at=None).first()
    if standing is None:
        return None
    row = storing.locked(standing)
    row.withdrawn_at = at
    storing.change(row, "withdrawn_at")
    record("consent.withdraw", person, row, by=by, at=at, purpose=purpose.value)
    return row
