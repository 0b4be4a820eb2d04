"""Filing, moving and looking up: counted, and the same with many papers."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.casework.dossiers import actions, queries
from motcua.casework.dossiers.tests.making import Office

# The two that begin and end the transaction (here: a savepoint) are not counted.
FRAME = 2


@pytest.mark.parametrize("papers", [1, 50])
def test_filing(office: Office, papers: int):
    office.receive()
    with CaptureQueriesContext(connection) as told:
        office.receive(papers=[actions.Paper(f"Giấy {n}", originals=1) for n in range(papers)])
    assert len(told) - FRAME <= 9


@pytest.mark.parametrize("name", ["transfer", "withdraw"])
def test_moving(office: Office, name: str):
    dossier = office.receive()
    with CaptureQueriesContext(connection) as told:
        office.make(name, dossier)
    assert len(told) - FRAME <= 6


def test_looking_one_up(office: Office):
    code = office.receive().code
    with CaptureQueriesContext(connection) as told:
        dossier = queries.access_dossier(office.clerk, code)
        assert (dossier.version.name, dossier.owner.full_name, dossier.unit.name) != ("", "", "")
    assert len(told) == 1


def test_tracking(office: Office):
    code = office.receive().code
    with CaptureQueriesContext(connection) as told:
        assert queries.public_progress(code)
        assert queries.tracked(code, "0900000001")
    assert len(told) == 1 + 2
