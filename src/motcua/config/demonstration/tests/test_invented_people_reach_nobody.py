"""Names are plausible; numbers and addresses lead nowhere."""

import pytest

from motcua.config.demonstration.founding import personas, read
from motcua.config.demonstration.inventing import Inventor
from motcua.foundation.people import identity, phones


@pytest.fixture(scope="module")
def crowd():
    invent = Inventor("crowd")
    return [invent.person("cau-ong-lanh", 2026) for _ in range(300)]


def test_numbers_have_the_right_shape(crowd):
    assert all(phones.is_mobile(phones.digits(one.phone)) for one in crowd)
    assert not any(identity.oddities(one.id_number, born_on=one.born_on) for one in crowd)


def test_mail_goes_to_a_domain_that_cannot_exist(crowd):
    assert all(one.email.endswith(".example") for one in crowd if one.email)


def test_the_same_seed_invents_the_same_people(crowd):
    again = Inventor("crowd")
    assert [again.person("cau-ong-lanh", 2026) for _ in range(300)] == crowd


def test_no_username_is_used_twice_and_every_persona_says_what_to_look_at():
    names = [who["username"] for ward in ("cau_kho", "cau_ong_lanh") for who in read(ward)["person"]]
    assert len(names) == len(set(names))
    assert all(persona.says for persona in personas())
