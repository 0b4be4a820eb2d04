import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.foundation.people import identity, phones, queries
from motcua.foundation.people.identity import Kind


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("079 190.001234", Kind.PERSONAL),
        ("023456789", Kind.OLD_CARD),
        ("c1234567", Kind.PASSPORT),
        ("0301234567", Kind.TAX),
        ("0301234567-001", Kind.TAX),
        ("1234", None),
        ("07919000123A", None),
    ],
)
def test_what_a_number_is_the_number_of(typed: str, kind: Kind | None) -> None:
    assert identity.kind_of(identity.tidy(typed)) == kind


@pytest.mark.parametrize(
    ("number", "year"), [("079090001234", 1990), ("079302001234", 2002), ("023456789", None)]
)
def test_the_year_of_birth_in_it(number: str, year: int | None) -> None:
    assert identity.birth_year(number) == year


def test_oddities_warn_and_never_refuse() -> None:
    assert queries.oddities(id_number="079 190 001234", born_on=dt.date(1990, 1, 1)) == ()
    (province,) = queries.oddities(id_number="000190001234")
    assert "000" in province
    (year,) = queries.oddities(id_number="079190001234", born_on=dt.date(1985, 1, 1))
    assert "1990" in year
    assert queries.oddities(id_number="023456789") == ()


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("+84 903-123.456", "0903123456"),
        ("84903123456", "0903123456"),
        ("(028) 3829 1234", "02838291234"),
        ("0163 212 3456", "0332123456"),
        ("01234567890", "0834567890"),
        ("1900 1234", "19001234"),
        ("", ""),
    ],
)
def test_phones_come_to_one_spelling(typed: str, digits: str) -> None:
    assert phones.digits(typed) == digits
    assert not digits or phones.is_possible(digits)


@given(st.text())
def test_no_text_troubles_it(typed: str) -> None:
    assert phones.digits(phones.digits(typed)) == phones.digits(typed) or phones.digits(typed).startswith(
        "84"
    )


def test_which_numbers_take_messages() -> None:
    assert phones.is_mobile("0903123456")
    assert not phones.is_mobile("02838291234")


@pytest.mark.parametrize(
    ("mask", "clear", "masked"),
    [
        (queries.mask_name, "Nguyễn Thị Ánh", "N*** T*** Ánh"),
        (queries.mask_name, "Ánh", "Á***"),
        (queries.mask_phone, "0903 123 456", "090****456"),
        (queries.mask_id, "079190001234", "*********234"),
        (queries.mask_email, "anh@thu.example", "a***@thu.example"),
        (queries.mask_email, "anh", "***"),
    ],
)
def test_masks_hide_what_they_must(mask, clear: str, masked: str) -> None:
    assert mask(clear) == masked
    assert mask("") == ""
