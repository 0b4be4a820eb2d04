"""One unmoving picture of the database to verify on, without holding up those who write."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

_BEGIN = {"sqlite": "BEGIN DEFERRED", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"}


@contextmanager
def snapshot() -> Iterator[None]:
    """Read everything in the block as it stands now. Inside a transaction already begun: as that one reads.

    Django's own `atomic` would take the right to write on SQLite and keep every officer waiting.
    """
    if connection.in_atomic_block:
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute(_BEGIN[connection.vendor])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK")
