"""A link on a slip opens when there is a result, and is good for one opinion."""

import pytest

from motcua.casework.dossiers.states import SubState
from motcua.casework.feedback import actions, policies, queries
from motcua.casework.feedback.queries import LinkState
from motcua.casework.feedback.states import Channel
from motcua.casework.feedback.tests.making import finished, focal, rate


def _token(dossier) -> str:
    return queries.rating_path(dossier).strip("/").rpartition("/")[2]


def _state(token: str) -> LinkState | None:
    found = queries.invited(token)
    return found.state if found else None


def test_before_the_result_it_is_too_early(office):
    dossier = office.dossier_in(SubState.IN_HAND)
    assert _state(_token(dossier)) is LinkState.TOO_EARLY
    with pytest.raises(policies.NoResultYet):
        rate(office, channel=Channel.LINK, dossier=dossier)


def test_with_the_result_it_opens_and_then_it_is_used(office):
    dossier = finished(office)
    token = _token(dossier)
    assert _state(token) is LinkState.OPEN
    rate(office, channel=Channel.LINK, dossier=dossier)
    assert _state(token) is LinkState.USED
    with pytest.raises(policies.AlreadyRated):
        rate(office, channel=Channel.PORTAL, dossier=dossier)


def test_a_voided_opinion_does_not_open_it_again(office):
    dossier = finished(office)
    given = rate(office, channel=Channel.LINK, dossier=dossier)
    actions.void_rating(given, reason="Không đúng sự thật", by=focal(office), at=office.at(1))
    with pytest.raises(policies.AlreadyRated):
        rate(office, channel=Channel.LINK, dossier=dossier, at=office.at(2))


def test_a_slip_printed_again_carries_the_same_link(office):
    dossier = finished(office)
    assert queries.rating_path(dossier) == queries.rating_path(dossier)
    assert queries.rating_address(dossier).endswith(queries.rating_path(dossier))


@pytest.mark.parametrize(
    "mend", [str.swapcase, lambda token: token[:-1], lambda token: "", lambda token: "é"]
)
def test_a_made_up_link_opens_nothing(office, mend):
    assert queries.invited(mend(_token(finished(office)))) is None


def test_an_opinion_cannot_come_before_the_result(office):
    with pytest.raises(policies.WrongTime):
        rate(office, channel=Channel.LINK, dossier=finished(office), happened_at=office.at(-1))
