"""The floor's tables. `_widen` gives a table as many columns, and about as many bytes a row, as the product's."""

import datetime as dt
import uuid

from django.db import models

LONG_AGO = dt.datetime(2026, 1, 5, 2, 30, tzinfo=dt.UTC)


class Base(models.Model):
    """A table of the floor."""

    class Meta:
        abstract = True
        app_label = "sessions"


class Person(Base):
    """A citizen."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    name = models.CharField(max_length=120)
    number = models.CharField(max_length=12, db_index=True)
    phone = models.CharField(max_length=15, db_index=True)
    address = models.CharField(max_length=300)


class Procedure(Base):
    """A procedure with what its pages print."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=300)
    field = models.CharField(max_length=120)
    limit = models.CharField(max_length=60)
    fee = models.CharField(max_length=60)
    subjects = models.TextField()
    conditions = models.TextField()
    agency = models.CharField(max_length=300)
    bases = models.TextField()
    results = models.TextField()
    decision = models.CharField(max_length=300)
    source = models.CharField(max_length=300)


class Required(Base):
    """A paper that a procedure asks for."""

    procedure = models.ForeignKey(Procedure, on_delete=models.CASCADE, related_name="papers")
    name = models.CharField(max_length=500)
    form = models.CharField(max_length=300)
    instead = models.CharField(max_length=300)
    originals = models.PositiveSmallIntegerField()
    is_note = models.BooleanField()


class Way(Base):
    """One channel of a procedure with its limit and fee."""

    procedure = models.ForeignKey(Procedure, on_delete=models.CASCADE, related_name="ways")
    channel = models.CharField(max_length=20)
    limit = models.CharField(max_length=60)
    fee = models.CharField(max_length=300)
    note = models.TextField()
    source = models.TextField()


class Step(Base):
    """One step of a procedure."""

    procedure = models.ForeignKey(Procedure, on_delete=models.CASCADE, related_name="steps")
    who = models.CharField(max_length=40)
    text = models.TextField()


class Dossier(Base):
    """A dossier."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    code = models.CharField(max_length=40, unique=True)
    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT)
    owner = models.ForeignKey(Person, on_delete=models.PROTECT)
    state = models.CharField(max_length=20, default="received")
    received_at = models.DateTimeField()
    due_at = models.DateTimeField(db_index=True)


class Paper(Base):
    """A paper handed in."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE)
    name = models.CharField(max_length=300)
    originals = models.PositiveSmallIntegerField(default=1)


class Move(Base):
    """A move of a dossier."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    dossier = models.ForeignKey(Dossier, on_delete=models.CASCADE, related_name="moves")
    name = models.CharField(max_length=40)
    at = models.DateTimeField()


class Event(Base):
    """An audit event, chained."""

    at = models.DateTimeField()
    subject = models.CharField(max_length=160, db_index=True)
    payload = models.TextField()
    digest = models.CharField(max_length=64)


class Notice(Base):
    """A message to send."""

    address = models.CharField(max_length=200)
    body = models.TextField()


def _widen(table: type[models.Model], *, words: int, moments: int, numbers: int, keys: int) -> None:
    """Add columns to a table: short words, moments, small numbers, keys of other rows."""
    kinds = (
        ("word", words, lambda: models.CharField(max_length=160, default="quầy")),
        ("moment", moments, lambda: models.DateTimeField(default=LONG_AGO)),
        ("number", numbers, lambda: models.PositiveSmallIntegerField(default=1)),
        ("key", keys, lambda: models.UUIDField(default=uuid.uuid4)),
    )
    for name, count, field in kinds:
        for number in range(count):
            table.add_to_class(f"{name}_{number}", field())


_widen(Person, words=4, moments=1, numbers=1, keys=3)
_widen(Dossier, words=16, moments=11, numbers=15, keys=10)
_widen(Paper, words=3, moments=0, numbers=3, keys=2)
_widen(Move, words=14, moments=6, numbers=5, keys=4)
_widen(Event, words=2, moments=0, numbers=1, keys=0)
_widen(Notice, words=2, moments=2, numbers=1, keys=1)

TABLES = (Person, Procedure, Required, Way, Step, Dossier, Paper, Move, Event, Notice)
