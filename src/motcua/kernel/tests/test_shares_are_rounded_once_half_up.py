"""Counts are integers, ratios fractions; a share is rounded once, when it is printed."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel import numbers


def test_the_share_of_the_unsatisfied_is_printed_as_people_write_it() -> None:
    assert numbers.percent(17, 2744) == "0,62 %"


def test_nothing_to_divide_by_is_no_share() -> None:
    assert numbers.percent(3, 0) is None


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (Fraction(1, 2), 0, "1"),
        (Fraction(-1, 2), 0, "-1"),
        (Fraction(5, 1000), 2, "0,01"),
        (Fraction(1, 3), 2, "0,33"),
        (Fraction(2, 3), 2, "0,67"),
        (Fraction(1234567), 1, "1.234.567,0"),
        (Decimal("0.6195"), 2, "0,62"),
    ],
)
def test_half_goes_up(value: Fraction | Decimal, decimals: int, text: str) -> None:
    assert numbers.decimal_text(value, decimals) == text


@given(st.fractions(), st.integers(0, 6))
def test_rounding_never_moves_further_than_half_a_place(value: Fraction, decimals: int) -> None:
    step = Fraction(1, 10**decimals)
    assert abs(Fraction(numbers.rounded(value, decimals)) - value) <= step / 2


@given(st.lists(st.integers(0, 500), min_size=2, max_size=5).filter(any))
def test_classes_are_counted_never_subtracted(classes: list[int]) -> None:
    """The printed shares may miss a hundred by rounding; each stays the rounding of its own count."""
    total = sum(classes)
    for count in classes:
        assert numbers.percent(count, total) == f"{numbers.decimal_text(Fraction(count * 100, total), 2)} %"


def test_thousands_take_dots() -> None:
    assert (numbers.grouped(2744), numbers.grouped(8000), numbers.money(1234567)) == (
        "2.744",
        "8.000",
        "1.234.567 đồng",
    )


@pytest.mark.parametrize(("typed", "read"), [("1,5", "1.50"), (" 2.25 ", "2.25"), ("3", "3.00")])
def test_typed_decimals_are_read_with_comma_or_dot(typed: str, read: str) -> None:
    assert numbers.decimal_of(typed) == Decimal(read)


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError):
        numbers.decimal_of("ba")
