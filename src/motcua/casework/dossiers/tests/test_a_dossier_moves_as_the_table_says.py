"""Every move of the table leads where it says; every other one is refused and changes nothing."""

import pytest
from django.db import transaction

from motcua.casework.dossiers import actions
from motcua.casework.dossiers.models import Dossier, Move
from motcua.casework.dossiers.states import TERMINAL, SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.casework.dossiers.transitions import ALL
from motcua.foundation.ledger.models import Event

# Asking is allowed once; see the tests of supplements.
ASKS = {"ask_for_supplement", "ask_before_acceptance"}


@pytest.mark.parametrize("source", SubState)
def test_allowed_moves_arrive_and_the_others_are_refused(office: Office, source: SubState):
    dossier = office.dossier_in(source)
    assert dossier.step is source
    events = Event.objects.count()
    for move in ALL:
        if not move.sources:
            continue
        if source not in move.sources:
            with pytest.raises(actions.MoveNotAllowed):
                office.make(move.name, dossier, at=office.at(1))
        elif not (move.name in ASKS and dossier.supplement_count):
            with transaction.atomic():
                moved = office.make(move.name, dossier, at=office.at(1))
                assert moved.step is move.lands_in(source)
                assert moved.is_open is (moved.national_state not in TERMINAL)
                transaction.set_rollback(True)
    assert Event.objects.count() == events
    assert Dossier.objects.get().revision == Move.objects.count()


def test_new_dossiers_land_where_the_table_says(office: Office):
    for move in ALL:
        if not move.sources:
            assert office.make(move.name).step is move.target
