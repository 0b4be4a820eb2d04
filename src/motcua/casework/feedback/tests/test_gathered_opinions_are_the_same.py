"""Imports gather their rows: the opinions, offers and events are those of single acts."""

from motcua.casework.feedback import queries
from motcua.casework.feedback.states import Level
from motcua.casework.feedback.tests.making import WEEK, finished, rate
from motcua.foundation.ledger.models import Event
from motcua.kernel import storing


def test_many_at_once(office):
    dossiers = [finished(office) for _ in range(2)]
    with storing.in_bulk() as gathered:
        for dossier in dossiers:
            rate(office, dossier=dossier)
        for level in Level:
            rate(office, level, answers={"attitude": level}, reasons=["other"])
        gathered.flush()
        rate(office)
    period = (office.agency.code, *WEEK, office.at(1))
    assert len(queries.rated_as_of(*period)) == len(dossiers) + len(Level) + 1
    assert len(queries.answered_offers_as_of(*period)) == len(dossiers)
    assert Event.objects.filter(kind="rating.give").count() == len(dossiers) + len(Level) + 1
