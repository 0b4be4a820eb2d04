from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.kernel import numbers
from motcua.records.reading import Verdict, read
from motcua.records.reading.shapes import Kind

SENTENCES = (
    "Có {a}/{b} ý kiến không hài lòng (tỷ lệ {p}%).",
    "Đã giải quyết {a}/{b} vụ việc, đạt tỷ lệ {p}%.",
    "Tỷ lệ hài lòng đạt {p}% ({a}/{b} phiếu).",
    "Phường tiếp nhận {b} hồ sơ; trong đó đã giải quyết {a} hồ sơ, đạt {p}%.",
    "Phường tiếp nhận {b} hồ sơ. Đã giải quyết {a} hồ sơ (đạt {p}%).",
    "Có {a} người đi bầu trên tổng số {b} cử tri, đạt tỷ lệ {p}%.",
    "Đã số hóa {a} hồ sơ, chiếm {p}% tổng số hồ sơ ({b} hồ sơ).",
    "Tổng số hồ\nsơ là {b} hồ sơ, đúng hạn\n{a} hồ sơ, chiếm tỷ lệ {p} %.",
)


def claims(text: str, kind: Kind | None = None):
    return [c for c in read(text).claims if kind in {None, c.kind}]


def verdict(sentence: str, a: int, b: int, printed: str) -> Verdict:
    text = sentence.format(a=numbers.grouped(a), b=numbers.grouped(b), p=printed)
    (claim,) = [c for c in read(text).claims if c.unit == "%"]
    assert claim.operands in {(a, b), ()}, text
    return claim.verdict


@pytest.mark.parametrize("sentence", SENTENCES)
@settings(max_examples=30)
@given(whole=st.integers(40, 90_000), share=st.integers(3, 97), decimals=st.integers(1, 2))
def test_a_rounded_share_is_right_in_every_wording(sentence, whole, share, decimals):
    part = max(whole * share // 100, 1)
    exact = Fraction(100 * part, whole)
    assert verdict(sentence, part, whole, numbers.decimal_text(exact, decimals)) is Verdict.OK


@pytest.mark.parametrize("sentence", SENTENCES)
@settings(max_examples=30)
@given(whole=st.integers(1000, 90_000), share=st.integers(3, 97))
def test_a_share_that_was_cut_off_is_told_from_a_wrong_one(sentence, whole, share):
    part = whole * share // 100 + 1
    exact = Fraction(100 * part, whole)
    cut = Fraction(int(exact * 100), 100)
    expected = Verdict.OK if exact - cut <= Fraction(5, 1000) else Verdict.TRUNC
    assert verdict(sentence, part, whole, numbers.decimal_text(cut, 2)) is expected


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_wrong_share_is_found_in_every_wording(sentence):
    assert verdict(sentence, 1_880, 2_000, "96,20") is Verdict.DIFF


def test_the_whole_may_stand_above_a_list():
    text = "Tổng số 12.456 hồ sơ, trong đó:\n- Trực tuyến: 8.345 hồ sơ (67,00%);\n- Trực tiếp: 4.111 hồ sơ (33,00%)."
    assert [c.verdict for c in claims(text, Kind.RATIO)] == [Verdict.OK, Verdict.OK]
    assert [c.stated for c in claims(text, Kind.PARTITION)] == [12_456]


def test_a_row_of_a_table_holds_part_whole_and_share():
    text = "| Hộ tịch | 3.200 | 3.190 | 99,69% |\n| Tổng cộng | 12.456 | 12.400 | 99,55% |"
    assert [c.verdict for c in claims(text, Kind.RATIO)] == [Verdict.OK, Verdict.OK]


def test_the_explanation_shows_the_division_and_the_rounded_number():
    (claim,) = claims("Có 17/2744 ý kiến không hài lòng (tỷ lệ 0.61%).")
    assert claim.verdict is Verdict.TRUNC
    assert "17 ÷ 2.744 = 0,6195 %" in claim.explanation
    assert "0,62 %" in claim.explanation


def test_another_whole_is_proposed_when_it_would_fit():
    (claim,) = claims("Trong 500 phiếu thu về 400 phiếu, có 380/500 phiếu hài lòng, đạt 95%.", Kind.RATIO)
    assert claim.verdict is Verdict.DIFF
    assert "khớp nếu mẫu số là 400" in claim.explanation


def test_an_approximate_share_holds_for_what_lies_on_its_side():
    text = "Đã trả 2.051 hồ sơ; trong đó {} hồ sơ giải quyết trước hạn, đạt tỷ lệ trên 99%."
    assert claims(text.format("2.041"))[0].verdict is Verdict.OK
    assert claims(text.format("1.900"))[0].verdict is not Verdict.OK


def test_rounded_operands_are_intervals():
    (claim,) = claims("Có trên 3,2 triệu hồ sơ trong tổng số hơn 4,3 triệu hồ sơ nộp trực tuyến, đạt 75,7%.")
    assert claim.verdict is Verdict.OK


def test_points_over_a_maximum_are_a_score():
    (claim,) = claims("Thành phố đạt 17,94/18 điểm, đạt tỷ lệ 99,66%.")
    assert (claim.kind, claim.verdict) == (Kind.SCORE, Verdict.TRUNC)


def test_what_is_left_without_the_late_ones_is_on_time():
    text = "The Center processed 12,970 of them. The rate processed on time reached 99.2%; 102 applications were delayed."
    (claim,) = claims(text)
    assert (claim.verdict, claim.operands) == (Verdict.OK, (12_868, 12_970))


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ thanh toán trực tuyến đạt 96,8%.",
        "Đã giải quyết 2.051 hồ sơ; tỷ lệ thanh toán trực tuyến đạt 96,8%.",
        "Toàn phường có 4.512 hộ/18.240 nhân khẩu; 98,2% hộ đạt gia đình văn hóa.",
        "Có 5/9 huyện, thành phố đạt tỷ lệ này dưới 3%.",
        "Có 12 đơn vị đạt tỷ lệ 100%.",
        "Tiếp nhận 100 hồ sơ, phấn đấu đạt 95% hồ sơ đúng hạn.",
    ],
)
def test_a_share_without_its_numbers_is_no_error(text):
    assert [c.verdict for c in claims(text)] == [Verdict.NR]
