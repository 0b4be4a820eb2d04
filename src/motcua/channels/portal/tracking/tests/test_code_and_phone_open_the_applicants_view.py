"""With the phone that was given, the applicant sees state, steps, due moment and what to do next."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.casework.dossiers import actions
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.catalogue.procedures.tests import making as procedures
from motcua.channels.portal.tracking.tests.reading import by_phone, opened
from motcua.kernel import dates


def test_it_tells_state_step_due_moment_and_what_to_do(office: Office, street):
    dossier = office.dossier_in(SubState.IN_HAND)
    shown = opened(street, dossier)
    assert dossier.due_at is not None
    assert dates.moment(dossier.due_at) in shown
    assert "Đang xử lý" in shown
    assert "Hồ sơ đã được tiếp nhận." in shown
    assert "Chưa phải làm gì." in shown
    assert dossier.version.name in shown


def test_officers_and_identity_numbers_stay_inside(office: Office, street):
    shown = opened(street, office.dossier_in(SubState.IN_HAND))
    inside = (office.clerk.name, office.handler.name, office.owner.id_number, office.owner.full_name)
    assert not [word for word in inside if word in shown]


def test_what_must_be_brought_is_listed(office: Office, street):
    wanted = [actions.Paper("Giấy chứng sinh có dấu", originals=1), actions.Paper("Tờ khai có chữ ký cha")]
    dossier = office.make("ask_for_supplement", office.make("transfer", office.receive()), papers=wanted)
    shown = opened(street, dossier)
    assert "Giấy chứng sinh có dấu" in shown
    assert "Tờ khai có chữ ký cha" in shown


def test_after_an_apology_both_moments_are_shown(office: Office, street):
    dossier = office.make("apologise", office.receive())
    shown = opened(street, dossier)
    assert dossier.due_at is not None
    assert dossier.original_due_at is not None
    assert dates.moment(dossier.due_at) in shown
    assert dates.moment(dossier.original_due_at) in shown


def test_a_sensitive_procedure_is_not_named(office: Office, street):
    said = procedures.draft(code="1.nhay-cam", valid_from=office.version.valid_from, sensitive=True)
    version = procedures.publish(said, at=office.at(-100))
    dossier = office.receive(version=version, listing=None, unit=office.division)
    shown = opened(street, dossier)
    assert version.name not in shown
    assert office.division.name not in shown


@pytest.mark.parametrize("typed", ["0911222333", "", "123", "điện thoại"])
def test_a_phone_that_does_not_fit_comes_back_beside_its_field(office: Office, street, typed: str):
    dossier = office.receive()
    response = by_phone(street, dossier, typed)
    shown = response.content.decode()
    assert response.status_code == 422
    assert 'id="id_dien_thoai-error"' in shown
    assert f'value="{typed}"' in shown or not typed
    assert dossier.version.name not in shown


@pytest.mark.parametrize("code", ["H29.12.34-261116-9999", "", "\x00"])
def test_an_unknown_code_with_a_phone_is_not_found(office: Office, street, code: str):
    dossier = office.receive()
    dossier.code = code
    response = by_phone(street, dossier, office.owner.phone)
    assert response.status_code == 404
    assert 'id="id_ma-error"' in response.content.decode()


def test_with_a_result_it_leads_to_the_rating(office: Office, street):
    dossier = office.dossier_in(SubState.RESULT_READY)
    assert f"/danh-gia/?ma={dossier.code}" in opened(street, dossier)


def test_the_page_costs_few_statements(office: Office, street):
    dossier = office.dossier_in(SubState.RETURNED)
    with CaptureQueriesContext(connection) as told:
        opened(street, dossier)
    assert len(told) <= 5
