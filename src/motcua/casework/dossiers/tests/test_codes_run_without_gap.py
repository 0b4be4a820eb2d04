"""Codes by the day of reception, in both periods; a number that was not used is given back."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from motcua.casework.dossiers import actions, queries
from motcua.casework.dossiers.tests.making import Office, open_office
from motcua.foundation.organisation import actions as organisation
from motcua.foundation.organisation.actors import SYSTEM
from motcua.kernel import clock, ids

CHRISTMAS = clock.at(dt.date(2019, 12, 19), 8)


@pytest.fixture
def old_ward(db) -> Office:
    office = open_office(identifier="005.03.26.H29")
    organisation.add_identifier(
        agency=office.agency, value="H29.12.34", basis="QĐ 20/2020/QĐ-TTg", valid_from=dt.date(2020, 9, 7),
        by=SYSTEM, at=CHRISTMAS,
    )  # fmt: skip
    return office


def test_each_period_has_its_identifier(old_ward: Office):
    assert old_ward.receive(at=CHRISTMAS).code == "005.03.26.H29-191219-0001"
    assert old_ward.receive().code == "H29.12.34-261116-0001"


def test_numbers_begin_again_each_day(office: Office):
    codes = [office.receive(at=office.at(day)).code[-11:] for day in (0, 0, 1)]
    assert codes == ["261116-0001", "261116-0002", "261117-0001"]


def test_the_date_is_that_of_reception_not_of_submission(office: Office):
    dossier = office.make("register_online")
    assert dossier.code == "DK.H29.12.34-261116-0001"
    accepted = office.make("accept_online", dossier, at=office.at(1))
    assert (accepted.code, accepted.registration_code) == ("H29.12.34-261117-0001", dossier.code)


def test_a_refused_act_takes_no_number(office: Office):
    with pytest.raises(actions.NotYours):
        office.receive(by=office.handler)
    stranger = open_office("phuong-khac", "H29.99")
    with pytest.raises(actions.NotOffered):
        office.receive(owner=stranger.owner)
    assert office.receive().code.endswith("-0001")


def test_a_form_sent_twice_makes_one_dossier(office: Office):

    token = ids.new()
    dossier = office.receive(token=token)
    with pytest.raises(IntegrityError), transaction.atomic():
        office.receive(token=token)
    assert queries.received_with(office.agency.code, token) == dossier.code
    assert office.receive().code.endswith("-0002")
