from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.records.reading import read

PIECES = st.sampled_from(
    ["17/2744", "0,61%", "1.570", "ngày 31/11/2020", "Số:", "/BC-UBND", "trong đó", "tăng", "so với", "còn lại", "(", ")", "gồm",
     "\n", "\n\n", " ", ". ", "I. ", "a) ", "hồ sơ", "đúng hạn", "Nơi nhận:", "tỷ", "+", "=", "từ", "lên", "0", "0%", "/", "|", "trên"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_no_order_of_words_makes_reading_fail(text):
    reading = read(text)
    assert len(reading.flow) == len(reading.text)
    assert all(claim.end <= len(text) and reading.sentence(claim) for claim in reading.claims)


@given(st.text(max_size=200))
def test_no_character_makes_reading_fail(text):
    read(text)


def test_a_dump_of_digits_makes_no_claims():
    assert read("5% " * 400).claims == ()
