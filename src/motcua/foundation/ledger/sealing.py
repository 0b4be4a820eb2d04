"""Seal events into the tree and sign its head.

Hashes are computed outside any transaction; a batch and its checkpoint are then written in one short
transaction. Several sealers may run: the first leaf's position is the batch's key, so one of them wins.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db import IntegrityError, transaction

from motcua.foundation.ledger import keys, lines, notes, plain, settling
from motcua.foundation.ledger.keys import SigningKey
from motcua.foundation.ledger.lines import Line
from motcua.foundation.ledger.models import Batch, Checkpoint, Event
from motcua.foundation.ledger.tree import Frontier, leaf_hash
from motcua.kernel import storing

MOST = 20_000
# Acts are told moments after they are done; one told this much later than the sealing before is worth a word.
LATE = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Sealed:
    """What one sealing did. `note` is the newest checkpoint ("" while the ledger is empty).

    `late` counts events whose moment lies long before the sealing before them; `clock_went_back` tells that
    this sealing is earlier than the one before; `waiting` that an unfinished transaction held it up;
    `rewritten` that the ledger does not continue the checkpoint kept outside the database.
    """

    events: int
    batches: int
    note: str
    late: int = 0
    clock_went_back: bool = False
    waiting: bool = False
    rewritten: bool = False


def seal(*, at: dt.datetime, most: int = MOST) -> Sealed:
    """Seal every settled event, `most` to a batch; nothing new seals nothing.

    Raises KeyTrouble when the signing key cannot be used.
    """
    key = keys.current()
    before = _last_checkpoint()
    upto = settling.settled()
    events = batches = late = 0
    while upto is not None and (sealed := _seal_next(key, upto, most, at, before)) is not None:
        events, batches, late = events + sealed[0], batches + 1, late + sealed[1]
    newest = _last_checkpoint()
    return Sealed(
        events=events,
        batches=batches,
        note=newest.note if newest else "",
        late=late,
        clock_went_back=before is not None and at < before.sealed_at,
        waiting=upto is None,
        rewritten=newest is not None and not _remembered(newest),
    )


def unsealed() -> int:
    """Return how many events wait to be sealed."""
    last = Batch.objects.order_by("-first").only("last_event").first()
    return Event.objects.filter(pk__gt=last.last_event if last else 0).count()


def _last_checkpoint() -> Checkpoint | None:
    return Checkpoint.objects.order_by("-size").first()


def _remembered(newest: Checkpoint) -> bool:
    """Keep the newest checkpoint outside the database, unless the ledger does not continue the one kept there."""
    kept = keys.remembered()
    if kept:
        try:
            head = notes.parse(kept)
        except notes.NotACheckpoint:
            return False
        there = Checkpoint.objects.filter(size=head.size).first()
        if there is None or notes.parse(there.note).root != head.root:
            return False
        if head.size == newest.size:
            return True
    keys.remember(newest.note)
    return True


def _seal_next(
    key: SigningKey, upto: int, most: int, at: dt.datetime, before: Checkpoint | None
) -> tuple[int, int] | None:
    """Seal one batch; return how many events and how many late ones, or None when there is nothing (or another was first)."""
    last = Batch.objects.order_by("-first").first()
    read = lines.between(last.last_event if last else 0, upto, most=most)
    if not read:
        return None
    batch = batch_of(Frontier.unpacked(last.size, last.frontier) if last else Frontier(), read)
    root = Frontier.unpacked(batch.size, batch.frontier).root()
    head = notes.head(settings.LEDGER_ORIGIN, batch.size, root, at)
    checkpoint = Checkpoint(size=batch.size, note=notes.signed(head, key.private, key.name), sealed_at=at)
    try:
        with transaction.atomic():
            storing.add(batch)
            storing.add(checkpoint)
    except IntegrityError:
        return None
    limit = plain.microseconds(before.sealed_at - LATE) if before else 0
    return batch.count, sum(at_us < limit for _, at_us, _ in read)


def batch_of(frontier: Frontier, read: Sequence[Line]) -> Batch:
    """Return the batch (not written) that continues a tree with these events."""
    hashes = [leaf_hash(line) for _, _, line in read]
    first = frontier.size
    frontier.extend(hashes)
    return Batch(
        first=first,
        count=len(read),
        last_event=read[-1][0],
        entries=entries(read, hashes),
        frontier=frontier.packed(),
    )


def entries(read: Sequence[Line], hashes: Sequence[bytes]) -> bytes:
    """Return events' ids and leaf hashes as a batch keeps them."""
    return b"".join([one[0].to_bytes(8, "big") + leaf for one, leaf in zip(read, hashes, strict=True)])
