"""Issuing takes the next number of the series and writes the register."""

import datetime as dt
from typing import Any

import pytest

from motcua.foundation.ledger.models import Event
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock
from motcua.records.documents import actions, policies, queries
from motcua.records.documents.permissions import NotClerk
from motcua.records.documents.states import Way
from motcua.records.documents.tests.making import DAY, NOW, actor, board, issue, ward

pytestmark = pytest.mark.django_db


def test_each_series_counts_for_itself_from_one():
    agency = ward()
    plans = [issue(agency).symbol for _ in range(2)]
    report = issue(agency, type_code="BC").symbol
    of_board = issue(
        agency, type_code="BC", issuer_kind="board", body=board(agency), by=actor(agency, Role.BOARD_HEAD)
    )
    assert [*plans, report, of_board.symbol] == ["01/KH-UBND", "02/KH-UBND", "01/BC-UBND", "01/BC-HĐND-KTXH"]
    assert of_board.issuer_name == "Ban Kinh tế - Xã hội Hội đồng nhân dân phường Mẫu"


def test_numbers_begin_again_each_year_and_in_each_ward():
    agency = ward()
    issue(agency)
    assert issue(agency, at=clock.at(dt.date(2020, 1, 2), 8)).symbol == "01/KH-UBND"
    assert issue(ward("phuong-khac")).symbol == "01/KH-UBND"


def test_an_archived_paper_keeps_its_number_and_the_next_one_follows():
    agency = ward()
    archived = issue(agency, number=6, issued_on=dt.date(2019, 2, 19))
    assert (archived.symbol, archived.is_archived) == ("06/KH-UBND", True)
    assert issue(agency).symbol == "07/KH-UBND"
    assert queries.gaps(agency, 2019) == [("UBND/KH", number) for number in range(1, 6)]


def test_a_number_is_not_given_twice():
    agency = ward()
    issue(agency, number=6)
    with pytest.raises(policies.NumberTaken, match="Số 06"):
        issue(agency, number=6)


def test_a_refused_paper_leaves_no_gap():
    agency = ward()
    with pytest.raises(policies.WrongDay):
        issue(agency, issued_on=DAY + dt.timedelta(days=1))
    with pytest.raises(policies.WordsMissing):
        issue(agency, abstract="  ")
    assert issue(agency).number == 1


def test_only_the_issuers_own_people_issue():
    agency = ward()
    for by in (actor(agency, Role.RECEPTION), actor(agency, Role.BOARD_HEAD), actor(ward("x"), Role.CHAIR)):
        with pytest.raises(NotClerk):
            issue(agency, by=by)


def test_a_board_must_be_named():
    agency = ward()
    with pytest.raises(policies.WordsMissing):
        issue(agency, issuer_kind="board", by=actor(agency, Role.BOARD_HEAD))


def test_a_voided_paper_keeps_its_number_and_says_why():
    agency = ward()
    clerk, paper = actor(agency, Role.RECORDS_CLERK), issue(agency)
    voided = actions.void(paper, reason="Ban hành nhầm", by=clerk, at=NOW)
    assert voided.void_reason == "Ban hành nhầm"
    assert issue(agency).number == 2
    with pytest.raises(policies.AlreadyVoided):
        actions.void(paper, reason="lần nữa", by=clerk, at=NOW)


def test_each_copy_sent_is_noted():
    agency = ward()
    clerk, paper = actor(agency, Role.RECORDS_CLERK), issue(agency)
    actions.send(paper, recipient="Thường trực HĐND phường", way=Way.SYSTEM, by=clerk, at=NOW)
    assert [row.recipient for row in paper.deliveries.all()] == ["Thường trực HĐND phường"]
    assert list(Event.objects.values_list("kind", flat=True)) == ["document.issue", "document.send"]


def test_what_arrives_is_registered_under_our_own_number():
    agency = ward()
    told: dict[str, Any] = {"type_code": "KH", "issued_on": DAY, "arrived_on": DAY, "abstract": "Kế hoạch"}
    rows = [
        actions.register_incoming(
            agency=agency,
            issuer_name="Ủy ban nhân dân quận",
            symbol=f"{n}/KH-UBND",
            **told,
            by=actor(agency, Role.RECORDS_CLERK),
            at=NOW,
        )
        for n in (41, 57)
    ]
    assert [(row.number, row.symbol) for row in rows] == [(1, "41/KH-UBND"), (2, "57/KH-UBND")]


def test_a_steering_paper_is_counted_as_it_was_known_then():
    agency = ward()
    paper = issue(agency, is_steering=True)
    issue(agency)
    later = NOW + dt.timedelta(days=1)
    actions.void(paper, reason="Thay bằng bản khác", by=actor(agency, Role.RECORDS_CLERK), at=later)

    def counted(as_of: dt.datetime) -> int:
        found = queries.steering_documents_as_of(agency.code, dt.date(2019, 1, 1), DAY, as_of)
        return len(found)

    assert [counted(NOW - dt.timedelta(hours=1)), counted(NOW), counted(later)] == [0, 1, 0]
