"""Events, their leaves and checkpoints; and the base of every row whose digest events carry."""

import hashlib
import json
import secrets
from typing import Any, ClassVar

from django.db import models

from motcua.foundation.ledger import plain
from motcua.kernel import ids


class Event(models.Model):
    """One act, in plain values. Appended, never changed: the database refuses update and delete.

    `at_us` is the moment in microseconds since 1970-01-01 UTC. `payload` is canonical JSON without
    personal data in clear; its `rows` map the key of each touched row to the row's digest.
    """

    id = models.BigAutoField(primary_key=True)
    uid = models.UUIDField(default=ids.new, unique=True, editable=False)
    agency = models.CharField(max_length=40)
    kind = models.CharField(max_length=80)
    subject = models.CharField(max_length=160)
    actor = models.CharField(max_length=160)
    at_us = models.BigIntegerField()
    payload = models.TextField()

    class Meta:
        indexes = (
            models.Index(fields=["subject", "id"], name="ledger_event_by_subject"),
            models.Index(fields=["agency", "at_us"], name="ledger_event_by_moment"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.subject} #{self.pk}"


def new_salt() -> str:
    """Return a fresh salt for a row's digest (128 bits, hex)."""
    return secrets.token_hex(16)


class SealedModel(models.Model):
    """A row that events vouch for.

    `sealed_fields` names what the digest covers. The salt makes the digest a commitment: nobody can
    guess a phone number from it, and a lawful erasure (salt and value gone) leaves the seal intact.
    """

    sealed_fields: ClassVar[tuple[str, ...]] = ()

    id = models.UUIDField(primary_key=True, default=ids.new, editable=False)
    seal_salt = models.CharField(max_length=32, default=new_salt, editable=False)

    class Meta:
        abstract = True

    def sealed_key(self) -> str:
        """Return the key by which events name this row: `app.model:pk`."""
        return f"{self._meta.label_lower}:{self.pk}"

    def sealed_digest(self) -> str:
        """Return the salted SHA-256 (hex) of the sealed fields as they are in memory now."""
        values: dict[str, Any] = {
            name: plain.value(getattr(self, self._meta.get_field(name).attname))
            for name in self.sealed_fields
        }
        body = json.dumps(
            [self.seal_salt, self.sealed_key(), values],
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )
        return hashlib.sha256(body.encode()).hexdigest()
