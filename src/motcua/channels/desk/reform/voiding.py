"""One page for voiding any entry: what it is, why, and the way to enter it again rightly."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.channels.desk.access import officer
from motcua.channels.desk.reform.answering import Access, Asked, answered, found
from motcua.channels.desk.reform.forms import VoidForm
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock, dates
from motcua.reform.lawwatch import actions as law_actions
from motcua.reform.lawwatch import queries as law
from motcua.reform.outreach import actions as outreach_actions
from motcua.reform.outreach import queries as outreach
from motcua.reform.plans import actions as plan_actions
from motcua.reform.plans import queries as plans
from motcua.reform.training import actions as training_actions
from motcua.reform.training import queries as training


@dataclass(frozen=True, slots=True)
class Voidable:
    """An entry that can be voided: its word, how it is found, the act, its sentence, where one goes after.

    `again` makes the address of the form that begins with what the voided entry said ("" where there is none).
    """

    word: str
    access: Access
    act: Callable[..., Any]
    said: Callable[[Any], str]
    back: Callable[[Any], str]
    again: Callable[[Any], str] = lambda row: ""


def _to(name: str, key: str = "pk") -> Callable[[Any], str]:
    return lambda row: reverse(f"desk:{name}", args=[getattr(row, key)])


def _form(name: str, key: str = "") -> Callable[[Any], str]:
    """Return the address of a form that enters a row again, under its parent when `key` names it."""
    return lambda row: f"{reverse(f'desk:{name}', args=[getattr(row, key)] if key else None)}?lai={row.pk}"


VOIDABLE: dict[str, Voidable] = {
    "ke-hoach": Voidable("kế hoạch", plans.access_plan, plan_actions.void_plan,
        lambda row: f"{row.document_code}: {row.title}", _to("reform-plan"), _form("reform-plan-add")),
    "nhiem-vu": Voidable("nhiệm vụ", plans.access_task, plan_actions.void_task,
        lambda row: f"{row.code}. {row.title}", _to("reform-plan", "plan_id"), _form("reform-task-add", "plan_id")),
    "tien-do": Voidable("lần báo tiến độ", plans.access_progress, plan_actions.void_progress,
        lambda row: f"Ngày {dates.short(row.on)}: {row.note or row.document_code or row.percent}",
        _to("reform-task", "task_id")),
    "sang-kien": Voidable("sáng kiến", plans.access_initiative, plan_actions.void_initiative,
        lambda row: row.title, _to("reform-initiative"), _form("reform-initiative-add")),
    "lop": Voidable("lớp", training.access_course, training_actions.void_course,
        lambda row: row.title, _to("reform-course"), _form("reform-course-add")),
    "luot-du": Voidable("lượt dự", training.access_attendance, training_actions.void_attendance,
        lambda row: f"{row.account.full_name}, ngày {dates.short(row.attended_on)}: {row.course.title}",
        _to("reform-course", "course_id")),
    "cu-di": Voidable("lượt cử đi", training.access_nomination, training_actions.void_nomination,
        lambda row: f"{row.account.full_name}: {row.course.title}", _to("reform-course", "course_id")),
    "tuyen-truyen": Voidable("việc tuyên truyền", outreach.access_activity, outreach_actions.void_activity,
        lambda row: f"{row.title}: {outreach.in_words(row)}", _to("reform-activity"), _form("reform-activity-add")),
    "lan-giao": Voidable("lần giao tài liệu", outreach.access_delivery, outreach_actions.void_delivery,
        lambda row: f"{row.quantity} {row.activity.unit_word}, ngày {dates.short(row.on)}",
        _to("reform-activity", "activity_id")),
    "van-ban": Voidable("văn bản mới", law.access_act, law_actions.void_act,
        lambda row: f"{row.symbol}: {row.title}", _to("reform-act"), _form("reform-act-add")),
    "luot-giao": Voidable("lượt giao", law.access_assignment, law_actions.void_assignment,
        lambda row: f"{row.watched.symbol}, giao {row.unit.name}", _to("reform-act", "watched_id")),
    "nghien-cuu": Voidable("xác nhận nghiên cứu", law.access_study, law_actions.void_study,
        lambda row: f"Ngày {dates.short(row.on)}: {row.result}", _to("reform-assignment", "assignment_id")),
    "kien-nghi": Voidable("kiến nghị", law.access_proposal, law_actions.void_proposal,
        lambda row: f"{row.document_code}: {row.wish}", _to("reform-act", "watched_id")),
}  # fmt: skip


@require_http_methods(["GET", "POST"])
def void(request: HttpRequest, what: str, pk: uuid.UUID) -> HttpResponse:
    """Void an entry with a reason; afterwards one may enter it again from what it said."""
    actor, now = officer(request, Role.REFORM_FOCAL), clock.now()
    kind = VOIDABLE.get(what)
    if kind is None:
        raise Http404("Không có loại mục này.")
    row, form = found(actor, kind.access, pk), VoidForm(request.POST or None)

    def act() -> Any:
        return kind.act(row, reason=form.cleaned_data["reason"], by=actor, at=now)

    back, again = kind.back(row), kind.again(row)
    go = again if again and request.POST.get("then") == "again" else back
    asked = Asked(f"Hủy {kind.word}", back, "Quay lại", "Hủy", lead=kind.said(row))
    told = f"Đã hủy {kind.word}. Bản ghi vẫn được giữ kèm lý do."
    return answered(
        request, form, act, told, lambda _: go, asked=asked, template="desk/reform/void.html",
        context={"again": again},
    )  # fmt: skip
