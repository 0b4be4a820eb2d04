"""How this room's acts enter the ledger: the key of the person, never the person."""

import datetime as dt

from motcua.foundation.ledger import actions as ledger
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.people.models import Person


def record(kind: str, person: Person, *rows: SealedModel, by: Actor, at: dt.datetime, **payload: str) -> None:
    """Append the event of an act about a person; `rows` are what else it wrote besides the person."""
    ledger.record(
        kind=kind,
        agency=person.agency.code,
        subject=f"person:{person.pk}",
        by=by.ref,
        at=at,
        payload=payload,
        rows=rows or (person,),
    )
