"""What the counter is told before it receives is what the dossier then keeps."""

import pytest

from motcua.casework.dossiers import queries
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.casework.dossiers.transitions import Slip


@pytest.mark.parametrize("hour", [9, 12, 16, 20])
@pytest.mark.parametrize("channel", ["direct", "online"])
def test_the_due_moment_is_the_same(office: Office, hour: int, channel: str):
    at = office.at(hour=hour)
    told = queries.expected(office.agency, office.version, office.listing, channel=channel, at=at)
    kept = office.receive(at=at, channel=channel)
    outlook = queries.outlook(kept, at=at)
    assert outlook.deadline is not None
    assert told.deadline.due_at == kept.due_at
    assert told.deadline.explanation == outlook.deadline.explanation


def test_papers_made_are_those_of_the_moves(office: Office):
    dossier = office.dossier_in(SubState.AWAITING_SUPPLEMENT)
    assert queries.slips_made(dossier) == {Slip.RECEIPT, Slip.CONTROL, Slip.SUPPLEMENT}


def test_open_dossiers_for_the_same_procedure_are_named(office: Office):
    office.dossier_in(SubState.RETURNED)
    still_open = office.receive()
    assert queries.open_alike(office.owner, office.version) == (still_open.code,)
    assert queries.open_alike(office.another_person(), office.version) == ()
