"""The successor ward has something to do for every persona, up to this morning."""

import pytest
from django.test import Client
from django.urls import reverse

from motcua.casework.counter.models import Ticket
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import SubState
from motcua.config.demonstration.founding import PASSWORD, personas
from motcua.config.demonstration.tests.whole.conftest import NOW
from motcua.foundation.ledger.models import Event
from motcua.foundation.ledger.plain import microseconds
from motcua.insight.reports.models import Report
from motcua.oversight.appraisals.models import Appraisal

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


def _open(**told):
    return Dossier.objects.filter(agency__code="cau-ong-lanh", closed_at=None, **told)


def test_some_dossiers_are_late_and_some_nearly_due(demonstration):
    here = _open(holder="handler")
    assert here.filter(due_at__lt=NOW).exists()
    assert here.filter(due_at__gte=NOW).exists()


@pytest.mark.parametrize(
    "step",
    [SubState.AWAITING_RECEPTION, SubState.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE, SubState.AWAITING_PAYMENT],
)
def test_some_dossiers_wait(demonstration, step):
    assert _open(sub_state=step.value).exists()


def test_a_queue_is_at_work_today(demonstration):
    states = set(Ticket.objects.filter(day=NOW.date()).values_list("state", flat=True))
    assert {"waiting", "serving", "done", "no_show"} <= states


def test_a_report_waits_for_its_appraisal_and_another_is_a_draft(demonstration):
    assert Appraisal.objects.filter(agency__code="cau-ong-lanh", stage="assigned").exists()
    assert Report.objects.filter(agency__code="cau-ong-lanh", state="draft").exists()


def test_nothing_happened_after_now_and_the_ledger_runs_in_order_of_time(demonstration):
    moments = list(Event.objects.order_by("id").values_list("at_us", flat=True))
    assert moments == sorted(moments)
    assert moments[-1] <= microseconds(NOW)


@pytest.mark.parametrize("persona", personas(), ids=lambda one: one.username)
def test_every_persona_logs_in_and_finds_a_first_page(demonstration, persona):
    client = Client()
    assert client.login(username=persona.username, password=PASSWORD)
    answer = client.get(reverse("desk:home"), follow=True)
    assert answer.status_code == 200
    assert persona.name in answer.content.decode()
