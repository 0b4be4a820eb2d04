"""Search over the catalogue: marks optional, people's words, slips of the finger, one statement."""

import pytest

from motcua.catalogue.procedures import importing, queries
from motcua.catalogue.procedures.tests.making import NOW, TODAY, new_ward
from motcua.foundation.organisation.actors import SYSTEM
from motcua.foundation.organisation.models import Agency

pytestmark = pytest.mark.django_db
BIRTH = "1.001193"
SAYINGS = (
    "giấy khai sinh",
    "giay khai sinh",
    "lam khai sanh cho chau",
    "đăng ký khai sinh cho con",
    "dang ky khai sihn",
    "khaisinh",
)


@pytest.fixture
def ward() -> Agency:
    ward = new_ward()
    importing.load_demo(agency=ward, since=TODAY, by=SYSTEM, at=NOW)
    return ward


@pytest.mark.slow
def test_a_grandmother_finds_the_birth_certificate(ward: Agency) -> None:
    first = {said: queries.search(said, agency=ward.code, on=TODAY)[0].code for said in SAYINGS}
    assert first == dict.fromkeys(SAYINGS, BIRTH)


@pytest.mark.slow
def test_every_name_is_found_with_and_without_marks(ward: Agency) -> None:
    from motcua.kernel import text

    book = queries.book(TODAY, ward.code)
    for entry in book.entries.values():
        with_marks = queries.search(entry.name, on=TODAY, within=book)
        without = queries.search(text.fold(entry.name), on=TODAY, within=book)
        assert entry.code in [hit.code for hit in with_marks[:3]]
        assert {hit.code for hit in with_marks[:3]} & {hit.code for hit in without[:3]}


@pytest.mark.slow
def test_words_that_nobody_knows_find_nothing(ward: Agency) -> None:
    assert queries.search("xyzzy qwrtp", agency=ward.code, on=TODAY) == []
    assert queries.search("", agency=ward.code, on=TODAY) == []


@pytest.mark.slow
def test_a_code_is_its_own_answer(ward: Agency) -> None:
    assert [hit.code for hit in queries.search(BIRTH, agency=ward.code, on=TODAY)] == [BIRTH]


@pytest.mark.slow
def test_a_second_question_costs_one_statement(ward: Agency, django_assert_num_queries) -> None:
    queries.search("kết hôn", agency=ward.code, on=TODAY)
    with django_assert_num_queries(1):
        queries.search("kết hôn", agency=ward.code, on=TODAY)
