"""Events, their leaves and checkpoints; and the base of every row whose digest events carry."""

import hashlib
import json
import secrets
from functools import cache
from typing import ClassVar

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


class Batch(models.Model):
    """A run of events sealed together. Appended, never changed.

    `first` is the position of its first leaf. `entries` holds, for each leaf, the event's id (8 bytes, big
    endian) and its leaf hash (32 bytes). `frontier` is the packed frontier of the tree after this batch, so
    that the next one is sealed without looking back. Batches tile the ids: this one vouches for every event
    after the batch before it and up to `last_event`.
    """

    first = models.BigIntegerField(primary_key=True)
    count = models.IntegerField()
    last_event = models.BigIntegerField(unique=True)
    entries = models.BinaryField()
    frontier = models.BinaryField()

    class Meta:
        ordering = ("first",)

    def __str__(self) -> str:
        return f"{self.first}+{self.count}"

    @property
    def size(self) -> int:
        """Return how many leaves the tree has after this batch."""
        return self.first + self.count


class Checkpoint(models.Model):
    """A signed tree head: `note` is the text that anybody may keep."""

    size = models.BigIntegerField(primary_key=True)
    note = models.TextField()
    sealed_at = models.DateTimeField()

    class Meta:
        ordering = ("size",)

    def __str__(self) -> str:
        return f"checkpoint {self.size}"


def new_salt() -> str:
    """Return a fresh salt for a row's digest (128 bits, hex)."""
    return secrets.token_hex(16)


@cache
def _attributes(model: "type[SealedModel]") -> dict[str, str]:
    """Return the attribute of each sealed field: the key of a relation, never the related row."""
    fields = {field.name: field for field in model._meta.concrete_fields}  # noqa: SLF001  Django's documented way
    return {name: fields[name].attname for name in model.sealed_fields}


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
        values = {
            name: plain.value(getattr(self, attname)) for name, attname in _attributes(type(self)).items()
        }
        body = json.dumps(
            [self.seal_salt, self.sealed_key(), values],
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )
        return hashlib.sha256(body.encode()).hexdigest()
