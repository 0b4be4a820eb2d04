#!/usr/bin/env python3
"""Kiểm chứng một sổ cái Motcua đã xuất, trên bất kỳ máy nào có Python 3.9 trở lên.

    python3 verify_ledger.py [THƯ_MỤC] [--key KHÓA] [--checkpoint TỆP]
    python3 verify_ledger.py --proof TỆP.json [--key KHÓA]

Không cần Motcua, không cần mạng. Thư mục xuất gồm: events.txt (mỗi dòng một sự kiện), checkpoints.txt (mỗi
dòng một điểm niêm phong, viết dạng chuỗi JSON), keys.txt (khóa công khai). --key là khóa công khai mà ông bà
đã giữ từ trước: đừng chỉ tin keys.txt nằm cùng thư mục. --checkpoint là điểm niêm phong đã giữ từ trước.

This one file checks an exported ledger with the standard library alone. The tree is that of RFC 9162
section 2.1 (SHA-256), checkpoints are C2SP signed notes, signatures are Ed25519 (RFC 8032).
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

Point = tuple[int, int, int, int]
Key = tuple[str, bytes, bytes]

# --- Ed25519, verification only (RFC 8032, section 5.1.7) ---------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def point(data: bytes) -> Point:
    """Return a point from its 32 bytes as (X, Y, Z, T). Raises ValueError."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    if y >= P:
        raise ValueError("not a point")
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        raise ValueError("not a point")
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def add(p: Point, q: Point) -> Point:
    """Add two points."""
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number: int, p: Point) -> Point:
    """Multiply a point by a number."""
    result: Point = (0, 1, 1, 0)
    while number:
        if number & 1:
            result = add(result, p)
        p, number = add(p, p), number >> 1
    return result


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def slow_verify(public: bytes, signature: bytes, message: bytes) -> bool:
    """Return whether an Ed25519 signature holds, by the definition."""
    try:
        a, r, s = point(public), point(signature[:32]), int.from_bytes(signature[32:], "little")
    except ValueError:
        return False
    if len(signature) != 64 or s >= ORDER:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    left, right = times(s, BASE), add(r, times(k, a))
    same_x, same_y = left[0] * right[2] - right[0] * left[2], left[1] * right[2] - right[1] * left[2]
    return same_x % P == 0 and same_y % P == 0


def verify_signature(public: bytes, signature: bytes, message: bytes) -> bool:
    """Return whether a signature holds; by the `cryptography` package where there is one, which is faster."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        return slow_verify(public, signature, message)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


# --- The tree (RFC 9162, section 2.1) -----------------------------------------------------------------------


def leaf_hash(line: bytes) -> bytes:
    """Return the hash of one event's line (bytes, without the new line)."""
    return hashlib.sha256(b"\x00" + line).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner node."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """A tree that grows leaf by leaf and keeps only the roots of its perfect parts."""

    def __init__(self) -> None:
        self.size = 0
        self.peaks: list[bytes] = []

    def append(self, leaf: bytes) -> None:
        """Append one leaf."""
        place, root = self.size, leaf
        while place & 1:
            root, place = node_hash(self.peaks.pop(), root), place >> 1
        self.peaks.append(root)
        self.size += 1

    def root(self) -> bytes:
        """Return the root so far."""
        if not self.peaks:
            return hashlib.sha256(b"").digest()
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node_hash(peak, root)
        return root


def root_from_inclusion(leaf: bytes, index: int, size: int, path: list[bytes]) -> bytes | None:
    """Return the root that an inclusion proof leads to, or None (section 2.1.3.2)."""
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


def is_consistent(old: int, old_root: bytes, size: int, root: bytes, path: list[bytes]) -> bool:
    """Return whether a consistency proof holds (section 2.1.4.2)."""
    if not 0 < old <= size:
        return False
    if old == size:
        return not path and old_root == root
    steps = ([old_root] if old & (old - 1) == 0 else []) + list(path)
    if not steps:
        return False
    place, last = old - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    older = newer = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            older, newer = node_hash(step, older), node_hash(step, newer)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            newer = node_hash(newer, step)
        place, last = place >> 1, last >> 1
    return last == 0 and older == old_root and newer == root


# --- Checkpoints (C2SP tlog-checkpoint, signed-note) --------------------------------------------------------


class Bad(Exception):
    """Something does not hold. The message is a Vietnamese sentence."""


def read_key(line: str) -> Key:
    """Return (name, id, 32 bytes) of a public key's line `name+id+base64`."""
    name, id_, data = line.strip().split("+", 2)
    raw = base64.b64decode(data)
    if raw[:1] != b"\x01" or len(raw) != 33:
        raise Bad(f"Khóa công khai này không đúng dạng: {line.strip()}")
    real = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
    if real.hex() != id_:
        raise Bad(f"Khóa công khai này bị sửa: {line.strip()}")
    return name, real, raw[1:]


