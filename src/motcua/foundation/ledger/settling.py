"""Up to which event nothing can appear any more between those that are there.

SQLite writes one transaction at a time: ids appear in their order. PostgreSQL hands out ids before
transactions end, so a smaller id may appear after a larger one. Whoever inserts an event holds a lock on
the table from before the id is drawn until the transaction has ended: once everyone who held it when the
largest id was read has let go, every smaller id is there or will never be. Writers are only watched,
never held up.
"""

import time
from collections.abc import Callable

from django.db import connection
from django.db.models import Max

from motcua.foundation.ledger.models import Event

PATIENCE = 10.0
_STEP = 0.05
_WRITERS = """
    SELECT virtualtransaction FROM pg_locks
    WHERE relation = 'ledger_event'::regclass AND mode = 'RowExclusiveLock' AND pid <> pg_backend_pid()
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


def settled(*, patience: float = PATIENCE, wait: Callable[[float], None] = time.sleep) -> int | None:
    """Return the id up to which the events are settled (0: none).

    None when, after `patience` seconds, a transaction that may still add a smaller id has not ended.
    """
    largest: int = Event.objects.aggregate(largest=Max("id"))["largest"] or 0
    if connection.vendor != "postgresql":
        return largest
    writing = _writers()
    while writing and patience > 0:
        wait(_STEP)
        patience -= _STEP
        writing &= _writers()
    return None if writing else largest


def _writers() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(_WRITERS)
        return {row[0] for row in cursor.fetchall()}
