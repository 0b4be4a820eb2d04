import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.kernel import text

SORTED = [
    "An",
    "Ăn",
    "Ân",
    "Bình",
    "Dao",
    "Đà",
    "Đá",
    "Đạo",
    "Em",
    "Ê",
    "Nguyễn An",
    "Ôn",
    "Ơn",
    "Ươm",
    "Xã",
    "Ý",
]


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Đăng ký khai sinh", "dang ky khai sinh"),
        ("ĐƯỜNG", "duong"),
        ("  Phường   Cầu  Ông Lãnh ", "phuong cau ong lanh"),
        ("thuỷ thủy", "thuy thuy"),
        ("Ngã tư", "nga tu"),
    ],
)
def test_it_is_folded_as_people_type_without_marks(written: str, folded: str) -> None:
    assert text.fold(written) == folded
    assert text.fold(unicodedata.normalize("NFD", written)) == folded


@given(st.text())
def test_folding_twice_changes_nothing(written: str) -> None:
    assert text.fold(text.fold(written)) == text.fold(written)


def test_slugs_keep_the_d_with_a_stroke() -> None:
    assert text.slug("Đăng ký khai sinh") == "dang-ky-khai-sinh"


def test_text_is_kept_composed_and_tidy() -> None:
    assert text.tidy(unicodedata.normalize("NFD", " Hồ  sơ\n")) == "Hồ sơ"


@pytest.mark.parametrize("step", [1, 3, 5])
def test_names_sort_as_in_a_dictionary(step: int) -> None:
    mixed = [SORTED[place * step % len(SORTED)] for place in range(len(SORTED))]
    assert sorted(mixed, key=text.sort_key) == SORTED
