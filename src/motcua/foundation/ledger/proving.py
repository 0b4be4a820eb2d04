"""Proofs out of the stored batches: that an event is in the tree, that one tree continues another.

A batch keeps the frontier of the tree after it, so a proof reads a batch or two, however long the ledger is.
"""

import base64
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from motcua.foundation.ledger import lines, tree
from motcua.foundation.ledger.models import Batch, Checkpoint
from motcua.foundation.ledger.tree import SIZE, Frontier

_ENTRY = 8 + SIZE


class NotSealed(LookupError):
    """An event or a checkpoint is not in the sealed ledger. The message is a Vietnamese sentence."""


@dataclass(frozen=True, slots=True)
class Inclusion:
    """Proof that an event is leaf `index` of the tree that `checkpoint` signs."""

    line: bytes
    index: int
    size: int
    path: tuple[bytes, ...]
    checkpoint: str

    def spelled(self) -> dict[str, Any]:
        """Return the proof as plain values, as the stand-alone verifier reads it."""
        return {
            "event": self.line.decode(errors="surrogateescape"),
            "index": self.index,
            "size": self.size,
            "path": _spelled(self.path),
            "checkpoint": self.checkpoint,
        }


@dataclass(frozen=True, slots=True)
class Consistency:
    """Proof that the tree of the newer checkpoint begins with that of the older."""

    older: str
    newer: str
    path: tuple[bytes, ...]

    def spelled(self) -> dict[str, Any]:
        """Return the proof as plain values, as the stand-alone verifier reads it."""
        return {"older": self.older, "newer": self.newer, "path": _spelled(self.path)}


def inclusion(event: int) -> Inclusion:
    """Prove an event (by its id) within the checkpoint of its batch. Raises NotSealed."""
    batch = Batch.objects.filter(last_event__gte=event).order_by("last_event").first()
    place = dict(_ids(batch.entries)).get(event) if batch else None
    read = lines.between(event - 1, event, most=1)
    if batch is None or place is None or not read:
        raise NotSealed(f"Sự kiện số {event} không có trong phần sổ cái đã niêm phong.")
    index = batch.first + place
    path = tree.inclusion_path(subtree, index, batch.size)
    return Inclusion(read[0][2], index, batch.size, tuple(path), _note(batch.size))


def consistency(old: int, size: int) -> Consistency:
    """Prove that the tree of `size` leaves continues that of `old`; both have checkpoints. Raises NotSealed."""
    notes = _note(old), _note(size)
    return Consistency(*notes, tuple(tree.consistency_path(subtree, old, size)))


def consistency_from(old: int, size: int) -> list[bytes]:
    """Return the path from a tree of `old` leaves, whoever signed it, to ours of `size`. Raises NotSealed."""
    if not 0 < old <= size:
        raise NotSealed(f"Sổ cái ở đây chỉ có {size} sự kiện đã niêm phong, điểm niêm phong kia có {old}.")
    return tree.consistency_path(subtree, old, size)


def subtree(low: int, high: int) -> bytes:
    """Return the root over the leaves [low, high), from the nearest frontier on. The range is one of RFC 9162's."""
    frontier = _begun(low, high)
    for batch in _batches(low + frontier.size, high):
        hashes = leaves(batch.entries)
        frontier.extend(hashes[max(low + frontier.size - batch.first, 0) : high - batch.first])
    if frontier.size != high - low:
        raise NotSealed(f"Sổ cái thiếu các lá từ {low + frontier.size} đến {high - 1}.")
    return frontier.root()


def leaves(entries: bytes | memoryview) -> list[bytes]:
    """Return the leaf hashes that a batch keeps."""
    data = bytes(entries)
    return [data[at + 8 : at + _ENTRY] for at in range(0, len(data), _ENTRY)]


def ids(entries: bytes | memoryview) -> list[int]:
    """Return the ids of the events that a batch keeps."""
    data = bytes(entries)
    return [int.from_bytes(data[at : at + 8], "big") for at in range(0, len(data), _ENTRY)]


def _ids(entries: bytes | memoryview) -> Iterator[tuple[int, int]]:
    return ((event, place) for place, event in enumerate(ids(entries)))


def _begun(low: int, high: int) -> Frontier:
    """Return the tree over [low, s) for the largest s ≤ high of which a batch keeps the frontier."""
    # Three: the last reaches beyond the range, the one before may end with it and have swallowed its beginning.
    for batch in Batch.objects.filter(first__lt=high).order_by("-first")[:3]:
        if low < batch.size <= high and (batch.size ^ low) < ((low & -low) or batch.size + 1):
            peaks = Frontier.unpacked(batch.size, batch.frontier).peaks
            return Frontier(batch.size - low, peaks[low.bit_count() :])
    return Frontier()


def _batches(low: int, high: int) -> Iterator[Batch]:
    first = Batch.objects.filter(first__lte=low).order_by("-first").values_list("first", flat=True).first()
    if low < high and first is not None:
        yield from (
            Batch.objects.filter(first__gte=first, first__lt=high).order_by("first").iterator(chunk_size=1)
        )


def _note(size: int) -> str:
    found = Checkpoint.objects.filter(size=size).first()
    if found is None:
        raise NotSealed(f"Không có điểm niêm phong ở sự kiện thứ {size}.")
    return found.note


def _spelled(path: tuple[bytes, ...]) -> list[str]:
    return [base64.b64encode(step).decode() for step in path]
