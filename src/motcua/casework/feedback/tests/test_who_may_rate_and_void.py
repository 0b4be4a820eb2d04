"""People rate, officers only type in paper slips; those who are rated neither void nor read the words."""

import pytest

from motcua.casework.dossiers.tests.making import officer, open_office
from motcua.casework.feedback import actions, permissions, policies
from motcua.casework.feedback.states import Channel
from motcua.casework.feedback.tests.making import focal, rate
from motcua.foundation.organisation.roles import Role


@pytest.mark.parametrize("channel", [Channel.LINK, Channel.TABLET, Channel.PORTAL])
def test_an_officer_does_not_rate_for_people(office, channel):
    with pytest.raises(permissions.NotYours):
        rate(office, channel=channel, by=office.clerk)


def test_a_paper_slip_names_who_typed_it(office):
    assert rate(office, channel=Channel.PAPER, by=office.clerk).entered_by == office.clerk.name
    with pytest.raises(permissions.NotYours):
        rate(office, channel=Channel.PAPER, by=office.handler)


@pytest.mark.parametrize("who", ["clerk", "handler"])
def test_who_is_rated_voids_nothing(office, who):
    with pytest.raises(permissions.NotYours):
        actions.void_rating(rate(office), reason="Sai", by=getattr(office, who), at=office.at(1))


def test_a_void_needs_a_reason_and_happens_once(office):
    rating = rate(office)
    with pytest.raises(policies.WordsMissing):
        actions.void_rating(rating, reason="  ", by=focal(office), at=office.at(1))
    actions.void_rating(rating, reason="Gửi hai lần", by=focal(office), at=office.at(1))
    with pytest.raises(policies.AlreadyVoided):
        actions.void_rating(rating, reason="Gửi hai lần", by=focal(office), at=office.at(2))


@pytest.mark.parametrize(
    ("role", "reads"),
    [
        (Role.RECEPTION, False),
        (Role.RECEPTION_HEAD, False),
        (Role.SPECIALIST, False),
        (Role.CHAIR, True),
        (Role.REFORM_FOCAL, True),
    ],
)
def test_who_reads_the_words(office, role, reads):
    reader = officer(office.agency, role, "Đỗ Văn Sáu")
    assert permissions.may_read_figures.allows(reader, office.agency.code)
    assert permissions.may_read_words.allows(reader, office.agency.code) is reads
    assert not permissions.may_read_figures.allows(reader, "phuong-khac")


def test_another_wards_unit_is_refused(office):
    other = open_office("phuong-khac", "H29.12.99")
    with pytest.raises(policies.WrongUnit):
        rate(office, unit=other.division)
