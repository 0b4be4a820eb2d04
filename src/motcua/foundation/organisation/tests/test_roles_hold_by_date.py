import datetime as dt
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from motcua.foundation.organisation import actions, queries
from motcua.foundation.organisation.actors import SYSTEM
from motcua.foundation.organisation.models import CouncilBody
from motcua.foundation.organisation.policies import DatesCross, NotCompatible, NotOfAgency, PlaceMissing
from motcua.foundation.organisation.roles import Role
from motcua.foundation.organisation.tests.making import AT, FOUNDED, TODAY, actor, appointed, new_ward

pytestmark = pytest.mark.django_db


def test_a_role_begins_and_ends_with_its_days() -> None:
    ward = new_ward()
    account = appointed(ward, Role.RECEPTION)
    (grant,) = queries.grants_of(account)
    actions.revoke_role(grant, last_day=TODAY, by=SYSTEM, at=AT)
    held = {
        day: actor(account, day).has(Role.RECEPTION) for day in (FOUNDED, TODAY, TODAY + dt.timedelta(days=1))
    }
    assert list(held.values()) == [True, True, False]
    assert not actor(account, FOUNDED - dt.timedelta(days=1)).has(Role.RECEPTION)


def test_who_holds_no_role_acts_nowhere() -> None:
    account = actions.open_account(agency=new_ward(), username="moi", full_name="Người Mới", by=SYSTEM, at=AT)
    assert (actor(account).agency, actor(account).grants) == ("", ())


def test_a_role_of_another_ward_does_not_count_here() -> None:
    here, there = new_ward(), new_ward("phuong-khac")
    account = appointed(here, Role.RECEPTION)
    actions.grant_role(account=account, role=Role.CHAIR, agency=there, valid_from=FOUNDED, by=SYSTEM, at=AT)
    acting = queries.actor_for(account, on=TODAY, agency=here.code)
    assert (acting.has(Role.RECEPTION), acting.has(Role.CHAIR)) == (True, False)
    assert queries.actor_for(account, on=TODAY, agency=there.code).has(Role.CHAIR)


def test_an_agency_without_a_grant_is_not_acted_in() -> None:
    account = appointed(new_ward(), Role.RECEPTION)
    new_ward("phuong-khac")
    assert queries.actor_for(account, on=TODAY, agency="phuong-khac").agency == "phuong-mau"


def test_a_role_does_not_end_before_it_begins() -> None:
    (grant,) = queries.grants_of(appointed(new_ward(), Role.RECEPTION))
    with pytest.raises(DatesCross):
        actions.revoke_role(grant, last_day=FOUNDED - dt.timedelta(days=1), by=SYSTEM, at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        type(grant).objects.filter(pk=grant.pk).update(valid_to=FOUNDED - dt.timedelta(days=1))


def test_a_board_role_names_its_board() -> None:
    ward = new_ward()
    with pytest.raises(PlaceMissing):
        appointed(ward, Role.BOARD_HEAD)
    board = actions.add_council_body(
        agency=ward,
        kind=CouncilBody.Kind.BOARD,
        name="Ban Kinh tế - Ngân sách",
        valid_from=FOUNDED,
        by=SYSTEM,
        at=AT,
    )
    head = appointed(ward, Role.BOARD_HEAD, body=board)
    assert actor(head).bodies == {board.pk}
    with pytest.raises(NotOfAgency):
        appointed(new_ward("phuong-khac"), Role.BOARD_MEMBER, body=board)


def test_the_council_and_the_committee_are_kept_apart_since_the_law_says_so() -> None:
    ward = new_ward(since=dt.date(2020, 1, 1))
    account = appointed(ward, Role.CHAIR)
    told: dict[str, Any] = {
        "account": account,
        "role": Role.COUNCIL_CHAIR,
        "agency": ward,
        "by": SYSTEM,
        "at": AT,
    }
    with pytest.raises(NotCompatible, match="72/2025/QH15"):
        actions.grant_role(valid_from=TODAY, **told)
    actions.grant_role(valid_from=dt.date(2021, 1, 1), valid_to=dt.date(2024, 12, 31), **told)


def test_holders_are_listed_as_a_dictionary_sorts() -> None:
    ward = new_ward()
    for username, name in (("a", "Đỗ Văn Ân"), ("b", "Đinh Thị An"), ("c", "Bùi Văn Bình")):
        actions.appoint(
            agency=ward,
            username=f"nguoi-{username}",
            full_name=name,
            role=Role.RECEPTION,
            valid_from=FOUNDED,
            by=SYSTEM,
            at=AT,
        )
    assert [holder.name for holder in queries.officers(ward, TODAY)] == [
        "Bùi Văn Bình",
        "Đinh Thị An",
        "Đỗ Văn Ân",
    ]
    assert queries.deputies(ward, TODAY) == []
