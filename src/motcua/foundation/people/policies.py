"""What may be written of a person: numbers that can exist, words where words belong."""

import re

from motcua.foundation.people.models import Person
from motcua.kernel.rules import Denied, Rule


class NotValid(Denied):
    """A value that cannot be right."""


class Erased(Denied):
    """This person's data was erased."""


_PHONE = re.compile(r"0\d{9,10}")
_IDENTITY = re.compile(r"\d{9}|\d{12}|[A-Z]\d{7}|\d{10}(-\d{3})?")


def phone_digits(typed: str) -> str:
    """Return a telephone number as digits that begin with 0: `+84 903-123.456` becomes `0903123456`."""
    digits = re.sub(r"[^\d+]", "", typed)
    if digits.startswith("+84"):
        return f"0{digits[3:]}"
    return f"0{digits[2:]}" if digits.startswith("84") and len(digits) in {11, 12} else digits


def _is_named(full_name: str) -> None:
    if not full_name:
        raise NotValid("Hãy ghi họ và tên.")
    if any(character.isdigit() for character in full_name[:2]):
        raise NotValid("Họ và tên không bắt đầu bằng chữ số.")


def _is_phone(phone: str) -> None:
    if phone and not _PHONE.fullmatch(phone):
        raise NotValid("Số điện thoại gồm 10 hoặc 11 chữ số, bắt đầu bằng 0. Ví dụ: 0903 123 456.")


def _is_identity(id_number: str) -> None:
    """Nine or twelve digits for people, a passport's letter and digits, ten or thirteen for an enterprise."""
    if id_number and not _IDENTITY.fullmatch(id_number):
        raise NotValid(
            "Số giấy tờ gồm 12 chữ số (căn cước), 9 chữ số (chứng minh nhân dân) hoặc số hộ chiếu."
        )


def _is_not_erased(person: Person) -> None:
    if person.erased_at is not None:
        raise Erased("Dữ liệu của người này đã được xóa theo yêu cầu.")


is_named = Rule(_is_named)
is_phone = Rule(_is_phone)
is_identity = Rule(_is_identity)
is_not_erased = Rule(_is_not_erased)
