import pytest

from motcua.foundation.ledger import keys, notes
from motcua.foundation.ledger.notes import NotACheckpoint, PublicKey
from motcua.foundation.ledger.tests.making import AT


@pytest.fixture
def note() -> str:
    key = keys.ensure(AT)
    return notes.signed(notes.head("mau.vn/so-cai", 12, bytes(range(32)), AT), key.private, key.name)


def test_it_says_whose_how_long_what_and_when(note: str) -> None:
    head = notes.parse(note)
    assert (head.origin, head.size, head.root) == ("mau.vn/so-cai", 12, bytes(range(32)))
    assert head.at == "2019-12-19T01:05:00Z"


def test_it_reads_as_the_standard_lays_it_out(note: str) -> None:
    lines = note.split("\n")
    assert lines[:2] == ["mau.vn/so-cai", "12"]
    assert lines[4] == ""
    assert lines[5].startswith(f"— {keys.current().name} ")
    assert note.endswith("\n")


def test_its_signer_is_known(note: str) -> None:
    assert notes.signer(note, keys.trusted()) == keys.current().public


def test_it_survives_other_line_endings(note: str) -> None:
    assert notes.signer(note.replace("\n", "\r\n"), keys.trusted()) is not None


@pytest.mark.parametrize(("before", "after"), [("12", "13"), ("mau.vn", "mao.vn"), ("01:05", "01:06")])
def test_a_changed_line_has_no_signer(note: str, before: str, after: str) -> None:
    assert notes.signer(note.replace(before, after, 1), keys.trusted()) is None


def test_a_former_key_still_counts(note: str) -> None:
    keys.rotate(AT.replace(year=2020))
    assert notes.signer(note, keys.trusted()) is not None
    assert len(keys.trusted()) == 2


def test_a_strangers_key_does_not_count(note: str) -> None:
    stranger = PublicKey(keys.current().name, bytes(32))
    assert notes.signer(note, [stranger]) is None


def test_keys_are_spelled_and_read() -> None:
    key = keys.ensure(AT).public
    assert PublicKey.read(key.spelled()) == key
    name, id_, data = key.spelled().split("+", 2)
    for wrong in ("", "a+b+c", f"{name}x+{id_}+{data}"):
        with pytest.raises(ValueError):
            PublicKey.read(wrong)


@pytest.mark.parametrize("text", ["", "mau\nnhiều\nAAAA\n", "mau\n3\nAAAA\n", "mau\n3"])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(NotACheckpoint):
        notes.parse(text)
