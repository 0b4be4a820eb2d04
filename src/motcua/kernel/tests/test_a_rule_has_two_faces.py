import pytest

from motcua.kernel import ids
from motcua.kernel.records import Records
from motcua.kernel.rules import Denied, Rule


def _is_even(number: int) -> None:
    if number % 2:
        raise Denied("Số lẻ.")


is_even = Rule(_is_even)


def test_called_it_insists() -> None:
    is_even(2)
    with pytest.raises(Denied, match="Số lẻ"):
        is_even(3)


def test_asked_it_answers() -> None:
    assert is_even.allows(2)
    assert not is_even.allows(3)


def test_another_mistake_is_not_an_answer() -> None:
    with pytest.raises(TypeError):
        is_even.allows("hai")  # type: ignore[arg-type]


def test_keys_are_ordered_by_time() -> None:
    keys = [ids.new() for _ in range(50)]
    assert keys == sorted(keys)
    assert {key.version for key in keys} == {7}


def test_only_records_of_one_kind_are_counted_together() -> None:
    assert len(Records("a", ("1",)) + Records("a", ("2", "3"))) == 3
    with pytest.raises(ValueError):
        Records("a", ()) + Records("b", ())
