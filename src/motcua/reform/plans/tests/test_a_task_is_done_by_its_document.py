"""A task is done when a document shows it; a typed percentage is an estimate and never counts."""

import pytest

from motcua.reform.plans import actions, policies, queries
from motcua.reform.plans.states import Standing
from motcua.reform.plans.tests import making
from motcua.reform.tests.making import YEAR, at, on


@pytest.fixture
def task(ward):
    return making.task(making.plan(ward), ward)


def _done(ward, as_of) -> int:
    return len(queries.completed_as_of(ward.agency.code, *YEAR, as_of))


def test_done_without_a_document_is_refused(ward, task):
    with pytest.raises(policies.ProofMissing):
        actions.report_progress(task, on=on(6, 1), is_done=True, **ward.acting())


def test_a_hundred_percent_is_not_done(ward, task):
    actions.report_progress(task, on=on(6, 1), percent=100, **ward.acting())
    view = queries.task_view(task, at(6, 3))
    assert (view.percent, view.percent_by, view.done_on) == (100, ward.focal.name, None)
    assert view.standing is Standing.RUNNING
    assert _done(ward, at(6, 3)) == 0


def test_done_with_a_document_counts_from_its_entry(ward, task):
    actions.report_progress(
        task, on=on(6, 1), is_done=True, document_code="BB 12/BB-UBND", **ward.acting(7, 5)
    )
    assert (_done(ward, at(7, 4)), _done(ward, at(7, 5))) == (0, 1)
    view = queries.task_view(task, at(7, 5))
    assert (view.standing, view.document_code) == (Standing.DONE, "BB 12/BB-UBND")


@pytest.mark.parametrize(("percent", "note"), [(None, ""), (101, ""), (-1, "")])
def test_an_entry_says_something_sensible(ward, task, percent, note):
    with pytest.raises((policies.NothingSaid, policies.NotAPercent)):
        actions.report_progress(task, on=on(6, 1), percent=percent, note=note, **ward.acting())


def test_a_voided_entry_proves_nothing_any_more(ward, task):
    progress = actions.report_progress(
        task, on=on(6, 1), is_done=True, document_code="BB 12/BB-UBND", **ward.acting()
    )
    actions.void_progress(progress, reason="Nhầm nhiệm vụ", **ward.acting(6, 10))
    assert (_done(ward, at(6, 9)), _done(ward, at(6, 10))) == (1, 0)


@pytest.mark.parametrize(
    ("today", "standing"),
    [((2, 20), Standing.NOT_BEGUN), ((6, 30), Standing.RUNNING), ((7, 1), Standing.OVERDUE)],
)
def test_a_task_without_proof_stands_by_its_dates(ward, today, standing):
    task = making.task(making.plan(ward, **ward.acting(2, 20)), ward, **ward.acting(2, 20))
    assert queries.task_view(task, at(*today)).standing is standing
