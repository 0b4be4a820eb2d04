import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel import numbers

WORDS = {
    0: "không",
    5: "năm",
    10: "mười",
    15: "mười lăm",
    21: "hai mươi mốt",
    24: "hai mươi bốn",
    55: "năm mươi lăm",
    105: "một trăm lẻ năm",
    1000: "một nghìn",
    2025: "hai nghìn không trăm hai mươi lăm",
    10_001: "mười nghìn không trăm lẻ một",
    1_000_000: "một triệu",
    2_744_017: "hai triệu bảy trăm bốn mươi bốn nghìn không trăm mười bảy",
    3_000_000_001: "ba tỷ không trăm lẻ một",
    -7: "âm bảy",
}


@pytest.mark.parametrize(("value", "words"), WORDS.items())
def test_each_as_people_say_it(value: int, words: str) -> None:
    assert numbers.in_words(value) == words


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_different_numbers_have_different_words(one: int, other: int) -> None:
    assert (numbers.in_words(one) == numbers.in_words(other)) == (one == other)


@given(st.integers(0, 10**12))
def test_words_are_tidy(value: int) -> None:
    words = numbers.in_words(value)
    assert words == " ".join(words.split())
