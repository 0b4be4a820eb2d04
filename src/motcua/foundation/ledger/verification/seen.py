"""What events say of rows: for each row the digest in its last event. Kept in a temporary file, not in memory."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from types import TracebackType

from motcua.foundation.ledger.lines import Line

_MARK = b'"rows":{'
_PUT = (
    "INSERT INTO seen VALUES (?, ?, ?) "
    "ON CONFLICT (key) DO UPDATE SET digest = excluded.digest, event = excluded.event"
)


class Seen:
    """The last word of the ledger on every row. The file is gone when the block ends."""

    def __enter__(self) -> "Seen":
        """Open a private database that spills to a temporary file when it grows."""
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute("PRAGMA cache_size = -16000")
        self._database.execute(
            "CREATE TABLE seen (key TEXT PRIMARY KEY, digest TEXT, event INTEGER) WITHOUT ROWID"
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close and so remove it."""
        self._database.close()

    def add(self, read: Iterable[Line]) -> None:
        """Take in what events, in the order of their ids, say of rows."""
        self._database.execute("BEGIN")
        self._database.executemany(_PUT, _told(read))
        self._database.execute("COMMIT")

    def of(self, label: str) -> Iterator[tuple[str, str, int]]:
        """Yield the key, the digest and the event of every row of a model ever told of, by key."""
        # `;` follows `:` among the characters.
        cursor = self._database.cursor()
        return cursor.execute(
            "SELECT key, digest, event FROM seen WHERE key >= ? AND key < ? ORDER BY key",
            (f"{label}:", f"{label};"),
        )


def _told(read: Iterable[Line]) -> Iterator[tuple[str, str, int]]:
    for key, _, line in read:
        if _MARK not in line:
            continue
        try:
            rows = json.loads(line.rpartition(b"\t")[2])["rows"]
        except (ValueError, KeyError, TypeError):
            # An event that is damaged is named as such where the tree is checked.
            continue
        if isinstance(rows, dict):
            yield from ((str(row), str(digest), key) for row, digest in rows.items())
