import datetime as dt

import pytest

from motcua.foundation.organisation import actions, queries
from motcua.foundation.organisation.actors import SYSTEM
from motcua.foundation.organisation.models import Agency, Identifier
from motcua.foundation.organisation.permissions import may_read
from motcua.foundation.organisation.policies import CodeTaken, DatesCross, WordsMissing
from motcua.foundation.organisation.roles import Role
from motcua.foundation.organisation.tests.making import AT, FOUNDED, TODAY, actor, appointed, new_ward

pytestmark = pytest.mark.django_db


@pytest.fixture
def merged() -> tuple[Agency, Agency]:
    old = new_ward("phuong-cu", dt.date(2010, 1, 1))
    new = new_ward("phuong-moi")
    actions.succeed(predecessor=old, successor=new, on=FOUNDED, basis="Nghị quyết sắp xếp", by=SYSTEM, at=AT)
    return old, new


def test_the_old_one_ends_the_day_before(merged) -> None:
    old, new = merged
    assert old.valid_to == FOUNDED - dt.timedelta(days=1)
    assert queries.agencies(old.valid_to) == [old]
    assert queries.agencies(FOUNDED) == [new]


def test_each_day_has_its_successor(merged) -> None:
    old, new = merged
    assert queries.successor_on(old, dt.date(2019, 12, 19)) == old
    assert queries.successor_on(old, TODAY) == new
    assert queries.predecessors(new, TODAY) == [old]
    assert queries.chain(new.code) == [new.code, old.code]


def test_a_chain_of_mergers_is_followed(merged) -> None:
    older = new_ward("phuong-xua", dt.date(2000, 1, 1))
    actions.succeed(
        predecessor=older, successor=merged[0], on=dt.date(2010, 1, 1), basis="Nghị định", by=SYSTEM, at=AT
    )
    assert queries.successor_on(older, TODAY) == merged[1]
    assert queries.chain("phuong-moi") == ["phuong-moi", "phuong-cu", "phuong-xua"]


def test_a_ward_does_not_continue_itself_nor_before_it_began(merged) -> None:
    old, new = merged
    for predecessor, on in ((new, TODAY), (old, dt.date(2009, 1, 1))):
        with pytest.raises(DatesCross):
            actions.succeed(predecessor=predecessor, successor=new, on=on, basis="x", by=SYSTEM, at=AT)


def test_who_reads_what_was_taken_over(merged) -> None:
    _, new = merged
    assert may_read.allows(actor(appointed(new, Role.CHAIR)), "phuong-cu")
    assert not may_read.allows(actor(appointed(new, Role.RECEPTION)), "phuong-cu")
    assert may_read.allows(actor(appointed(new, Role.SPECIALIST)), "phuong-moi")
    assert not may_read.allows(actor(appointed(new, Role.VICE_CHAIR)), "phuong-khac")


def test_an_identifier_ends_where_the_next_begins() -> None:
    ward = new_ward()
    for value, since in (("000.01.H29", FOUNDED), ("H29.125", dt.date(2026, 1, 1))):
        actions.add_identifier(agency=ward, value=value, basis="QĐ", valid_from=since, by=SYSTEM, at=AT)
    assert queries.identifier_on(ward, dt.date(2025, 12, 31)) == "000.01.H29"
    assert queries.identifier_on(ward, TODAY) == "H29.125"
    with pytest.raises(Identifier.DoesNotExist):
        queries.identifier_on(ward, dt.date(2025, 1, 1))


def test_names_are_those_of_papers() -> None:
    ward = new_ward()
    assert ward.committee == "Ủy ban nhân dân phường Mau"
    assert ward.council == "Hội đồng nhân dân phường Mau"
    assert ward.kind_word == "phường"


def test_a_code_names_one_ward_and_words_are_needed() -> None:
    new_ward()
    with pytest.raises(CodeTaken):
        new_ward()
    with pytest.raises(WordsMissing):
        actions.create_agency(code="x", short_name=" ", place="y", valid_from=FOUNDED, by=SYSTEM, at=AT)


def test_a_host_leads_to_the_living_ward(merged) -> None:
    old, new = merged
    for ward in merged:
        actions.describe_agency(ward, address="", phone="", email="", host="Mau.VN", by=SYSTEM, at=AT)
    assert queries.agency_at("mau.vn:8000", TODAY) == new
    assert queries.agency_at("mau.vn", dt.date(2019, 1, 1)) == old
    assert queries.agency_at("", TODAY) is None
