"""A plan, its tasks and their progress are entered, listed, proved and voided at the desk."""

from motcua.channels.desk.reform.tests.reading import page, refused, send
from motcua.reform.plans import queries
from motcua.reform.plans.models import Plan, Progress, Task
from motcua.reform.plans.tests import making
from motcua.reform.tests.making import on

PLAN = {
    "kind": "reform",
    "title": "Kế hoạch cải cách hành chính năm 2019",
    "year": "2019",
    "document_code": "06/KH-UBND",
    "issued_on": "19/02/2019",
}
TASK = {
    "code": "1",
    "area": "procedures",
    "title": "Niêm yết đủ thủ tục",
    "product": "Biên bản",
    "starts_on": "01/03/2019",
    "due_on": "30/06/2019",
}


def test_an_empty_list_says_what_to_do(focal):
    assert "Chưa có kế hoạch nào" in page(focal, "reform-plans")
    assert "Chưa có sáng kiến nào" in page(focal, "reform-initiatives")


def test_from_the_plan_to_the_proof(ward, focal):
    assert "06/KH-UBND" in send(focal, "reform-plan-add", **PLAN)
    plan = Plan.objects.get()
    shown = send(focal, "reform-task-add", plan.pk, lead=str(ward.justice.pk), **TASK)
    assert "Niêm yết đủ thủ tục" in shown
    task = Task.objects.get()
    assert "ước tính 80 %" in send(focal, "reform-task", task.pk, on="01/06/2019", percent="80") + page(
        focal, "reform-plan", plan.pk
    )
    shown = send(focal, "reform-task", task.pk, on="02/06/2019", is_done="on", document_code="BB 12/BB-UBND")
    assert "BB 12/BB-UBND" in shown
    assert queries.task_view(task, task.recorded_at).done_on == on(6, 2)


def test_done_without_proof_comes_back_with_what_was_typed(ward, focal):
    task = making.task(making.plan(ward), ward)
    shown = refused(focal, "reform-task", task.pk, on="01/06/2019", is_done="on", note="Đã niêm yết xong")
    assert "phải ghi văn bản, tài liệu chứng minh" in shown
    assert "Đã niêm yết xong" in shown
    assert not Progress.objects.exists()


def test_a_wrong_plan_is_entered_again_from_what_it_said(ward, focal):
    plan = making.plan(ward)
    shown = send(focal, "reform-void", "ke-hoach", plan.pk, reason="Sai số", then="again")
    assert "06/KH-UBND" in shown
    assert "19/02/2019" in shown
    assert "Ghi kế hoạch" in shown
    assert "Chưa có kế hoạch nào" in page(focal, "reform-plans")
    assert "Sai số" in page(focal, "reform-plans", query="?huy=on")


def test_initiatives_are_entered_and_opened(ward, focal):
    typed = {
        "title": "Trang Zalo",
        "author": "Tổ một cửa",
        "on": "01/05/2019",
        "problem": "Đi lại",
        "solution": "Zalo",
    }
    assert "Trang Zalo" in send(focal, "reform-initiative-add", **typed)
    row = queries.listed_initiatives(ward.agency, as_of=ward.acting()["at"]).get()
    assert "Chưa đo" in page(focal, "reform-initiative", row.pk)
