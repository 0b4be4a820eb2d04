"""`motcua makemigrations`: Django's own, but a new table gets its constraints and indexes when it is made.

Django writes each as a step of its own. SQLite copies the whole table for each such step, and every step reads
all models anew: preparing a database took five times as long.
"""

from typing import Any

from django.core.management.commands import makemigrations
from django.db.migrations import AddConstraint, AddField, AddIndex, CreateModel, Migration
from django.db.migrations.operations.base import Operation

_OPTION = {AddConstraint: "constraints", AddIndex: "indexes"}


def fold(operations: list[Operation]) -> list[Operation]:
    """Return the operations with constraints and indexes moved into the creation of their tables, where they can."""
    made = {one.name_lower: one for one in operations if isinstance(one, CreateModel)}
    later = {(one.model_name_lower, one.name) for one in operations if isinstance(one, AddField)}
    return [one for one in operations if not _folded(one, made, later)]


def _folded(one: Operation, made: dict[str, CreateModel], later: set[tuple[str, str]]) -> bool:
    """Move one operation into its table's creation; not where it needs a field that comes later."""
    if not isinstance(one, AddConstraint | AddIndex) or one.model_name.lower() not in made:
        return False
    what = one.constraint if isinstance(one, AddConstraint) else one.index
    spelled = repr(what.deconstruct())
    if any(f"'{field}'" in spelled for model, field in later if model == one.model_name.lower()):
        return False
    made[one.model_name.lower()].options.setdefault(_OPTION[type(one)], []).append(what)
    return True


class Command(makemigrations.Command):
    """Writes migrations, folded."""

    def write_migration_files(self, changes: dict[str, list[Migration]], *args: Any, **options: Any) -> None:
        """Fold, then write as Django does."""
        for migrations in changes.values():
            for migration in migrations:
                setattr(migration, "operations", fold(list(migration.operations)))  # noqa: B010  typed as of the class
        super().write_migration_files(changes, *args, **options)
