"""Each move keeps who, when, from and to, the step's deadline and class, and writes its event."""

import itertools

import pytest

from motcua.casework.dossiers import queries
from motcua.casework.dossiers.models import Move
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.foundation.ledger.models import Event


@pytest.mark.parametrize(
    "step", [SubState.RETURNED, SubState.NOT_SUPPLEMENTED, SubState.LAPSED_BEFORE_ACCEPTANCE]
)
def test_moves_and_events_agree(office: Office, step: SubState):
    dossier = office.dossier_in(step)
    moves = list(Move.objects.order_by("number"))
    assert [move.number for move in moves] == list(range(1, dossier.revision + 1))
    events = Event.objects.filter(kind__startswith="dossier.").order_by("id")
    assert [f"dossier.{move.name}" for move in moves] == [event.kind for event in events]
    assert all(move.by and move.by_name for move in moves)
    for before, after in itertools.pairwise(moves):
        assert after.state_from == before.state
        assert (before.next_at, before.next_recorded_at) == (after.happened_at, after.recorded_at)
    assert dossier.last_move_id == moves[-1].pk


def test_the_event_vouches_for_the_rows_as_they_are(office: Office):
    dossier = office.dossier_in(SubState.RESULT_READY)
    event = Event.objects.get(kind="dossier.resolve")
    dossier.refresh_from_db()
    for row in (dossier, dossier.moves.get(name="resolve")):
        assert f'"{row.sealed_key()}":"{row.sealed_digest()}"' in event.payload


def test_hand_overs_show_giver_taker_and_deadline(office: Office):
    dossier = office.make("transfer", office.receive(), at=office.at(0, 10))
    dossier = office.make("take", dossier, at=office.at(0, 11))
    received, handed = queries.control_rows(dossier)
    assert (received.unit_from, received.taken_by) == ("Người nộp hồ sơ", "Trần Thị Một")
    assert (handed.unit_from, handed.unit_to) == (office.one_stop.name, office.division.name)
    assert (handed.given_by, handed.taken_by) == ("Trần Thị Một", "Lê Văn Hai")
    assert (handed.given_at, handed.taken_at) == (office.at(0, 10), office.at(0, 11))
    assert (handed.step_due_at, handed.result) == (office.at(0, 17), "Trước hạn")
