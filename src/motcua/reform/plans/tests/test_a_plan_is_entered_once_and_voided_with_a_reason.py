"""A plan stands once in the register; a wrong one is voided with a reason, never deleted."""

import pytest

from motcua.foundation.ledger.models import Event
from motcua.reform import entering
from motcua.reform.plans import actions, policies, queries
from motcua.reform.plans.models import Plan
from motcua.reform.plans.tests import making
from motcua.reform.tests.making import YEAR, at, on, open_ward


def test_the_same_paper_is_not_entered_twice(ward):
    making.plan(ward)
    with pytest.raises(policies.AlreadyEntered):
        making.plan(ward, document_code=" 06/KH-UBND ")
    making.plan(ward, document_code="25/KH-UBND", issued_on=on(4, 1))


def test_a_plan_with_tasks_is_not_voided(ward):
    plan = making.plan(ward)
    task = making.task(plan, ward)
    with pytest.raises(policies.StillInUse):
        actions.void_plan(plan, reason="Nhập nhầm", **ward.acting())
    actions.void_task(task, reason="Nhập nhầm", **ward.acting(6, 4))
    actions.void_plan(plan, reason="Nhập nhầm", **ward.acting(6, 5))
    assert Plan.objects.count() == 1
    counted = [len(queries.plans_as_of(ward.agency.code, *YEAR, at(6, day))) for day in (4, 5)]
    assert counted == [1, 0]


@pytest.mark.parametrize("told", [{"title": " "}, {"document_code": ""}, {"issued_on": on(6, 4)}])
def test_a_plan_without_name_or_paper_or_from_the_future_is_refused(ward, told):
    with pytest.raises((entering.WordsMissing, entering.NotYetHappened)):
        making.plan(ward, **told)


def test_only_the_focal_officer_of_the_ward_enters(ward):
    for stranger in (ward.clerk(), open_ward("phuong-khac").focal):
        with pytest.raises(entering.NotYours):
            making.plan(ward, by=stranger)
    assert not Plan.objects.exists()


def test_tasks_have_their_own_numbers_and_units(ward):
    plan = making.plan(ward)
    making.task(plan, ward)
    with pytest.raises(policies.AlreadyEntered):
        making.task(plan, ward)
    with pytest.raises(policies.WrongUnit):
        making.task(plan, ward, code="2", lead=open_ward("phuong-khac").justice)
    with pytest.raises(policies.DatesOutOfOrder):
        making.task(plan, ward, code="2", due_on=on(2, 1))


def test_every_act_leaves_one_event(ward):
    plan = making.plan(ward)
    task = making.task(plan, ward)
    progress = actions.report_progress(task, on=on(6, 1), note="Đang làm", **ward.acting())
    actions.void_progress(progress, reason="Nhập nhầm", **ward.acting())
    kinds = list(Event.objects.filter(agency=ward.agency.code).order_by("id").values_list("kind", flat=True))
    assert kinds[-4:] == ["plan.add", "task.add", "progress.report", "progress.void"]


def test_a_list_asks_once_however_many_tasks(ward, django_assert_num_queries):
    plan = making.plan(ward)
    for code in ("1", "2", "3"):
        making.task(plan, ward, code=code)
    with django_assert_num_queries(1):
        listed = vars(queries.listed_plans(ward.agency, as_of=at(6, 3)).get())
    assert (listed["tasks_total"], listed["tasks_done"]) == (3, 0)
    with django_assert_num_queries(2):
        queries.plan_tasks(plan, at(6, 3))
