"""What no act would write, the database does not keep either."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model

from motcua.casework.dossiers.models import Apology, Dossier, DossierPaper, Move, Pause
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import MONDAY, Office
from motcua.kernel import clock

AT = clock.at(MONDAY, 9)
BEFORE = clock.at(MONDAY, 8)


def refused(model: type[Model], step: SubState, office: Office, **changed: Any) -> None:
    office.dossier_in(step)
    with pytest.raises(IntegrityError), transaction.atomic():
        model._default_manager.update(**changed)


@pytest.mark.parametrize(
    ("step", "changed"),
    [
        (SubState.IN_HAND, {"state": 9}),
        (SubState.IN_HAND, {"sub_state": "elsewhere"}),
        (SubState.IN_HAND, {"holder": "citizen"}),
        (SubState.IN_HAND, {"closed_at": AT}),
        (SubState.WITHDRAWN, {"closed_at": None}),
        (SubState.IN_HAND, {"received_at": None}),
        (SubState.AWAITING_RECEPTION, {"received_at": AT}),
        (SubState.RESULT_READY, {"resolved_at": None}),
        (SubState.RESULT_READY, {"result_number": ""}),
        (SubState.RESULT_READY, {"timeliness_by_day": ""}),
        (SubState.RESULT_READY, {"resolved_at": BEFORE}),
        (SubState.RETURNED, {"returned_at": None}),
        (SubState.IN_HAND, {"due_at": AT}),
        (SubState.IN_HAND, {"voided_at": AT}),
        (SubState.IN_HAND, {"limit_value": 0}),
        (SubState.IN_HAND, {"limit_unit": "none"}),
        (SubState.IN_HAND, {"channel": "fax"}),
        (SubState.IN_HAND, {"set_count": 0}),
        (SubState.IN_HAND, {"code": ""}),
        (SubState.IN_HAND, {"changed_at": BEFORE}),
    ],
)
def test_dossiers(office: Office, step: SubState, changed: dict[str, Any]):
    refused(Dossier, step, office, **changed)


@pytest.mark.parametrize(
    "changed",
    [
        {"state": 9},
        {"recorded_at": BEFORE},
        {"next_at": BEFORE},
        {"number": 1},
        {"step_class": "late", "step_due_at": None},
        {"resolved_at": AT},
    ],
)
def test_moves(office: Office, changed: dict[str, Any]):
    refused(Move, SubState.IN_HAND, office, **changed)


@pytest.mark.parametrize("changed", [{"until": BEFORE}, {"kind": "holiday"}])
def test_pauses(office: Office, changed: dict[str, Any]):
    refused(Pause, SubState.AWAITING_PAYMENT, office, **changed)


def test_a_second_open_pause(office: Office):
    dossier = office.dossier_in(SubState.AWAITING_PAYMENT)
    second = Pause(agency=office.agency, dossier=dossier, kind="incident", since=AT, recorded_at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        second.save(force_insert=True)


@pytest.mark.parametrize("changed", [{"name": ""}, {"position": 1}, {"request": 1}])
def test_papers(office: Office, changed: dict[str, Any]):
    refused(DossierPaper, SubState.IN_HAND, office, **changed)


@pytest.mark.parametrize("changed", [{"revised_due_at": AT}, {"reason": ""}, {"recorded_at": BEFORE}])
def test_apologies(office: Office, changed: dict[str, Any]):
    office.make("apologise", office.receive())
    with pytest.raises(IntegrityError), transaction.atomic():
        Apology.objects.update(**changed)


def test_a_code_given_twice(office: Office):
    office.receive()
    office.receive()
    with pytest.raises(IntegrityError), transaction.atomic():
        Dossier.objects.update(code="H29.12.34-261116-0001")
