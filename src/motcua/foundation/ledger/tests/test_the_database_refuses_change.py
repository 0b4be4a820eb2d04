"""What the ledger holds can be neither changed nor removed, by anybody who comes through the program."""

import pytest
from django.db import DatabaseError, connection, transaction

from motcua.foundation.ledger.models import Batch, Checkpoint, Event
from motcua.foundation.ledger.tests.making import ledger_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("model", "field"), [(Event, "kind"), (Batch, "count"), (Checkpoint, "note")])
def test_no_row_is_changed(model, field: str) -> None:
    ledger_of(2)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        model.objects.update(**{field: 1})


@pytest.mark.parametrize("model", [Event, Batch, Checkpoint])
def test_no_row_is_removed(model) -> None:
    if connection.vendor == "sqlite":
        pytest.skip("a database in memory may be emptied; a file may not: see the tests of `motcua init`")
    ledger_of(2)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        model.objects.all()._raw_delete("default")
