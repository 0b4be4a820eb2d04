import pytest

from motcua.foundation.ledger import keys
from motcua.foundation.ledger.keys import KeyTrouble
from motcua.foundation.ledger.tests.making import AT


def test_nobody_else_may_read_it() -> None:
    keys.ensure(AT)
    assert (keys.folder() / keys.PRIVATE).stat().st_mode & 0o077 == 0
    assert keys.folder().stat().st_mode & 0o077 == 0


def test_a_second_set_up_keeps_it() -> None:
    assert keys.ensure(AT).public == keys.ensure(AT.replace(year=2020)).public


def test_a_missing_key_is_told() -> None:
    with pytest.raises(KeyTrouble, match="motcua init"):
        keys.current()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda path: path.write_text("x"), "bị hỏng"),
        (lambda path: path.chmod(0o644), "chmod 600"),
        (lambda path: path.with_name(keys.PUBLIC).write_text(""), "không có trong"),
        (lambda path: path.with_name(keys.PUBLIC).write_text("x+y+z"), "bị hỏng"),
    ],
)
def test_a_key_in_trouble_is_told(spoil, told: str) -> None:
    keys.ensure(AT)
    spoil(keys.folder() / keys.PRIVATE)
    with pytest.raises(KeyTrouble, match=told):
        keys.current()
