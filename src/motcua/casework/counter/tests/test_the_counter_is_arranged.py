"""Services, windows and priority groups are rows with dates; nonsense is refused."""

import datetime as dt

import pytest

from motcua.casework.counter import actions, policies, queries
from motcua.casework.counter.permissions import NotAtThisCounter
from motcua.casework.counter.tests.making import OPENED, TODAY, Office
from motcua.foundation.calendars.states import Confidence


def test_lists_follow_the_day(office: Office):
    code = office.agency.code
    assert [service.letter for service in queries.services(code, TODAY)] == ["A", "B"]
    assert [window.number for window in queries.windows(code, TODAY)] == [1, 2, 3]
    assert queries.services(code, OPENED - dt.timedelta(days=1)) == []


@pytest.mark.parametrize("letter", ["a", "AB", "", "Đ", "1", "A"])
def test_a_letter_is_one_plain_capital_not_yet_used(office: Office, letter: str):
    with pytest.raises(policies.NotOffered):
        actions.add_service(
            agency=office.agency,
            letter=letter,
            name="Tư vấn",
            valid_from=OPENED,
            by=office.head,
            at=office.morning,
        )


def test_a_window_number_is_used_once(office: Office):
    with pytest.raises(policies.NotOffered, match="Đã có quầy số 1"):
        actions.add_window(
            agency=office.agency,
            number=1,
            name="Quầy mới",
            valid_from=OPENED,
            by=office.head,
            at=office.morning,
        )


def test_a_window_serves_its_own_agencys_services(office: Office, other: Office):
    with pytest.raises(policies.NotOffered):
        actions.add_window(
            agency=office.agency,
            number=9,
            name="Quầy 9",
            services=[other.services["A"]],
            valid_from=OPENED,
            by=office.head,
            at=office.morning,
        )
    assert len(queries.windows(office.agency.code, TODAY)) == 3


def test_priority_needs_a_basis(office: Office):
    with pytest.raises(policies.WordsMissing, match="căn cứ"):
        actions.add_priority_group(
            agency=office.agency,
            code="quen",
            name="Người quen",
            rank=1,
            legal_basis=" ",
            valid_from=OPENED,
            by=office.head,
            at=office.morning,
        )


def test_shipped_groups_are_marked_unverified_and_loaded_once(office: Office, groups):
    assert {group.confidence for group in groups.values()} == {Confidence.UNVERIFIED}
    again = actions.load_priority_groups(
        agency=office.agency, valid_from=OPENED, by=office.head, at=office.morning
    )
    assert again == []
    ranks = [group.rank for group in queries.priority_groups(office.agency.code, TODAY)]
    assert ranks == sorted(ranks)


def test_only_the_head_arranges(office: Office):
    with pytest.raises(NotAtThisCounter):
        actions.add_service(
            agency=office.agency,
            letter="C",
            name="Tư vấn",
            valid_from=OPENED,
            by=office.clerk,
            at=office.morning,
        )
