"""Who is at the counter and what they ask for: found from a few characters, chosen from a short list."""

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field

from motcua.catalogue.procedures import queries as catalogue
from motcua.catalogue.procedures.models import Listing, ProcedureVersion, RequiredPaper
from motcua.channels.desk.dossiers.receiving_forms import PERSON
from motcua.foundation.organisation.models import Agency
from motcua.foundation.people import identity, phones
from motcua.foundation.people import queries as persons
from motcua.foundation.people.models import Person

_SHOWN = 8
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody of the register as the short list shows them: enough to tell them apart, numbers masked."""

    key: str
    name: str
    rest: str


@dataclass(frozen=True, slots=True)
class Who:
    """Who it is. `is_new_choice`: chosen by this very request; `begin` is what the fields then begin with."""

    known: Person | None = None
    candidates: tuple[Candidate, ...] = ()
    remark: str = ""
    is_new_choice: bool = False
    begin: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class What:
    """What is asked for: the procedure as it is received here today, or what it may be."""

    code: str = ""
    version: ProcedureVersion | None = None
    listing: Listing | None = None
    papers: tuple[RequiredPaper, ...] = ()
    candidates: tuple[catalogue.Entry, ...] = ()
    remark: str = ""


def who(asked: Mapping[str, str], agency: Agency) -> Who:
    """Return who is meant: the one pressed in the list, else whom the words find, else the one chosen before."""
    if "bo-nguoi" in asked:
        return Who(begin=dict.fromkeys(PERSON, ""))
    pressed = asked.get("chon-nguoi") or asked.get("nguoi", "")
    if pressed:
        return _chosen(_person(agency, pressed))
    if sought := _tidy(asked.get("find_person", "")):
        return _sought(sought, agency, had_one=bool(asked.get("known")))
    return Who(known=_person(agency, asked.get("known", "")))


def _sought(typed: str, agency: Agency, *, had_one: bool) -> Who:
    found = persons.found(agency, typed, limit=_SHOWN)
    is_number = sum(character.isdigit() for character in typed) >= 7
    if len(found) == 1 and is_number:
        return _chosen(found[0])
    if found:
        return Who(
            candidates=tuple(map(_candidate, found)), remark="Chọn đúng người, hoặc ghi người mới bên dưới."
        )
    begin = dict.fromkeys(PERSON, "") if had_one else {}
    remark = f"Chưa có ai khớp với “{typed}”. Ghi người mới bên dưới; lần sau sẽ tìm thấy."
    return Who(remark=remark, begin=begin | _read_as_new(typed))


def _read_as_new(typed: str) -> dict[str, str]:
    digits = phones.digits(typed)
    if phones.is_possible(digits):
        return {"phone": typed}
    return {"id_number" if identity.kind_of(identity.tidy(typed)) else "full_name": typed}


def _chosen(person: Person | None) -> Who:
    if person is None:
        return Who(remark="Người này không còn trong danh bạ. Hãy tìm lại hoặc ghi mới.")
    begin = {name: str(getattr(person, name)) for name in PERSON if getattr(person, name)}
    return Who(known=person, is_new_choice=True, begin=begin)


def _person(agency: Agency, key: str) -> Person | None:
    try:
        found = persons.person(agency, str(uuid.UUID(key)))
    except ValueError:
        return None
    return None if found is None or found.is_erased else found


def _candidate(person: Person) -> Candidate:
    rest = (persons.mask_id(person.id_number), persons.mask_phone(person.phone), person.address)
    return Candidate(str(person.pk), person.full_name, " · ".join(part for part in rest if part))


def what(asked: Mapping[str, str], agency: Agency, day: dt.date) -> What:
    """Return what is asked for: the one pressed in the list, else what the words find, else the one chosen before."""
    pressed = _tidy(asked.get("chon-thu-tuc") or asked.get("ma", ""))
    words = _tidy(asked.get("find_procedure", "") or asked.get("tim", ""))
    if pressed or not words:
        return _offered(agency, pressed or _tidy(asked.get("procedure", "")), day)
    book = catalogue.book(day, agency.code)
    entries = [hit.entry for hit in catalogue.search(words, on=day, within=book, limit=_SHOWN)]
    if words in book.entries or len(entries) == 1:
        return _offered(agency, words if words in book.entries else entries[0].code, day)
    if not entries:
        return What(remark=f"Không có thủ tục nào khớp với “{words}”. Hãy thử từ khác, ví dụ “khai sinh”.")
    return What(candidates=tuple(entries), remark="Chọn thủ tục.")


def _offered(agency: Agency, code: str, day: dt.date) -> What:
    if not code:
        return What()
    try:
        offer = catalogue.offer(agency, code, day)
    except (Listing.DoesNotExist, ProcedureVersion.DoesNotExist):
        return What(remark=f"Hôm nay đơn vị không tiếp nhận thủ tục mã {code[:30]}. Hãy tìm thủ tục khác.")
    if not offer.listing.received_here:
        return What(
            remark=f"“{offer.version.name}” không tiếp nhận tại đây; chỉ hướng dẫn người dân nơi nộp."
        )
    return What(code, offer.version, offer.listing, offer.papers)


def _tidy(typed: str) -> str:
    return typed.replace("\x00", "").strip()[:_LONGEST]
