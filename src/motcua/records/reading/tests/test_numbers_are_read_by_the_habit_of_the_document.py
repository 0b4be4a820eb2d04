from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel import numbers
from motcua.records.reading import read
from motcua.records.reading.notation import notation_of
from motcua.records.reading.quantities import Form

VIETNAMESE = notation_of("có 8.000 hồ sơ, đạt 99,96%")
ENGLISH = notation_of("13,188 applications, 99.2%")


@given(st.integers(0, 10**12))
def test_a_count_printed_by_us_is_read_back(value):
    assert VIETNAMESE.value(numbers.grouped(value)) == (Fraction(value), 0)
    assert VIETNAMESE.value(str(value)) == (Fraction(value), 0)


@given(st.integers(0, 10**9), st.integers(1, 4))
def test_a_percentage_printed_by_us_is_read_back(digits, decimals):
    exact = Fraction(digits, 10**decimals)
    printed = numbers.decimal_text(exact, decimals)
    assert VIETNAMESE.value(printed, percent=True) == (exact, decimals)
    swapped = printed.translate(str.maketrans(".,", ",."))
    assert ENGLISH.value(swapped, percent=True) == (exact, decimals)


@pytest.mark.parametrize(
    ("token", "percent", "value"),
    [
        ("1.570", False, 1570),
        ("0.61", True, Fraction(61, 100)),
        ("2744", False, 2744),
        ("05", False, 5),
        ("5.330,9", False, Fraction(53309, 10)),
        ("585.336", False, 585336),
    ],
)
def test_a_dot_groups_thousands_unless_it_cannot(token, percent, value):
    read_value = VIETNAMESE.value(token, percent=percent)
    assert read_value is not None
    assert read_value[0] == value


def test_three_decimals_before_a_scale_word_are_decimals():
    assert VIETNAMESE.value("2,125", scaled=True) == (Fraction(2125, 1000), 3)


@pytest.mark.parametrize("token", ["1.23.456", "1,2,3", "12.34,5,6"])
def test_what_is_no_number_is_none(token):
    assert VIETNAMESE.value(token) is None


def counted(text: str) -> list[int]:
    return [int(q.value) for q in read(text).quantities if q.form is Form.COUNT]


def test_money_of_two_scales_is_one_number():
    assert counted("Tổng thu 30 tỷ 048 triệu đồng.") == [30_048_000_000]


def test_a_unit_may_stick_to_its_number():
    assert counted("Diện tích 4.168m2.") == [4168]


def test_numbers_that_name_something_count_nothing():
    text = (
        "Nghị quyết số 18-NQ/TW, Điều 49, nhiệm kỳ 2016-2021, quý III/2021, tháng 9 năm 2021, khóa II, mức độ 3,"
        " ngày 30/4, lúc 7h30, số máy 028.38377215, 6 tháng đầu năm 2020."
    )
    assert counted(text) == []


def test_a_count_after_a_word_that_also_names_is_still_a_count():
    assert counted("Cấp 1.250 giấy chứng nhận, tổng số 316 vụ việc, danh mục 415 thủ tục.") == [
        1250,
        316,
        415,
    ]
