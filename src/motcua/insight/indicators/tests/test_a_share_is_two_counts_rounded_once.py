"""A share is two counts; it is rounded once, half up, with the declared decimals, when it is printed."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.insight.indicators import queries
from motcua.insight.indicators.queries import Counted, Measured
from motcua.kernel.records import Records

NOBODY = Records("rating", ())


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [(17, 2744, "0,62 %"), (2727, 2744, "99,38 %"), (1, 3, "33,33 %"), (2, 3, "66,67 %"), (1, 800, "0,13 %")],
)
def test_the_printed_share(part, whole, printed):
    assert queries.get("HL-04").printed(part, whole) == printed


def test_nothing_divided_prints_a_dash_not_a_hundred():
    assert queries.get("HL-03").printed(0, 0) == "–"
    assert Measured(Counted(0, NOBODY), Counted(0, NOBODY)).share is None


def test_a_count_prints_with_dots():
    assert queries.get("HL-01").printed(2744, None) == "2.744"


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_the_exact_ratio_is_kept_until_it_is_printed(part, whole):
    assert Measured(Counted(part, NOBODY), Counted(whole, NOBODY)).share == Fraction(part, whole)


def test_the_keys_counted_have_one_digest_whatever_their_order():
    one, other = (Measured(Counted(2, Records("rating", keys))) for keys in (("a", "b"), ("b", "a")))
    moved = Measured(Counted(2, Records("rating", ("a",))), Counted(1, Records("rating", ("b",))))
    assert one.keys_digest == other.keys_digest != moved.keys_digest
