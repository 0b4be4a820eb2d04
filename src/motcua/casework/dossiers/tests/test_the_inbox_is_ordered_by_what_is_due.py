"""Open dossiers by due moment, by tab and urgency, page by page; statements do not grow with rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.casework.dossiers import queries
from motcua.casework.dossiers.queries import InboxFilter, Tab, Urgency
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office, officer, open_office
from motcua.foundation.organisation.roles import Role

ALL = InboxFilter()


def codes(page: queries.InboxPage) -> list[str]:
    return [row.code for row in page.rows]


def test_what_is_due_first_stands_first_and_the_citizens_turn_last(office: Office):
    late = office.receive(at=office.at(-7))
    waiting = office.make("ask_for_supplement", office.make("transfer", office.receive(at=office.at(-7))))
    today = office.receive(at=office.at(-3))
    later = office.receive()
    page = queries.inbox(office.clerk, filters=ALL, at=office.at(2))
    assert codes(page) == [late.code, today.code, later.code, waiting.code]
    assert [row.urgency for row in page.rows] == [Urgency.LATE, Urgency.TODAY, Urgency.SOON, Urgency.LATER]


def test_tabs_count_and_show_the_same(office: Office):
    for step in (SubState.AWAITING_RECEPTION, SubState.AWAITING_TRANSFER, SubState.IN_HAND, SubState.AWAITING_SIGNATURE, SubState.AWAITING_PAYMENT,
                 SubState.RESULT_READY, SubState.RETURNED):  # fmt: skip
        office.dossier_in(step)
    page = queries.inbox(office.clerk, filters=ALL, at=office.at())
    for tab in Tab:
        shown = queries.inbox_rows(office.clerk, filters=InboxFilter(tab=tab), at=office.at())
        assert len(shown.rows) == page.counts.by_tab[tab], tab
    assert page.counts.by_tab[Tab.ALL] == 6


def test_pages_follow_by_key_without_repeat(office: Office):
    made = {office.receive().code for _ in range(5)}
    seen: list[str] = []
    after = ""
    while True:
        page = queries.inbox_rows(office.clerk, filters=ALL, at=office.at(), after=after, size=2)
        seen += codes(page)
        after = page.next_after
        if not after:
            break
    assert len(seen) == 5
    assert set(seen) == made


def test_a_specialist_sees_their_own_unit_and_a_ward_its_own(office: Office):
    mine = office.receive()
    other_unit = officer(office.agency, Role.SPECIALIST, "Đỗ Văn Năm", office.one_stop)
    assert codes(queries.inbox(office.handler, filters=ALL, at=office.at())) == [mine.code]
    assert not queries.inbox(other_unit, filters=ALL, at=office.at()).rows
    assert not queries.inbox(open_office("phuong-khac", "H29.99").clerk, filters=ALL, at=office.at()).rows


@pytest.mark.parametrize("typed", ["261116-0001", "nguyen van", "Thử"])
def test_one_is_found_by_code_or_name_without_marks(office: Office, typed: str):
    dossier = office.receive()
    office.receive(at=office.at(1), owner=office.another_person("Phạm Thị Khác"))
    assert codes(queries.inbox(office.clerk, filters=InboxFilter(find=typed), at=office.at())) == [
        dossier.code
    ]


def test_statements_do_not_grow_with_rows(office: Office):
    def statements() -> int:
        with CaptureQueriesContext(connection) as told:
            page = queries.inbox(office.clerk, filters=ALL, at=office.at(), after=first_key)
        assert page.rows
        return len(told)

    first_key = ""
    office.receive()
    few = statements()
    for _ in range(25):
        office.receive()
    assert statements() == few == 2
    first_key = queries.inbox_rows(office.clerk, filters=ALL, at=office.at()).next_after
    assert statements() <= 3
