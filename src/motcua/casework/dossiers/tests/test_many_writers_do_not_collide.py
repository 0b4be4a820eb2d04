"""Eight writers at once: no code twice, none left out; of two officers moving one dossier, one succeeds."""

import threading
from collections.abc import Callable

import pytest

from motcua.casework.dossiers import actions
from motcua.casework.dossiers.models import Dossier, DossierSeries, Move
from motcua.casework.dossiers.tests.making import Office, open_office

pytestmark = [pytest.mark.concurrent, pytest.mark.slow]
WRITERS, EACH = 8, 6


@pytest.fixture
def open_ward(transactional_db) -> Office:
    return open_office()


def test_codes_run_without_gap_or_repeat(open_ward: Office, together):
    codes: list[str] = []

    def file() -> None:
        codes.extend(open_ward.receive().code for _ in range(EACH))

    def check() -> None:
        assert Dossier.objects.count() == WRITERS * EACH
        assert DossierSeries.objects.get().last == WRITERS * EACH

    together(*[file] * WRITERS)
    numbers = range(1, WRITERS * EACH + 1)
    assert sorted(codes) == [f"H29.12.34-261116-{number:04d}" for number in numbers]
    together(check)


def test_of_two_officers_one_succeeds_and_the_other_is_told(open_ward: Office, together):
    dossier = open_ward.make("transfer", open_ward.receive())
    done: list[str] = []
    barrier = threading.Barrier(2)

    def move(name: str) -> Callable[[], None]:
        def act() -> None:
            barrier.wait()
            try:
                open_ward.make(name, dossier, revision=dossier.revision)
                done.append(name)
            except actions.ChangedMeanwhile as told:
                done.append(str(told))

        return act

    def check() -> None:
        assert Move.objects.count() == 3

    together(move("resolve"), move("withdraw"))
    assert len({"resolve", "withdraw"} & set(done)) == 1
    assert any("vừa có người khác xử lý" in told for told in done)
    together(check)
