from typing import Any

import pytest

from motcua.foundation.ledger.models import Event
from motcua.foundation.organisation.actors import CITIZEN
from motcua.foundation.people import actions, queries
from motcua.foundation.people.permissions import NotHandler
from motcua.foundation.people.policies import NotValid
from motcua.foundation.people.states import Purpose
from motcua.foundation.people.tests.making import AT, CLERK, person, ward

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "words", ["anh", "nguyen thi", "Nguyễn Thị Ánh", "0903123456", "079190001234", "+84903123456"]
)
def test_they_are_found_in_the_words_at_hand(words: str) -> None:
    here = ward()
    one = person(here)
    person(here, "Lê Văn Bình", id_number="", phone="0912 000 111")
    assert queries.found(here, words) == [one]


def test_nobody_is_found_for_nothing_nor_from_another_ward() -> None:
    one = person(ward())
    assert queries.found(one.agency, " ") == []
    other = ward("phuong-khac")
    assert queries.found(other, "anh") == []
    assert queries.person(other, str(one.pk)) is None
    assert queries.person(one.agency, str(one.pk)) == one


def test_names_that_begin_with_the_words_come_first() -> None:
    here = ward()
    inside, first = person(here, "Lê An"), person(here, "An Bình")
    assert queries.found(here, "an") == [first, inside]


@pytest.mark.parametrize(
    "wrong", [{"full_name": ""}, {"full_name": "1 An"}, {"phone": "123"}, {"id_number": "12"}]
)
def test_what_cannot_be_right_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(NotValid):
        person(ward(), **wrong)


def test_a_correction_says_why_and_who_may() -> None:
    one = person(ward())
    told: dict[str, Any] = {
        "full_name": "Nguyễn Thị Anh",
        "id_number": "",
        "phone": "",
        "email": "",
        "address": "",
        "at": AT,
    }
    with pytest.raises(NotValid):
        actions.correct(one, reason=" ", by=CLERK, **told)
    with pytest.raises(NotHandler):
        actions.correct(one, reason="ghi sai", by=CITIZEN, **told)
    assert actions.correct(one, reason="ghi sai dấu", by=CLERK, **told).folded_name == "nguyen thi anh"


def test_each_reading_is_kept_with_its_purpose() -> None:
    one = person(ward())
    actions.note_access(one, by=CLERK, at=AT, purpose="Xử lý hồ sơ H29.1")
    with pytest.raises(NotValid):
        actions.note_access(one, by=CLERK, at=AT, purpose="")
    (reading,) = queries.accesses(one)
    assert (reading.by, reading.purpose) == ("account:mot-cua", "Xử lý hồ sơ H29.1")


def test_a_consent_stands_until_it_is_taken_back() -> None:
    one = person(ward())
    later = AT.replace(day=25)
    given = actions.give_consent(one, purpose=Purpose.ZALO, by=CITIZEN, at=AT)
    assert actions.give_consent(one, purpose=Purpose.ZALO, by=CITIZEN, at=later) == given
    assert actions.withdraw_consent(one, purpose=Purpose.SMS, by=CITIZEN, at=later) is None
    actions.withdraw_consent(one, purpose=Purpose.ZALO, by=CITIZEN, at=later)
    stands = [
        queries.agrees(one, Purpose.ZALO, at) for at in (AT.replace(day=19), AT, AT.replace(day=24), later)
    ]
    assert stands == [False, True, True, False]


def test_the_ledger_holds_nothing_of_a_person_in_clear() -> None:
    person(ward())
    told = "".join(
        f"{event.subject}{event.payload}" for event in Event.objects.filter(kind__startswith="person.")
    )
    for clear in ("Ánh", "0903", "079190", "anh@"):
        assert clear not in told
