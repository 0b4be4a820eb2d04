"""The Merkle tree of RFC 9162 section 2.1: pure arithmetic over hashes, no database.

A tree over n leaves is kept as its *frontier*: the roots of the perfect subtrees of n's binary
digits, largest first. Appending needs only them, so a ledger of any length is sealed in constant memory.
"""

import hashlib
from collections.abc import Callable, Sequence

SIZE = 32
_sha256 = hashlib.sha256

# Returns the root over the leaves of positions [low, high).
Subtree = Callable[[int, int], bytes]


def leaf_hash(entry: bytes) -> bytes:
    """Return the hash of one leaf: SHA-256(0x00 ‖ entry)."""
    return _sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner node: SHA-256(0x01 ‖ left ‖ right)."""
    return _sha256(b"\x01" + left + right).digest()


def _perfect(hashes: Sequence[bytes]) -> bytes:
    """Return the root over 2^k hashes."""
    level = list(hashes)
    while len(level) > 1:
        pairs = iter(level)
        level = [_sha256(b"\x01" + left + right).digest() for left, right in zip(pairs, pairs, strict=True)]
    return level[0]


class Frontier:
    """A growing tree: its size and the roots of its perfect subtrees."""

    def __init__(self, size: int = 0, peaks: Sequence[bytes] = ()) -> None:
        if size.bit_count() != len(peaks):
            raise ValueError("a frontier has one peak for each binary digit of its size")
        self.size = size
        self.peaks = list(peaks)

    def extend(self, hashes: Sequence[bytes]) -> None:
        """Append leaves, given by their hashes, in order."""
        start, total = 0, len(hashes)
        while start < total:
            width = 1 << ((total - start).bit_length() - 1)
            if self.size:
                width = min(width, self.size & -self.size)
            self._push(_perfect(hashes[start : start + width]), width)
            start += width

    def _push(self, root: bytes, width: int) -> None:
        while self.size & width:
            root = node_hash(self.peaks.pop(), root)
            self.size -= width
            width *= 2
        self.peaks.append(root)
        self.size += width

    def root(self) -> bytes:
        """Return the root of the tree so far (of nothing: SHA-256 of nothing)."""
        if not self.peaks:
            return _sha256(b"").digest()
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node_hash(peak, root)
        return root

    def packed(self) -> bytes:
        """Return the peaks as bytes, to be stored beside the size."""
        return b"".join(self.peaks)

    @classmethod
    def unpacked(cls, size: int, packed: bytes | memoryview) -> "Frontier":
        """Return the frontier that `packed` was taken from. Raises ValueError for bytes that cannot be one."""
        data = bytes(packed)
        return cls(size, [data[at : at + SIZE] for at in range(0, len(data), SIZE)])


def _split(width: int) -> int:
    """Return the largest power of two smaller than `width`."""
    return 1 << ((width - 1).bit_length() - 1)


def inclusion_path(subtree: Subtree, index: int, size: int) -> list[bytes]:
    """Return the audit path of leaf `index` in the tree of `size` leaves (RFC 9162, 2.1.3.1)."""
    if not 0 <= index < size:
        raise ValueError("no such leaf in this tree")
    low, high, path = 0, size, []
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            path.append(subtree(middle, high))
            high = middle
        else:
            path.append(subtree(low, middle))
            low = middle
    return path[::-1]


def consistency_path(subtree: Subtree, old: int, size: int) -> list[bytes]:
    """Return the proof that the tree of `old` leaves is a prefix of that of `size` (RFC 9162, 2.1.4.1)."""
    if not 0 < old <= size:
        raise ValueError("the older tree has between one leaf and all of them")
    low, high, whole, path = 0, size, True, []
    while old < high:
        middle = low + _split(high - low)
        if old <= middle:
            path.append(subtree(middle, high))
            high = middle
        else:
            path.append(subtree(low, middle))
            low, whole = middle, False
    if not whole:
        path.append(subtree(low, high))
    return path[::-1]


def root_from_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes | None:
    """Return the root that a path leads to, or None when its length cannot be right (RFC 9162, 2.1.3.2)."""
    if not 0 <= index < size:
        return None
    place, last, root = index, size - 1, leaf
    for step in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            root = node_hash(step, root)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            root = node_hash(root, step)
        place, last = place >> 1, last >> 1
    return root if last == 0 else None


def is_consistent(old: int, old_root: bytes, size: int, root: bytes, path: Sequence[bytes]) -> bool:
    """Return whether `path` proves that the older tree is a prefix of the newer (RFC 9162, 2.1.4.2)."""
    if not 0 < old <= size:
        return False
    if old == size:
        return not path and old_root == root
    steps = list(path)
    if not old & (old - 1):
        steps.insert(0, old_root)
    if not steps:
        return False
    place, last = old - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    return _climb(steps, place, last) == (old_root, root)


def _climb(steps: Sequence[bytes], place: int, last: int) -> tuple[bytes, bytes] | None:
    older = newer = steps[0]
    for step in steps[1:]:
        if last == 0:
            return None
        if place & 1 or place == last:
            older, newer = node_hash(step, older), node_hash(step, newer)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            newer = node_hash(newer, step)
        place, last = place >> 1, last >> 1
    return (older, newer) if last == 0 else None
