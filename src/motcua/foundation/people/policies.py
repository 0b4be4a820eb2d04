"""What may be written of a person: numbers that can exist, words where words belong."""

from motcua.foundation.people import identity, phones
from motcua.foundation.people.models import DataRequest, Person
from motcua.kernel.rules import Denied, Rule


class NotValid(Denied):
    """A value that cannot be right."""


class Erased(Denied):
    """This person's data was erased."""


class AlreadyAnswered(Denied):
    """A request about data was answered before."""


class StillNeeded(Denied):
    """Data that the law makes the ward keep for now."""


def _is_named(full_name: str) -> None:
    if not full_name:
        raise NotValid("Hãy ghi họ và tên.")
    if full_name[0].isdigit():
        raise NotValid("Họ và tên không bắt đầu bằng chữ số.")


def _is_phone(digits: str) -> None:
    if digits and not phones.is_possible(digits):
        raise NotValid(
            "Số điện thoại di động gồm 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09; số cố định ghi cả "
            "mã vùng. Ví dụ: 0903 123 456."
        )


def _is_identity(id_number: str) -> None:
    if id_number and identity.kind_of(id_number) is None:
        raise NotValid(
            "Số giấy tờ là 12 chữ số (căn cước), 9 chữ số (chứng minh nhân dân), một chữ cái và 7 đến 8 chữ số "
            "(hộ chiếu) hoặc 10, 13 chữ số (mã số thuế)."
        )


def _is_said(words: str) -> None:
    if not words:
        raise NotValid("Hãy ghi lý do hoặc mục đích.")


def _is_not_erased(person: Person) -> None:
    if person.is_erased:
        raise Erased("Dữ liệu của người này đã được xóa theo yêu cầu.")


def _is_open(request: DataRequest) -> None:
    if request.answer:
        raise AlreadyAnswered("Yêu cầu này đã được trả lời.")


is_named = Rule(_is_named)
is_phone = Rule(_is_phone)
is_identity = Rule(_is_identity)
is_said = Rule(_is_said)
is_not_erased = Rule(_is_not_erased)
is_open = Rule(_is_open)
