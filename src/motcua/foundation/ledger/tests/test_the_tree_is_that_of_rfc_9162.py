"""Known roots and proofs, those that implementations of Certificate Transparency test themselves with."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.foundation.ledger.tree import (
    Frontier,
    consistency_path,
    inclusion_path,
    is_consistent,
    leaf_hash,
    root_from_inclusion,
)

ENTRIES = [
    b"",
    b"\x00",
    b"\x10",
    bytes.fromhex("2021"),
    bytes.fromhex("3031"),
    bytes.fromhex("40414243"),
    bytes.fromhex("5051525354555657"),
    bytes.fromhex("606162636465666768696a6b6c6d6e6f"),
]
ROOTS = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
FIRST_OF_EIGHT = [
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
]


def grown(leaves: list[bytes]) -> Frontier:
    frontier = Frontier()
    frontier.extend(leaves)
    return frontier


def leaves(count: int) -> list[bytes]:
    return [leaf_hash(str(number).encode()) for number in range(count)]


def subtree_of(known: list[bytes]):
    return lambda low, high: grown(known[low:high]).root()


@pytest.mark.parametrize("size", range(9))
def test_known_roots(size: int) -> None:
    assert grown([leaf_hash(entry) for entry in ENTRIES[:size]]).root().hex() == ROOTS[size]


def test_a_known_path() -> None:
    path = inclusion_path(subtree_of([leaf_hash(entry) for entry in ENTRIES]), 0, 8)
    assert [step.hex() for step in path] == FIRST_OF_EIGHT


@given(st.lists(st.integers(0, 40), max_size=6))
def test_it_does_not_matter_in_which_pieces_a_tree_grows(pieces: list[int]) -> None:
    known = leaves(sum(pieces))
    frontier, at = Frontier(), 0
    for piece in pieces:
        frontier = Frontier.unpacked(frontier.size, frontier.packed())
        frontier.extend(known[at : at + piece])
        at += piece
    assert (frontier.size, frontier.root()) == (len(known), grown(known).root())


@given(st.data(), st.integers(1, 70))
def test_a_leaf_is_proved_and_no_other(data: st.DataObject, size: int) -> None:
    index = data.draw(st.integers(0, size - 1))
    known = leaves(size)
    path = inclusion_path(subtree_of(known), index, size)
    root = grown(known).root()
    assert root_from_inclusion(known[index], index, size, path) == root
    assert root_from_inclusion(leaf_hash(b"other"), index, size, path) != root
    assert root_from_inclusion(known[index], index, size, [*path, path[0] if path else root]) is None
    if size > 1:
        assert root_from_inclusion(known[index], (index + 1) % size, size, path) != root


@given(st.data(), st.integers(1, 70))
def test_a_tree_that_continues_another_is_proved_and_no_rewritten_one(data: st.DataObject, size: int) -> None:
    old = data.draw(st.integers(1, size))
    known = leaves(size)
    path = consistency_path(subtree_of(known), old, size)
    older, newer = grown(known[:old]).root(), grown(known).root()
    assert is_consistent(old, older, size, newer, path)
    assert not is_consistent(old, hashlib.sha256(older).digest(), size, newer, path)
    assert old == size or not is_consistent(old, older, size, hashlib.sha256(newer).digest(), path)


def test_impossible_places_are_refused() -> None:
    for wrong in (-1, 3):
        with pytest.raises(ValueError):
            inclusion_path(subtree_of(leaves(3)), wrong, 3)
        assert root_from_inclusion(leaves(1)[0], wrong, 3, []) is None
    with pytest.raises(ValueError):
        consistency_path(subtree_of(leaves(3)), 4, 3)
    assert not is_consistent(0, b"", 3, b"", [])
