"""Every act that the table of moves knows can be done through its form at the desk, by whom the table says."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from motcua.casework.dossiers.models import Apology, Dossier
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.casework.dossiers.transitions import ALL, Doer, Transition
from motcua.channels.desk.dossiers.acts import ACTS, NEXT
from motcua.channels.desk.dossiers.tests.reading import address, done, shown

MOVES = [move for move in ALL if move.sources]
_TYPED: dict[str, dict[str, str]] = {
    "send_across": {"to": "UBND phường Khác"},
    "extend_for_verification": {"days": "1,5"},
    "ask_for_supplement": {"ten_0": "Giấy chứng sinh", "thieu_0": "chưa có dấu"},
    "ask_before_acceptance": {"ten_0": "Tờ khai"},
    "resolve": {"result_number": "12/2026", "signer": "Phan Thị Ba"},
    "resolve_on_payment": {"result_number": "12/2026", "signer": "Phan Thị Ba"},
    "return_result": {"returned_to": "Nguyễn Văn Thử"},
    "apologise": {"revised_due_at": "17:00 30/11/2026"},
}


def typed(office: Office, move: Transition) -> dict[str, str]:
    """Return what a person types for a move."""
    units = {"unit": str(office.division.pk)} if move.name in {"transfer", "forward", "consult"} else {}
    reason = {"reason": "Lý do ghi bằng văn bản."} if move.needs_reason else {}
    return units | reason | _TYPED.get(move.name, {})


@pytest.fixture
def whoever(clerk: Client, handler: Client, leader: Client) -> Callable[[Transition], Client]:
    """Return a browser of somebody who may make a move."""
    capacity = {Doer.RECEPTION: clerk, Doer.HANDLER: handler, Doer.SIGNER: leader}
    return lambda move: next(client for doer, client in capacity.items() if doer in move.by)


@pytest.mark.parametrize("move", MOVES, ids=lambda move: move.name)
def test_the_form_opens_and_does_it(office: Office, whoever: Any, move: Transition):
    source = min(move.sources)
    dossier, client = office.dossier_in(source), whoever(move)
    assert address(dossier, move.name) in shown(client, dossier)
    assert client.get(address(dossier, move.name)).status_code == 200
    moved = done(client, dossier, move.name, **typed(office, move))
    assert moved.step is move.lands_in(source)
    assert moved.revision == dossier.revision + 1


def test_every_act_has_its_own_word_in_the_address():
    assert len(ACTS) == len(MOVES)


def test_every_step_that_is_not_an_end_has_a_next_act():
    ends = {step for step in SubState if not any(step in move.sources for move in ALL)}
    assert set(NEXT) == set(SubState) - ends
    for step, names in NEXT.items():
        assert all(step in next(move for move in ALL if move.name == name).sources for name in names)


def test_a_supplement_names_each_paper_and_what_is_lacking(office: Office, clerk):
    dossier = office.dossier_in(SubState.IN_HAND)
    points = {
        "ten_0": "Giấy chứng sinh",
        "thieu_0": "chưa có dấu",
        "ten_2": "Tờ khai",
        "goc_2": "2",
        "sao_2": "1",
    }
    done(clerk, dossier, "ask_for_supplement", reason="Chưa hợp lệ.", **points)
    asked = dossier.papers.filter(stage="requested").order_by("position")
    told = [(paper.name, paper.originals, paper.copies) for paper in asked]
    assert told == [("Giấy chứng sinh – chưa có dấu", 1, 0), ("Tờ khai", 2, 1)]


def test_work_is_handed_to_a_named_officer(office: Office, leader, handler):
    dossier = office.dossier_in(SubState.IN_HAND)
    page = leader.get(address(dossier, "forward")).content.decode()
    assert "Lê Văn Hai" in page
    username = handler.session["_auth_user_id"]
    assert username
    moved = done(leader, dossier, "forward", unit=str(office.division.pk), assignee="account:u1")
    assert moved.assignee == "account:u1"


def test_nothing_is_handed_over_by_a_careless_press(office: Office, leader):
    dossier = office.dossier_in(SubState.IN_HAND)
    response = leader.post(address(dossier, "forward"), {"revision": dossier.revision, "unit": ""})
    assert response.status_code == 422
    assert "Hãy điền mục này." in response.content.decode()
    dossier.refresh_from_db()
    assert dossier.sub_state == SubState.IN_HAND


def test_an_apology_gets_its_number_and_new_day(office: Office, leader):
    dossier = office.dossier_in(SubState.IN_HAND)
    typed_now = {"revised_due_at": "17:00 30/11/2026", "reason": "Chờ xác minh."}
    moved = done(leader, dossier, "apologise", **typed_now)
    assert Apology.objects.get(dossier=dossier).letter_number == "01/PXL"
    assert moved.due_at == office.at(14, hour=17)


def test_a_late_entry_says_when_it_happened(office: Office, clerk):
    dossier = office.receive()
    moved = done(clerk, dossier, "transfer", unit=str(office.division.pk), happened_at="10:30 16/11/2026")
    assert moved.moved_at == office.at(hour=10, minute=30)


def test_a_record_entered_twice_is_voided(office: Office, leader, clerk):
    dossier = office.receive()
    where = address(dossier, "transfer").replace("viec/chuyen-bo-phan-chuyen-mon", "huy-ban-ghi")
    assert "Chỉ phụ trách một cửa hoặc lãnh đạo" in clerk.get(where).content.decode()
    assert clerk.post(where, {"reason": "Nhập trùng."}).status_code == 422
    assert leader.post(where, {"reason": ""}).status_code == 422
    assert leader.post(where, {"reason": "Nhập trùng."}).status_code == 302
    assert Dossier.objects.get().void_reason == "Nhập trùng."
    assert "Bản ghi này đã hủy" in shown(leader, dossier)
