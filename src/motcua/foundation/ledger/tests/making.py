"""Events and sealed ledgers for tests. Rows of other rooms are reached by name: this room knows nobody."""

import datetime as dt
from typing import Any

from django.apps import apps
from django.db import connection

from motcua.foundation.ledger import actions, keys, sealing
from motcua.foundation.ledger.models import Event, SealedModel
from motcua.kernel import clock

AT = clock.at(dt.date(2019, 12, 19), 8, 5)


def tell(number: int, *, at: dt.datetime = AT) -> Event:
    """Append one event."""
    return actions.record(
        kind="dossier.receive",
        agency="phuong-mau",
        subject=f"dossier:H29.{number}",
        by="account:mot-cua",
        at=at,
        payload={"số": number},
    )


def ward(name: str = "Phường Mẫu") -> SealedModel:
    """Write a sealed row with its event."""
    row: SealedModel = apps.get_model("organisation", "Agency")(
        code=f"ward-{Event.objects.count()}", short_name=name, place="Mẫu", valid_from=AT.date()
    )
    row.save(force_insert=True)
    actions.record(kind="agency.create", agency="", subject="agency:mau", by="system", at=AT, rows=[row])
    return row


def ledger_of(*batches: int) -> list[Event]:
    """Append and seal batches of so many events."""
    keys.ensure(AT)
    told: list[Event] = []
    for size in batches:
        told += [tell(len(told) + place) for place in range(1, size + 1)]
        sealing.seal(at=AT)
    return told


def behind_the_back(statement: str, *values: Any) -> None:
    """Run SQL as somebody would who owns the database: the triggers go first."""
    with connection.cursor() as cursor:
        for table in ("ledger_event", "ledger_batch", "ledger_checkpoint"):
            if connection.vendor == "postgresql":
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_kept ON {table}")
            else:
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_update")
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_delete")
        cursor.execute(statement, values)
