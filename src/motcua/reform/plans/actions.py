"""The only door through which plans, tasks, progress and initiatives change.

Each action raises a `Denied` with a Vietnamese sentence when something does not hold.
"""

import datetime as dt

from django.db import transaction

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency, Unit
from motcua.kernel import text
from motcua.reform import entering
from motcua.reform.plans import policies
from motcua.reform.plans.models import Initiative, Plan, Progress, Task
from motcua.reform.plans.states import Area, PlanKind


@transaction.atomic
def add_plan(
    *,
    agency: Agency,
    kind: PlanKind,
    title: str,
    year: int,
    document_code: str,
    issued_on: dt.date,
    theme: str = "",
    ends_on: dt.date | None = None,
    basis: str = "",
    note: str = "",
    by: Actor,
    at: dt.datetime,
) -> Plan:
    """Enter a plan that was issued. `document_code` is its paper's symbol (`06/KH-UBND`)."""
    entering.has_words(title, "Hãy ghi tên kế hoạch.")
    entering.has_words(document_code, "Hãy ghi số, ký hiệu văn bản của kế hoạch.")
    entering.has_happened(issued_on, at)
    policies.in_order(issued_on, ends_on)
    code = text.tidy(document_code)
    policies.is_new_plan(agency, code, issued_on)
    plan = Plan(
        agency=agency,
        kind=PlanKind(kind).value,
        title=text.tidy(title),
        theme=text.tidy(theme),
        year=year,
        document_code=code,
        issued_on=issued_on,
        ends_on=ends_on,
        basis=text.tidy(basis),
        note=text.tidy(note),
    )
    return entering.enter(plan, kind="plan.add", by=by, at=at, payload={"document": code, "year": year})


@transaction.atomic
def add_task(
    *,
    plan: Plan,
    code: str,
    area: Area,
    title: str,
    product: str,
    lead: Unit,
    starts_on: dt.date,
    due_on: dt.date,
    cooperating: str = "",
    by: Actor,
    at: dt.datetime,
) -> Task:
    """Enter one task of a plan. `code` is its number in the plan's table, unique there."""
    entering.still_stands(plan)
    entering.has_words(title, "Hãy ghi nhiệm vụ cụ thể.")
    entering.has_words(product, "Hãy ghi sản phẩm của nhiệm vụ.")
    policies.in_order(starts_on, due_on)
    policies.is_own_unit(plan.agency, lead)
    policies.is_new_code(plan, text.tidy(code))
    task = Task(
        agency=plan.agency,
        plan=plan,
        code=text.tidy(code),
        area=Area(area).value,
        title=text.tidy(title),
        product=text.tidy(product),
        lead=lead,
        cooperating=text.tidy(cooperating),
        starts_on=starts_on,
        due_on=due_on,
    )
    payload = {"plan": str(plan.pk), "code": task.code, "due_on": due_on}
    return entering.enter(task, kind="task.add", by=by, at=at, payload=payload)


@transaction.atomic
def report_progress(
    task: Task,
    *,
    on: dt.date,
    by: Actor,
    at: dt.datetime,
    is_done: bool = False,
    percent: int | None = None,
    note: str = "",
    document_code: str = "",
) -> Progress:
    """Enter what is known about a task on a day. `is_done` needs `document_code`; `percent` is an estimate, 0 to 100."""
    entering.still_stands(task)
    entering.has_happened(on, at)
    policies.says_something(is_done=is_done, percent=percent, note=note)
    policies.is_proved(is_done=is_done, document_code=document_code)
    policies.is_percent(percent)
    progress = Progress(
        agency=task.agency,
        task=task,
        on=on,
        is_done=is_done,
        percent=percent,
        note=text.tidy(note),
        document_code=text.tidy(document_code),
    )
    payload = {"task": str(task.pk), "on": on, "is_done": is_done, "percent": percent}
    return entering.enter(progress, kind="progress.report", by=by, at=at, payload=payload)


@transaction.atomic
def add_initiative(
    *,
    agency: Agency,
    title: str,
    author: str,
    on: dt.date,
    problem: str,
    solution: str,
    unit: Unit | None = None,
    effect: str = "",
    recognised_by: str = "",
    by: Actor,
    at: dt.datetime,
) -> Initiative:
    """Enter an initiative in use since a day. `recognised_by` is the decision's symbol, if there is one."""
    entering.has_words(title, "Hãy ghi tên sáng kiến, mô hình.")
    entering.has_words(author, "Hãy ghi tác giả.")
    entering.has_happened(on, at)
    if unit is not None:
        policies.is_own_unit(agency, unit)
    initiative = Initiative(
        agency=agency,
        title=text.tidy(title),
        author=text.tidy(author),
        unit=unit,
        on=on,
        problem=text.tidy(problem),
        solution=text.tidy(solution),
        effect=text.tidy(effect),
        recognised_by=text.tidy(recognised_by),
    )
    return entering.enter(initiative, kind="initiative.add", by=by, at=at, payload={"on": on})


@transaction.atomic
def void_plan(plan: Plan, *, reason: str, by: Actor, at: dt.datetime) -> Plan:
    """Void a plan that was entered by mistake. Refused while tasks of it stand."""
    policies.has_no_tasks(plan)
    return entering.void(plan, noun="plan", reason=reason, by=by, at=at)


@transaction.atomic
def void_task(task: Task, *, reason: str, by: Actor, at: dt.datetime) -> Task:
    """Void a task; its progress entries stay and count no more."""
    return entering.void(task, noun="task", reason=reason, by=by, at=at)


@transaction.atomic
def void_progress(progress: Progress, *, reason: str, by: Actor, at: dt.datetime) -> Progress:
    """Void a progress entry."""
    return entering.void(progress, noun="progress", reason=reason, by=by, at=at)


@transaction.atomic
def void_initiative(initiative: Initiative, *, reason: str, by: Actor, at: dt.datetime) -> Initiative:
    """Void an initiative."""
    return entering.void(initiative, noun="initiative", reason=reason, by=by, at=at)
