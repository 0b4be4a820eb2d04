"""Eight writers at once: no number twice, none left out, no ticket called at two windows."""

from collections.abc import Callable

import pytest

from motcua.casework.counter import actions
from motcua.casework.counter.models import Call, Ticket
from motcua.casework.counter.policies import NobodyWaiting
from motcua.casework.counter.tests.making import OPENED, TODAY, Office, arrange, new_ward

pytestmark = [pytest.mark.concurrent, pytest.mark.slow]
WRITERS, EACH = 8, 6


@pytest.fixture
def big_office(transactional_db) -> Office:
    office = arrange(new_ward("phuong-mau"))
    for number in range(4, WRITERS + 4):
        office.windows[number] = actions.add_window(
            agency=office.agency,
            number=number,
            name=f"Quầy {number}",
            valid_from=OPENED,
            by=office.head,
            at=office.morning,
        )
    return office


def test_issuing_and_calling(big_office: Office, together):
    office = big_office
    numbers: list[int] = []
    called: list[object] = []

    def issue() -> None:
        numbers.extend(office.issue("A").number for _ in range(EACH))

    def serve(window: int) -> Callable[[], None]:
        def act() -> None:
            while True:
                try:
                    ticket = office.call(window)
                except NobodyWaiting:
                    return
                called.append(ticket.pk)
                actions.finish(ticket, by=office.clerk, at=office.at(11))

        return act

    def check() -> None:
        assert Ticket.objects.filter(day=TODAY, state="done").count() == WRITERS * EACH
        assert Call.objects.count() == WRITERS * EACH

    together(*[issue] * WRITERS)
    assert sorted(numbers) == list(range(1, WRITERS * EACH + 1))
    together(*[serve(window) for window in range(4, WRITERS + 4)])
    assert len(called) == len(set(called)) == WRITERS * EACH
    together(check)
