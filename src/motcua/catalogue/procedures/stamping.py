"""The stamp of the catalogue: what caches compare."""

import uuid

from motcua.catalogue.procedures.models import Stamp


def renew() -> None:
    """Give caches a new stamp, within the transaction of the change."""
    if not Stamp.objects.filter(id=1).update(value=uuid.uuid4()):
        Stamp.objects.get_or_create(id=1)


def current() -> uuid.UUID | None:
    """Return the stamp as it stands: one small question. None before the first change."""
    return Stamp.objects.values_list("value", flat=True).first()
