"""Roots and proofs against `pymerkle`, signatures against `openssl`: neither shares a line with us."""

import base64
import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from pymerkle import InmemoryTree

from motcua.foundation.ledger import keys, notes, tree
from motcua.foundation.ledger.tests.making import AT

SIZES = (1, 2, 3, 7, 8, 13, 33)


def both(size: int) -> tuple[InmemoryTree, list[bytes]]:
    entries = [f"sự kiện {number}".encode() for number in range(size)]
    other = InmemoryTree(algorithm="sha256")
    for entry in entries:
        other.append_entry(entry)
    return other, [tree.leaf_hash(entry) for entry in entries]


def root(leaves: list[bytes]) -> bytes:
    frontier = tree.Frontier()
    frontier.extend(leaves)
    return frontier.root()


@pytest.mark.parametrize("size", SIZES)
def test_the_same_roots(size: int) -> None:
    other, leaves = both(size)
    assert other.get_root() == root(leaves)


@pytest.mark.parametrize("size", SIZES)
def test_the_same_inclusion_proofs(size: int) -> None:
    other, leaves = both(size)
    for index in range(size):
        ours = tree.inclusion_path(lambda low, high: root(leaves[low:high]), index, size)
        # Its path begins with the leaf itself.
        assert other.prove_inclusion(index + 1, size).path[1:] == ours


@pytest.mark.skipif(shutil.which("openssl") is None, reason="this machine has no openssl to compare with")
def test_openssl_accepts_the_signature_of_a_checkpoint(tmp_path: Path) -> None:
    key = keys.ensure(AT)
    note = notes.signed(notes.head("mau/so-cai", 3, bytes(32), AT), key.private, key.name)
    body, _, signatures = note.partition("\n\n")
    pem = key.private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "key.pem").write_bytes(pem)
    (tmp_path / "body").write_text(f"{body}\n", encoding="utf-8")
    (tmp_path / "signature").write_bytes(base64.b64decode(signatures.split()[-1])[4:])
    command = "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in body -sigfile signature"
    said = subprocess.run(command.split(), cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "Signature Verified Successfully" in said.stdout
