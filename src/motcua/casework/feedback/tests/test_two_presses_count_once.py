"""The same link pressed on two phones at once is one opinion."""

import pytest

from motcua.casework.dossiers.tests.making import open_office
from motcua.casework.feedback.models import Offer, Rating
from motcua.casework.feedback.policies import AlreadyRated
from motcua.casework.feedback.states import Channel
from motcua.casework.feedback.tests.making import finished, rate

pytestmark = [pytest.mark.concurrent, pytest.mark.slow]
PHONES = 4


def test_one_is_kept_and_the_others_are_told(together):
    office = open_office()
    dossier = finished(office)
    refused: list[AlreadyRated] = []

    def press() -> None:
        try:
            rate(office, channel=Channel.LINK, dossier=dossier)
        except AlreadyRated as error:
            refused.append(error)

    def check() -> None:
        assert (Rating.objects.count(), Offer.objects.count()) == (1, 1)

    together(*[press] * PHONES)
    together(check)
    assert len(refused) == PHONES - 1
