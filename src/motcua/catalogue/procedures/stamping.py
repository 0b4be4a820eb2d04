"""The stamp of the catalogue: what caches compare."""

import uuid

from django.db import connection

from motcua.catalogue.procedures.models import Stamp


def renew() -> None:
    """Give caches a new stamp, within the transaction of the change."""
    if not Stamp.objects.filter(id=1).update(value=uuid.uuid4()):
        Stamp.objects.get_or_create(id=1)


def current() -> uuid.UUID | None:
    """Return the stamp as it stands: one small question. None before the first change."""
    with connection.cursor() as cursor:
        # Asked by every page and act: written out, it costs a tenth.
        cursor.execute("SELECT value FROM procedures_stamp")
        found = cursor.fetchone()
    return Stamp.value.field.to_python(found[0]) if found else None
