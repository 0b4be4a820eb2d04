"""How actions write rows: one at a time, or gathered and written together.

Actions call `add`, `change` and `locked` instead of `.save()` and `.get()`. Normally each goes to
the database at once. Inside `in_bulk()` (imports, demonstration data) rows are gathered and written
with few statements by `flush()`; the actions, and so the rules, events and notices, are the same.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

M = TypeVar("M", bound=models.Model)
T = TypeVar("T")


class Gathered:
    """Rows waiting to be written together."""

    def __init__(self) -> None:
        self.rows: dict[type[models.Model], dict[Any, models.Model]] = {}
        self.answers: dict[Hashable, Any] = {}

    def holds(self, row: models.Model) -> bool:
        """Return whether this very row waits to be inserted."""
        return self.rows.get(type(row), {}).get(_key(row)) is row

    def flush(self) -> None:
        """Write everything gathered so far in one transaction."""
        with transaction.atomic():
            for model, rows in self.rows.items():
                _insert(model, list(rows.values()))
        self.rows = {}


def _numbers_itself(model: type[models.Model]) -> bool:
    return model._meta.pk.get_internal_type().endswith("AutoField")  # noqa: SLF001  see _insert


def _insert(model: type[models.Model], rows: Sequence[models.Model]) -> None:
    """Insert rows of one table. Rows that bring their key go in by one prepared statement: it costs a third."""
    meta = model._meta  # noqa: SLF001  Django's documented way to list fields
    if _numbers_itself(model):
        # `_base_manager`: default managers may be shy (published only).
        model._base_manager.bulk_create(rows, batch_size=500)  # noqa: SLF001
        return
    fields, database = meta.local_concrete_fields, connections[DEFAULT_DB_ALIAS]
    values = [[_prepared(field, field.pre_save(row, add=True), database) for field in fields] for row in rows]
    with transaction.mark_for_rollback_on_error(using=database.alias), database.cursor() as cursor:
        if len(values) == 1:
            cursor.execute(_statement(model), values[0])
        else:
            cursor.executemany(_statement(model), values)
    for row in rows:
        row._state.adding, row._state.db = False, database.alias  # noqa: SLF001  as bulk_create does


@cache
def _statement(model: type[models.Model]) -> str:
    meta, quote = model._meta, connections[DEFAULT_DB_ALIAS].ops.quote_name  # noqa: SLF001  see _insert
    names = ", ".join(quote(str(field.column)) for field in meta.local_concrete_fields)
    places = ", ".join(["%s"] * len(meta.local_concrete_fields))
    return f"INSERT INTO {quote(meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608  our own names


def _prepared(field: "models.Field[Any, Any]", value: Any, database: BaseDatabaseWrapper) -> Any:
    """Return a value as the database takes it: texts and whole numbers as they are, unless they become JSON."""
    if type(value) in _TAKEN_AS_THEY_ARE and not isinstance(field, models.JSONField):
        return value
    return field.get_db_prep_save(value, database)


_TAKEN_AS_THEY_ARE = frozenset({str, int, bool, type(None)})
_gathered: ContextVar[Gathered | None] = ContextVar("gathered", default=None)
_answers: ContextVar[dict[Hashable, Any] | None] = ContextVar("answers", default=None)


def _key(row: models.Model) -> Any:
    return row.pk if row.pk is not None else id(row)


def add(row: M) -> M:
    """Insert a new row (or gather it)."""
    gathered = _gathered.get()
    if gathered is None:
        _insert_now(row)
    else:
        gathered.rows.setdefault(type(row), {})[_key(row)] = row
    return row


def _insert_now(row: models.Model) -> None:
    if _numbers_itself(type(row)):
        row.save(force_insert=True)
    else:
        _insert(type(row), [row])


def add_all(rows: Sequence[M]) -> Sequence[M]:
    """Insert new rows of one model with one statement (or gather them)."""
    if _gathered.get() is None and rows:
        _insert(type(rows[0]), rows)
        return rows
    for row in rows:
        add(row)
    return rows


def change(row: M, *fields: str) -> M:
    """Write the named fields of a row. A row still gathered simply carries its new values."""
    gathered = _gathered.get()
    if gathered is None or not gathered.holds(row):
        row.save(update_fields=fields)
    return row


def locked(row: M) -> M:
    """Return the row as it is now, locked until the transaction ends. Needs an atomic block.

    Relations already loaded on `row` are not carried over. A gathered row is its own present state.
    """
    gathered = _gathered.get()
    if gathered is not None and gathered.holds(row):
        return row
    manager = type(row)._base_manager  # noqa: SLF001  see flush
    return manager.select_for_update(of=("self",)).get(pk=row.pk)


@contextmanager
def in_bulk() -> Iterator[Gathered]:
    """Gather rows until the block ends; call `flush()` on the way to bound memory."""
    gathered = Gathered()
    token = _gathered.set(gathered)
    try:
        yield gathered
        gathered.flush()
    finally:
        _gathered.reset(token)


def is_gathered(row: models.Model) -> bool:
    """Return whether this very row waits to be written: then no table can hold anything that points to it."""
    gathered = _gathered.get()
    return gathered is not None and gathered.holds(row)


def once(key: Hashable, ask: Callable[[], T]) -> T:
    """Return the answer to a question about what no act of one gathering changes (law, calendar, catalogue).

    While rows are gathered, or answers kept, it is asked once per key; otherwise each time.
    """
    gathered = _gathered.get()
    answers = _answers.get() if gathered is None else gathered.answers
    if answers is None:
        return ask()
    if key not in answers:
        answers[key] = ask()
    found: T = answers[key]
    return found


@contextmanager
def answers_kept() -> Iterator[None]:
    """Keep the answers of `once` until the block ends: for a door that asks what its act will ask again."""
    token = _answers.set({})
    try:
        yield
    finally:
        _answers.reset(token)


def is_bulk() -> bool:
    """Return whether rows are being gathered: readers of rows just added must know."""
    return _gathered.get() is not None
