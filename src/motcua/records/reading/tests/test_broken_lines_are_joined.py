import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from motcua.records.reading import read
from motcua.records.reading.flow import joined


@given(st.text(alphabet="aà.Đ1% \n-I)", max_size=300))
def test_joining_moves_no_character(text):
    flow = joined(text)
    assert len(flow) == len(text)
    assert all(a == b or b == " " for a, b in zip(text, flow, strict=True))


def test_a_page_break_and_its_page_number_do_not_end_a_sentence():
    assert "của đội     ngũ" in joined("tiếp xúc người dân của đội\n2\n\n\nngũ cán bộ. Hết.").replace(
        "  " * 3, "     "
    )
    assert "\n" not in joined("tiếp xúc người dân của đội\n\nngũ cán bộ.")


def test_headings_and_bullets_begin_anew():
    text = "I. KẾT QUẢ\n1. Ưu điểm:\n- Một việc\n- Việc khác\nCăn cứ Luật"
    assert joined(text) == text


def test_decomposed_letters_are_composed_before_offsets_are_counted():
    reading = read(unicodedata.normalize("NFD", "Có 17/2744 ý kiến không hài lòng (tỷ lệ 0.61%)."))
    (claim,) = reading.claims
    assert reading.text[claim.at.start : claim.at.end] == "0.61%"
    assert unicodedata.is_normalized("NFC", reading.text)