def read_checkpoint(note: str, keys: list[Key]) -> tuple[int, bytes, str]:
    """Return (size, root, time) of a checkpoint that one of the keys signed. Raises Bad."""
    body, _, signatures = note.replace("\r\n", "\n").partition("\n\n")
    lines = body.split("\n")
    try:
        size, root = int(lines[1]), base64.b64decode(lines[2], validate=True)
    except (IndexError, ValueError):
        raise Bad("Có điểm niêm phong không đọc được.") from None
    for line in signatures.splitlines():
        words = line.split(" ")
        if len(words) != 3 or words[0] != "—":
            continue
        data = base64.b64decode(words[2])
        for name, id_, raw in keys:
            if (name, id_) == (words[1], data[:4]) and verify_signature(
                raw, data[4:], (body + "\n").encode()
            ):
                return size, root, lines[3] if len(lines) > 3 else ""
    raise Bad(f"Điểm niêm phong {size} không mang chữ ký của khóa được tin.")


# --- What is asked of this file -----------------------------------------------------------------------------


def check_folder(folder: Path, keys: list[Key], kept: list[str]) -> str:
    """Check events against every checkpoint, and every kept checkpoint against the events. Raises Bad."""
    wanted: dict[int, list[tuple[bytes, str]]] = {}
    with (folder / "checkpoints.txt").open(encoding="utf-8") as lines:
        for line in [*lines, *map(json.dumps, kept)]:
            size, root, when = read_checkpoint(json.loads(line), keys)
            wanted.setdefault(size, []).append((root, when))
    tree, last = Tree(), 0
    with (folder / "events.txt").open("rb") as events:
        for line in events:
            tree.append(leaf_hash(line.rstrip(b"\n")))
            for root, when in wanted.pop(tree.size, ()):
                if tree.root() != root:
                    raise Bad(
                        f"Các sự kiện từ dòng {last + 1} đến dòng {tree.size} không khớp điểm niêm phong "
                        f"{tree.size} ({when}): có sự kiện bị sửa, xóa, chèn hoặc đổi chỗ."
                    )
                last = tree.size
    if wanted:
        raise Bad(f"Thiếu sự kiện: điểm niêm phong {max(wanted)} đã ký, tệp chỉ có {tree.size} sự kiện.")
    if tree.size > last:
        raise Bad(f"Các sự kiện sau dòng {last} không có điểm niêm phong nào.")
    return f"Đúng: {tree.size} sự kiện, gốc cây {base64.b64encode(tree.root()).decode()}."


def check_proof(proof: dict[str, Any], keys: list[Key]) -> str:
    """Check a proof that `motcua ledger proof` wrote. Raises Bad."""
    path = [base64.b64decode(step) for step in proof["path"]]
    if "event" in proof:
        size, root, when = read_checkpoint(proof["checkpoint"], keys)
        leaf = leaf_hash(proof["event"].encode("utf-8", "surrogateescape"))
        if size != proof["size"] or root_from_inclusion(leaf, proof["index"], size, path) != root:
            raise Bad("Sự kiện này không có trong sổ cái ở điểm niêm phong đã ký.")
        return f"Đúng: sự kiện là lá {proof['index']} của sổ cái {size} sự kiện, niêm phong {when}."
    old, old_root, before = read_checkpoint(proof["older"], keys)
    size, root, when = read_checkpoint(proof["newer"], keys)
    if not is_consistent(old, old_root, size, root, path):
        raise Bad(f"Sổ cái {size} sự kiện không nối tiếp sổ cái {old} sự kiện: đã bị viết lại.")
    return f"Đúng: sổ cái {size} sự kiện ({when}) nối tiếp nguyên vẹn sổ cái {old} sự kiện ({before})."


def main(words: list[str]) -> int:
    """Run; return the status for the shell."""
    parser = argparse.ArgumentParser(description="Kiểm chứng sổ cái Motcua đã xuất.")
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).resolve().parent)
    parser.add_argument("--key", action="append", default=[], help="khóa công khai đã giữ từ trước")
    parser.add_argument("--checkpoint", action="append", type=Path, default=[], help="điểm niêm phong đã giữ")
    parser.add_argument("--proof", type=Path, help="tệp chứng minh")
    asked = parser.parse_args(words)
    try:
        listed = asked.key or (asked.folder / "keys.txt").read_text(encoding="utf-8").splitlines()
        keys = [read_key(line) for line in listed if line.strip()]
        if asked.proof:
            print(check_proof(json.loads(asked.proof.read_text(encoding="utf-8")), keys))
        else:
            print(
                check_folder(
                    asked.folder, keys, [one.read_text(encoding="utf-8") for one in asked.checkpoint]
                )
            )
    except Bad as bad:
        print(f"SAI: {bad}")
        return 1
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"Không đọc được tệp: {error}")
        return 2
    if not asked.key:
        print("Lưu ý: đã tin khóa nằm cùng thư mục. Hãy so với khóa công khai đã giữ từ trước (--key).")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
