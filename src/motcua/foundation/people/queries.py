"""The only door for questions about people; masks for those who may not see them in clear."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from motcua.foundation.organisation.models import Agency
from motcua.foundation.people.models import Access, Person
from motcua.foundation.people.policies import phone_digits
from motcua.kernel import text


def mask_name(full_name: str) -> str:
    """Return a name whose last word alone is readable: `Nguyễn Thị Ánh` becomes `N*** T*** Ánh`."""
    words = full_name.split()
    if len(words) < 2:
        return f"{full_name[:1]}***" if full_name else ""
    return " ".join([*(f"{word[0]}***" for word in words[:-1]), words[-1]])


def mask_phone(phone: str) -> str:
    """Return a number whose middle is hidden: `0903123456` becomes `090****456`."""
    return f"{phone[:3]}****{phone[-3:]}" if len(phone) >= 9 else "***" if phone else ""


def mask_id(id_number: str) -> str:
    """Return an identity number whose last three digits alone are readable."""
    return f"{'*' * max(len(id_number) - 3, 0)}{id_number[-3:]}" if id_number else ""


def found(agency: Agency, words: str, *, limit: int = 10) -> list[Person]:
    """Return people of an agency by identity number, telephone or the beginning of their name. One statement."""
    typed = text.tidy(words)
    digits = phone_digits(typed)
    rows = Person.objects.filter(agency=agency, erased_at=None)
    if len(digits) >= 9 and digits.isdigit():
        same = rows.filter(id_number=typed.replace(" ", "")) | rows.filter(phone=digits)
    else:
        same = rows.filter(folded_name__startswith=text.fold(typed))
    return list(same.order_by("folded_name", "-registered_at")[:limit]) if typed else []


def accesses(person: Person) -> QuerySet[Access]:
    """Return who read a person's data, newest first."""
    return Access.objects.filter(person=person)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of what the ward keeps of a person, in words."""

    label: str
    value: str


def export(person: Person) -> list[Line]:
    """Return everything the ward keeps of a person, for the person's own request."""
    told: Iterable[tuple[str, object]] = (
        ("Họ và tên", person.full_name),
        ("Số giấy tờ", person.id_number),
        ("Ngày sinh", person.born_on or ""),
        ("Điện thoại", person.phone),
        ("Thư điện tử", person.email),
        ("Địa chỉ", person.address),
        ("Ghi lúc", person.registered_at.isoformat()),
        *((f"Đọc lúc {row.at.isoformat()}", f"{row.by}: {row.purpose}") for row in accesses(person)),
    )
    return [Line(label, str(value)) for label, value in told]
