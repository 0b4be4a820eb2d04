"""One request, complete; a late one is marked."""

import pytest

from motcua.casework.dossiers import actions, queries
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.foundation.ledger.models import Event

STAMPED = (actions.Paper("Giấy chứng sinh có dấu", originals=1),)


def test_a_second_request_is_refused(office: Office):
    dossier = office.dossier_in(SubState.SUPPLEMENTED)
    with pytest.raises(actions.LimitReached, match="chỉ cho phép 1 lần"):
        office.make("ask_for_supplement", dossier)


def test_what_was_asked_for_is_kept_apart_from_what_came(office: Office):
    dossier = office.make("transfer", office.receive())
    dossier = office.make("ask_for_supplement", dossier, papers=STAMPED)
    assert [paper.name for paper in queries.requested_papers(dossier)] == ["Giấy chứng sinh có dấu"]
    assert dossier.papers.count() == 3


def test_papers_may_be_asked_for_before_acceptance(office: Office):
    dossier = office.make("ask_before_acceptance", office.make("register_online"), papers=STAMPED)
    assert [paper.name for paper in queries.requested_papers(dossier)] == ["Giấy chứng sinh có dấu"]


@pytest.mark.parametrize(("day", "is_late"), [(3, False), (4, True)])
def test_a_request_after_the_third_working_day_is_marked(office: Office, day: int, is_late: bool):
    office.make("ask_for_supplement", office.make("transfer", office.receive()), at=office.at(day))
    event = Event.objects.get(kind="dossier.ask_for_supplement")
    assert f'"is_after_the_last_day":{str(is_late).lower()}' in event.payload
