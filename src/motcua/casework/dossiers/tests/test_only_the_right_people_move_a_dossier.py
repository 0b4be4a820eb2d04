"""Each move belongs to a capacity; other agencies' people and other units' officers have none."""

import pytest

from motcua.casework.dossiers import actions, queries
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office, officer, open_office
from motcua.foundation.organisation.actors import CITIZEN
from motcua.foundation.organisation.roles import Role


def test_reception_does_not_sign_and_the_handler_does_not_receive(office: Office):
    with pytest.raises(actions.NotYours, match="lãnh đạo"):
        office.make("resolve", office.dossier_in(SubState.IN_HAND), by=office.clerk)
    with pytest.raises(actions.NotYours, match="cán bộ một cửa"):
        office.receive(by=office.handler)


def test_another_unit_does_not_work_on_it(office: Office):
    stranger = officer(office.agency, Role.SPECIALIST, "Đỗ Văn Năm", office.one_stop)
    dossier = office.dossier_in(SubState.IN_HAND)
    with pytest.raises(actions.NotYours):
        office.make("submit_for_signature", dossier, by=stranger)
    with pytest.raises(queries.DossierNotFound):
        queries.access_dossier(stranger, dossier.code)


def test_another_ward_neither_sees_nor_moves_it(office: Office):
    other = open_office("phuong-khac", "H29.99")
    dossier = office.receive()
    with pytest.raises(queries.DossierNotFound):
        queries.access_dossier(other.clerk, dossier.code)
    with pytest.raises(actions.NotYours):
        office.make("transfer", dossier, by=other.clerk)


def test_a_citizen_files_online_and_sends_supplements_only(office: Office):
    assert office.make("register_online", by=CITIZEN).step is SubState.AWAITING_RECEPTION
    with pytest.raises(actions.NotYours):
        office.receive(by=CITIZEN)


def test_only_what_a_person_may_do_now_is_offered(office: Office):
    dossier = office.dossier_in(SubState.IN_HAND)
    offered = {move.name for move in queries.moves_offered(office.leader, dossier)}
    assert "resolve" in offered
    assert "submit_for_signature" not in offered
    assert not queries.moves_offered(office.clerk, office.dossier_in(SubState.RETURNED))


def test_the_handling_unit_is_one_of_the_ward(office: Office):
    other = open_office("phuong-khac", "H29.99")
    with pytest.raises(actions.NotOffered):
        office.make("transfer", office.receive(), unit=other.division)
