"""Only the Standing Body assigns, only issued reports, each once to a Board."""

import pytest
from django.db import IntegrityError

from motcua.foundation.ledger.models import Event
from motcua.oversight.appraisals import actions, policies
from motcua.oversight.appraisals.permissions import NotStandingBody
from motcua.oversight.appraisals.states import Stage
from motcua.oversight.appraisals.tests.making import ASSIGNED, Council


def test_it_keeps_by_which_paper_and_until_when(council: Council):
    appraisal = council.assigned()
    assert (appraisal.stage, appraisal.assignment_code) == (Stage.ASSIGNED, "12/TB-HĐND")
    assert Event.objects.filter(kind="appraisal.assign", subject=appraisal.source).count() == 1


def test_a_board_does_not_assign_to_itself(council: Council):
    for by in (council.head, council.ward.focal):
        with pytest.raises(NotStandingBody):
            council.assigned(by=by)


def test_a_draft_is_not_appraised(council: Council):
    with pytest.raises(policies.WrongStage):
        council.assigned(report=council.ward.draft())


def test_a_report_is_assigned_once_to_a_board(council: Council):
    council.assigned()
    with pytest.raises(IntegrityError):
        council.assigned()


def test_an_assignment_taken_back_may_be_given_again(council: Council):
    appraisal = council.assigned()
    actions.drop(appraisal, by=council.standing, at=ASSIGNED)
    assert council.assigned().stage == Stage.ASSIGNED


def test_an_assignment_is_not_taken_back_after_the_meeting(council: Council):
    appraisal = council.met()
    with pytest.raises(policies.WrongStage):
        actions.drop(appraisal, by=council.standing, at=ASSIGNED)
