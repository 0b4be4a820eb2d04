"""Events against batches against signed checkpoints, in one walk from the first leaf to the last."""

import datetime as dt
from collections.abc import Iterator

from motcua.foundation.ledger import lines, plain, proving, sealing
from motcua.foundation.ledger.lines import Line
from motcua.foundation.ledger.models import Batch
from motcua.foundation.ledger.notes import PublicKey
from motcua.foundation.ledger.tree import SIZE, Frontier, leaf_hash
from motcua.foundation.ledger.verification.findings import Findings, event_words
from motcua.foundation.ledger.verification.heads import Heads
from motcua.foundation.ledger.verification.seen import Seen
from motcua.kernel import dates, numbers

# Events that somebody may have added to a batch, read at most: the first of them are enough to name it.
_ADDED = 1_000
_PIECE = 20_000
_FIRST, _LAST = -(2**63), 2**63 - 1


class Chain:
    """The walk: how far it has come, and the tree so far."""

    def __init__(self, trusted: list[PublicKey], findings: Findings, seen: Seen | None) -> None:
        self.findings, self.seen = findings, seen
        self.heads = Heads(trusted, findings)
        self.tree = Frontier()
        self.upto = self.batches = self.sealed = self.unsealed = self.latest = 0

    def walk(self) -> None:
        """Check every batch with its events and checkpoint, then take in what is not sealed yet."""
        for _, _, line in lines.between(_FIRST, 0, most=_ADDED):
            self.findings.add("ledger", f"{event_words(line)} mang số không thể có: bị chèn vào.")
        for batch in Batch.objects.order_by("first").iterator(chunk_size=1):
            self._batch(batch)
        self.heads.stray()
        while read := self._read(_LAST, _PIECE):
            self.unsealed += len(read)
            self.upto = read[-1][0]

    def remarks(self, at: dt.datetime | None) -> Iterator[str]:
        """Yield what is worth knowing though nothing is broken."""
        if self.unsealed:
            yield f"{numbers.grouped(self.unsealed)} sự kiện chưa niêm phong."
        for size in self.heads.backwards[:3]:
            yield f"Điểm niêm phong {size} ghi giờ sớm hơn điểm trước nó: đồng hồ máy đã chạy lùi."
        if at is not None and self.latest > plain.microseconds(at):
            yield f"Có sự kiện ghi giờ sau bây giờ ({dates.moment(plain.moment(self.latest))}): hãy xem đồng hồ máy."

    def _read(self, upto: int, most: int) -> list[Line]:
        read = lines.between(self.upto, upto, most=most)
        if read:
            self.latest = max(self.latest, *(at_us for _, at_us, _ in read))
            if self.seen is not None:
                self.seen.add(read)
        return read

    def _batch(self, batch: Batch) -> None:
        self.batches += 1
        kept = proving.ids(batch.entries)
        if batch.first != self.tree.size:
            self._gap(batch, kept)
        if not kept or kept[-1] != batch.last_event or len(kept) != batch.count:
            self._name(batch, "bị sửa: số lá hoặc sự kiện cuối không khớp.")
        upto = kept[-1] if kept else batch.last_event
        read = self._read(upto, len(kept) + _ADDED)
        hashes = [leaf_hash(line) for _, _, line in read]
        if sealing.entries(read, hashes) == bytes(batch.entries):
            self._grow(batch, hashes, self.heads.root(batch.size))
        else:
            self._grow_apart(batch, read, hashes, self.heads.root(batch.size))
        self.upto, self.sealed = upto, max(self.sealed, batch.size)

    def _grow(self, batch: Batch, hashes: list[bytes], root: bytes | None) -> None:
        """Extend the tree by a batch whose events are those it keeps."""
        grown = self._with(hashes)
        if root is not None and grown.root() != root:
            self._name(batch, f"không khớp điểm niêm phong {batch.size} đã ký.")
            grown = _unpacked(batch) or grown
        elif bytes(batch.frontier) != grown.packed():
            self._name(batch, "bị sửa: đỉnh cây đã lưu không khớp.")
        self.tree = grown

    def _grow_apart(self, batch: Batch, read: list[Line], hashes: list[bytes], root: bytes | None) -> None:
        """Extend the tree where events and batch disagree: whichever leads to the signed root was not touched."""
        by_kept, by_events = self._with(proving.leaves(batch.entries)), self._with(hashes)
        if root is not None and by_events.root() == root:
            self._name(batch, "bị sửa; các sự kiện của lô còn nguyên.")
            self.tree = by_events
            return
        if root is not None and by_kept.root() != root:
            self._name(batch, f"không khớp điểm niêm phong {batch.size} đã ký.")
            self.tree = _unpacked(batch) or by_kept
        else:
            self.tree = by_kept
        self._differences(batch, read)

    def _with(self, hashes: list[bytes]) -> Frontier:
        grown = Frontier(self.tree.size, self.tree.peaks)
        grown.extend(hashes)
        return grown

    def _gap(self, batch: Batch, kept: list[int]) -> None:
        """Batches are missing before this one: go on over their events, as far as these are still there."""
        self.findings.add(
            f"batch:{self.tree.size}",
            f"Thiếu lô niêm phong từ lá {numbers.grouped(self.tree.size)}, lô kế tiếp bắt đầu ở lá "
            f"{numbers.grouped(batch.first)}: có lô đã bị xóa hoặc bị chèn.",
        )
        while kept and self.tree.size < batch.first:
            read = self._read(kept[0] - 1, min(_PIECE, batch.first - self.tree.size))
            if not read:
                break
            self.tree.extend([leaf_hash(line) for _, _, line in read])
            self.upto = read[-1][0]
        if self.tree.size != batch.first:
            self.tree = Frontier(batch.first, [bytes(SIZE)] * batch.first.bit_count())

    def _differences(self, batch: Batch, read: list[Line]) -> None:
        """Name each event of a batch that is changed, gone, or was added."""
        kept = dict(zip(proving.ids(batch.entries), proving.leaves(batch.entries), strict=True))
        there = {key: line for key, _, line in read}
        for key, leaf in kept.items():
            if key not in there:
                words = f"Sự kiện số {numbers.grouped(key)} đã bị xóa khỏi sổ cái."
                self.findings.add(f"event:{key}", words)
            elif leaf_hash(there[key]) != leaf:
                self.findings.add(f"event:{key}", f"{event_words(there[key])} đã bị sửa sau khi niêm phong.")
        for key in there.keys() - kept.keys():
            self.findings.add(f"event:{key}", f"{event_words(there[key])} bị chèn vào sau khi niêm phong.")

    def _name(self, batch: Batch, what: str) -> None:
        last = numbers.grouped(batch.size - 1)
        self.findings.add(
            f"batch:{batch.first}", f"Lô niêm phong các lá {numbers.grouped(batch.first)} đến {last} {what}"
        )


def _unpacked(batch: Batch) -> Frontier | None:
    try:
        return Frontier.unpacked(batch.size, batch.frontier)
    except ValueError:
        return None
