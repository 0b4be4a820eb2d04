"""The only door for questions about people; masks for those who may not see them in clear."""

import datetime as dt
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from motcua.foundation.organisation.models import Agency
from motcua.foundation.people import contributions, identity, phones
from motcua.foundation.people.contributions import Line
from motcua.foundation.people.models import Access, Consent, DataRequest, Person
from motcua.foundation.people.states import Purpose
from motcua.kernel import dates, text

_MARK = "***"


def mask_name(full_name: str) -> str:
    """Return a name whose last word alone is readable: `Nguyễn Thị Ánh` becomes `N*** T*** Ánh`."""
    words = full_name.split()
    if len(words) < 2:
        return f"{full_name[:1]}{_MARK}" if full_name else ""
    return " ".join([*(f"{word[0]}{_MARK}" for word in words[:-1]), words[-1]])


def mask_phone(phone: str) -> str:
    """Return a number whose middle is hidden: `0903123456` becomes `090****456`."""
    bare = phones.digits(phone)
    return f"{bare[:3]}****{bare[-3:]}" if len(bare) >= 9 else _MARK if bare else ""


def mask_id(id_number: str) -> str:
    """Return an identity number whose last three characters alone are readable."""
    return f"{'*' * max(len(id_number) - 3, 0)}{id_number[-3:]}" if id_number else ""


def mask_email(email: str) -> str:
    """Return an address of which the first letter and the domain are readable: `a***@thu.vn`."""
    name, at, domain = email.partition("@")
    return f"{name[:1]}{_MARK}@{domain}" if at else _MARK if email else ""


def person(agency: Agency, key: str) -> Person | None:
    """Return a person of an agency by key, or None; whether another agency has it is not told."""
    return Person.objects.filter(agency=agency, pk=key).select_related("agency").first()


def found(agency: Agency, words: str, *, limit: int = 10) -> list[Person]:
    """Return people of an agency by identity number, telephone or name without marks.

    Names that begin with the words come first, then those that hold them (`anh` finds `Nguyễn Thị Ánh`).
    At most two statements.
    """
    typed = text.tidy(words)
    rows = Person.objects.filter(agency=agency, erased_at=None).order_by(
        "folded_name", "-registered_at", "id"
    )
    if not typed:
        return []
    if sum(character.isdigit() for character in typed) >= 7:
        same = Q(id_number=identity.tidy(typed)) | Q(phone_digits=phones.digits(typed))
        return list(rows.filter(same)[:limit])
    folded = text.fold(typed)
    first = list(rows.filter(folded_name__startswith=folded)[:limit])
    if len(first) == limit:
        return first
    known = [one.pk for one in first]
    rest = rows.filter(folded_name__contains=f" {folded}").exclude(pk__in=known)
    return first + list(rest[: limit - len(first)])


def oddities(*, id_number: str, born_on: dt.date | None = None) -> tuple[str, ...]:
    """Return what an officer should look at again in an identity number. Warnings: nothing is refused."""
    return identity.oddities(identity.tidy(id_number), born_on=born_on)


def accesses(person: Person) -> QuerySet[Access]:
    """Return who read a person's data, newest first."""
    return Access.objects.filter(person=person)


def agrees(person: Person, purpose: Purpose, at: dt.datetime) -> bool:
    """Return whether a person's consent to a purpose stood at a moment."""
    rows = Consent.objects.filter(person=person, purpose=purpose, given_at__lte=at)
    return rows.filter(Q(withdrawn_at=None) | Q(withdrawn_at__gt=at)).exists()


def open_requests(agency: Agency) -> QuerySet[DataRequest]:
    """Return the requests about data that wait for an answer, oldest first."""
    return DataRequest.objects.filter(agency=agency, answer="").select_related("person")


def export(person: Person) -> list[Line]:
    """Return everything the ward keeps of a person, in words, for the person's own request."""
    return [*_own(person), *contributions.told(person), *_around(person)]


def _own(person: Person) -> Iterable[Line]:
    yield Line("Họ và tên", person.full_name)
    yield Line("Số giấy tờ", person.id_number)
    yield Line("Ngày sinh", dates.short(person.born_on) if person.born_on else "")
    yield Line("Điện thoại", person.phone)
    yield Line("Thư điện tử", person.email)
    yield Line("Địa chỉ", person.address)
    yield Line("Ghi lúc", dates.moment(person.registered_at))


def _around(person: Person) -> Iterable[Line]:
    for consent in Consent.objects.filter(person=person):
        ended = f", rút lại {dates.moment(consent.withdrawn_at)}" if consent.withdrawn_at else ""
        yield Line(f"Đồng ý: {consent.get_purpose_display()}", f"{dates.moment(consent.given_at)}{ended}")
    for request in DataRequest.objects.filter(person=person):
        answer = request.get_answer_display() if request.answer else "chưa trả lời"
        yield Line(f"Yêu cầu: {request.get_wish_display()}", f"{dates.moment(request.asked_at)}, {answer}")
    for access in accesses(person):
        yield Line(f"Đọc lúc {dates.moment(access.at)}", f"{access.by}: {access.purpose}")
