"""Whoever tries one phone after the other at a dossier must wait; others are not held up by that."""

import pytest
import time_machine

from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.tests.making import Office
from motcua.channels.portal.tracking.tests.reading import by_phone, opened
from motcua.foundation.organisation.actions.guessing import MOST_GUESSES, WINDOW


@pytest.fixture
def guessed(office: Office, street) -> Dossier:
    dossier = office.receive()
    for number in range(MOST_GUESSES):
        assert by_phone(street, dossier, f"09112223{number:02d}").status_code == 422
    return dossier


def test_after_some_wrong_ones_even_the_right_one_waits(guessed: Dossier, street):
    response = by_phone(street, guessed, guessed.owner.phone)
    shown = response.content.decode()
    assert response.status_code == 422
    assert f"Đã nhập sai {MOST_GUESSES} lần. Hãy thử lại sau" in shown
    assert guessed.version.name not in shown


def test_it_opens_again_after_a_while(guessed: Dossier, office: Office, street):
    with time_machine.travel(office.at(hour=15) + WINDOW, tick=False):
        assert guessed.version.name in opened(street, guessed)


def test_another_address_and_another_dossier_are_not_held_up(guessed: Dossier, office: Office, street):
    elsewhere = by_phone(street, guessed, guessed.owner.phone, REMOTE_ADDR="203.0.113.9")
    assert elsewhere.status_code == 200
    assert office.version.name in opened(street, office.receive())
