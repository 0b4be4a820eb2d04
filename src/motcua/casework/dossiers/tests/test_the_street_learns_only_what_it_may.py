"""By the code alone: how far it is. By code and phone: the applicant's own view, without officers."""

import pytest

from motcua.casework.dossiers import actions, queries
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.catalogue.procedures.tests import making as procedures


def test_a_code_opens_the_level_and_nothing_else(office: Office):
    dossier = office.dossier_in(SubState.IN_HAND)
    found = queries.public_progress(f" {dossier.code.lower()} ")
    assert found == queries.Progress(dossier.code, 3, "Đang giải quyết")
    assert queries.public_progress("H29.12.34-261116-9999") is None


@pytest.mark.parametrize("phone", ["0900 000 001", "+84 900 000 001"])
def test_code_and_phone_open_the_applicants_view(office: Office, phone: str):
    dossier = office.dossier_in(SubState.IN_HAND)
    found = queries.tracked(dossier.code, phone)
    assert found is not None
    assert found.procedure == "Đăng ký khai sinh"
    assert next(step.text for step in found.steps) == "Hồ sơ đã được tiếp nhận."
    assert "Lê Văn Hai" not in repr(found)


@pytest.mark.parametrize("phone", ["", "0900000002", "abc"])
def test_a_wrong_phone_opens_nothing(office: Office, phone: str):
    assert queries.tracked(office.receive().code, phone) is None


def test_a_registration_code_still_finds_an_accepted_dossier(office: Office):
    dossier = office.make("accept_online", office.make("register_online"))
    found = queries.public_progress(dossier.registration_code or "")
    assert found is not None
    assert found.code == dossier.code


def test_what_must_be_brought_is_named(office: Office):
    dossier = office.make("transfer", office.receive())
    papers = [actions.Paper("Giấy chứng sinh có dấu", originals=1)]
    dossier = office.make("ask_for_supplement", dossier, papers=papers)
    found = queries.tracked(dossier.code, office.owner.phone)
    assert found is not None
    assert found.asked_for == ("Giấy chứng sinh có dấu",)


def test_a_sensitive_procedure_is_not_named(office: Office):
    said = procedures.draft(code="1.nhay-cam", valid_from=office.version.valid_from, sensitive=True)
    version = procedures.publish(said, at=office.at(-100))
    dossier = office.receive(version=version, listing=None, unit=office.division)
    found = queries.tracked(dossier.code, office.owner.phone)
    assert found is not None
    assert (found.procedure, found.unit) == ("", "")
