"""What other rooms may ask about plans: counts as of a moment, rows behind them, lists for screens.

Periods are inclusive days. "As of" means entered by then and not voided by then.
"""

import datetime as dt
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock, dates
from motcua.kernel.records import RecordRow, Records
from motcua.reform.entries import counted, known_at
from motcua.reform.plans import deadlines
from motcua.reform.plans.models import Initiative, Plan, Progress, Task
from motcua.reform.plans.states import Area, PlanKind, Standing, named


def plans_as_of(
    agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime, *, kind: PlanKind | None = None
) -> Records:
    """Return the plans issued in the period, of one kind if asked."""
    rows = Plan.objects.filter(known_at(as_of), agency__code=agency_code, issued_on__range=(since, until))
    return counted("plan", rows.filter(kind=kind.value) if kind else rows)


def tasks_as_of(
    agency_code: str,
    since: dt.date,
    until: dt.date,
    as_of: dt.datetime,
    *,
    kind: PlanKind | None = PlanKind.REFORM,
    area: Area | None = None,
) -> Records:
    """Return the tasks of the plans for the years of the period (the plan's own total, due or not)."""
    return counted("task", _of_years(agency_code, since, until, as_of, kind, area))


def tasks_due_as_of(
    agency_code: str,
    since: dt.date,
    until: dt.date,
    as_of: dt.datetime,
    *,
    kind: PlanKind | None = PlanKind.REFORM,
    area: Area | None = None,
) -> Records:
    """Return the tasks that fell due within the period."""
    rows = _standing_tasks(agency_code, as_of, kind, area)
    return counted("task", rows.filter(due_on__range=(since, until)))


def completed_as_of(
    agency_code: str,
    since: dt.date,
    until: dt.date,
    as_of: dt.datetime,
    *,
    kind: PlanKind | None = PlanKind.REFORM,
    area: Area | None = None,
) -> Records:
    """Return those of `tasks_as_of` that a progress entry up to the period's end marks done, with its document."""
    done = _done(as_of).filter(on__lte=until)
    return counted("task", _of_years(agency_code, since, until, as_of, kind, area).filter(Exists(done)))


def initiatives_as_of(agency_code: str, since: dt.date, until: dt.date, as_of: dt.datetime) -> Records:
    """Return the initiatives that came into use in the period."""
    rows = Initiative.objects.filter(known_at(as_of), agency__code=agency_code, on__range=(since, until))
    return counted("initiative", rows)


def _standing_tasks(
    agency_code: str, as_of: dt.datetime, kind: PlanKind | None, area: Area | None
) -> QuerySet[Task]:
    rows = Task.objects.filter(known_at(as_of), known_at(as_of, "plan__"), agency__code=agency_code)
    if kind is not None:
        rows = rows.filter(plan__kind=kind.value)
    return rows.filter(area=area.value) if area is not None else rows


def _of_years(
    agency_code: str,
    since: dt.date,
    until: dt.date,
    as_of: dt.datetime,
    kind: PlanKind | None,
    area: Area | None,
) -> QuerySet[Task]:
    rows = _standing_tasks(agency_code, as_of, kind, area)
    return rows.filter(plan__year__range=(since.year, until.year))


def _done(as_of: dt.datetime, task: str = "pk") -> QuerySet[Progress]:
    return Progress.objects.filter(known_at(as_of), task=OuterRef(task), is_done=True)


def rows(keys: Sequence[str], *, as_of: dt.datetime, masked: bool, kind: str = "task") -> list[RecordRow]:
    """Return the rows behind a count, in the order of the keys. Nothing here is personal, so `masked` only hides links."""
    makers = {"plan": _plan_rows, "task": _task_rows, "initiative": _initiative_rows}
    found = {row.key: row for row in makers[kind](keys, as_of, masked)}
    return [found[key] for key in keys if key in found]


def _plan_rows(keys: Sequence[str], as_of: dt.datetime, masked: bool) -> Iterable[RecordRow]:
    for plan in Plan.objects.filter(pk__in=keys):
        yield RecordRow(
            key=str(plan.pk),
            when=dates.short(plan.issued_on),
            what=f"{plan.document_code}: {plan.title}",
            detail=plan.theme,
            url_name="" if masked else "desk:reform-plan",
            voided=plan.voided_by(as_of),
        )


def _task_rows(keys: Sequence[str], as_of: dt.datetime, masked: bool) -> Iterable[RecordRow]:
    today = clock.local_date(as_of)
    tasks = Task.objects.filter(pk__in=keys).select_related("plan", "lead")
    for view in _viewed(tasks, as_of, today):
        task = view.task
        proof = f" ({view.document_code})" if view.document_code else ""
        yield RecordRow(
            key=str(task.pk),
            when=dates.short(task.due_on),
            what=f"{task.code}. {task.title}",
            where=task.lead.name,
            detail=f"{task.plan.document_code}; {view.standing.label}{proof}",
            url_name="" if masked else "desk:reform-task",
            voided=task.voided_by(as_of),
        )


def _initiative_rows(keys: Sequence[str], as_of: dt.datetime, masked: bool) -> Iterable[RecordRow]:
    for initiative in Initiative.objects.filter(pk__in=keys).select_related("unit"):
        yield RecordRow(
            key=str(initiative.pk),
            when=dates.short(initiative.on),
            what=initiative.title,
            where=initiative.unit.name if initiative.unit else "",
            detail=initiative.effect,
            url_name="" if masked else "desk:reform-initiative",
            voided=initiative.voided_by(as_of),
        )


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task as a screen shows it: since when it is done and by which paper, the last estimate and who typed it."""

    task: Task
    standing: Standing
    area: str
    done_on: dt.date | None
    document_code: str
    percent: int | None
    percent_by: str


def _viewed(tasks: Iterable[Task], as_of: dt.datetime, today: dt.date) -> list[TaskView]:
    """Return views of tasks (their plan loaded). Two statements, however many tasks."""
    listed = list(tasks)
    entries: dict[uuid.UUID, list[Progress]] = {}
    for entry in Progress.objects.filter(known_at(as_of), task__in=listed).order_by("on", "id"):
        entries.setdefault(entry.task_id, []).append(entry)
    return [_view(task, entries.get(task.pk, []), today) for task in listed]


def _view(task: Task, entries: list[Progress], today: dt.date) -> TaskView:
    done = next((entry for entry in entries if entry.is_done), None)
    estimate = next((entry for entry in reversed(entries) if entry.percent is not None), None)
    done_on = done.on if done else None
    return TaskView(
        task=task,
        standing=deadlines.standing(
            starts_on=task.starts_on, due_on=task.due_on, done_on=done_on, today=today
        ),
        area=named(Area(task.area), task.plan.year),
        done_on=done_on,
        document_code=done.document_code if done else "",
        percent=estimate.percent if estimate else None,
        percent_by=estimate.entered_by if estimate else "",
    )


def plan_tasks(plan: Plan, as_of: dt.datetime) -> list[TaskView]:
    """Return a plan's tasks by due day, each with how it stands. Two statements."""
    tasks = Task.objects.filter(known_at(as_of), plan=plan).select_related("plan", "lead")
    return _viewed(tasks.order_by("due_on", "code", "id"), as_of, clock.local_date(as_of))


def task_view(task: Task, as_of: dt.datetime) -> TaskView:
    """Return one task as a screen shows it."""
    return _viewed([task], as_of, clock.local_date(as_of))[0]


def progress_of(task: Task) -> QuerySet[Progress]:
    """Return a task's progress entries, newest first, voided ones among them."""
    return Progress.objects.filter(task=task).order_by("-on", "-id")


def listed_plans(
    agency: Agency,
    *,
    as_of: dt.datetime,
    year: int | None = None,
    kind: str = "",
    words: str = "",
    voided: bool = False,
) -> QuerySet[Plan]:
    """Return an agency's plans, newest first, each with `tasks_total` and `tasks_done`. One statement."""
    standing = known_at(as_of, "tasks__")
    plans = Plan.objects.filter(agency=agency).annotate(
        tasks_total=Count("tasks", filter=standing),
        tasks_done=Count("tasks", filter=standing & Q(Exists(_done(as_of, "tasks__pk")))),
    )
    plans = plans if voided else plans.filter(known_at(as_of))
    if year:
        plans = plans.filter(year=year)
    if kind:
        plans = plans.filter(kind=kind)
    if words:
        plans = plans.filter(Q(title__icontains=words) | Q(document_code__icontains=words))
    return plans.order_by("-issued_on", "id")


def listed_initiatives(
    agency: Agency, *, as_of: dt.datetime, year: int | None = None, words: str = "", voided: bool = False
) -> QuerySet[Initiative]:
    """Return an agency's initiatives, newest first."""
    rows = Initiative.objects.filter(agency=agency).select_related("unit")
    rows = rows if voided else rows.filter(known_at(as_of))
    if year:
        rows = rows.filter(on__year=year)
    return rows.filter(title__icontains=words) if words else rows


def access_plan(agency_code: str, key: uuid.UUID) -> Plan | None:
    """Return an agency's plan by key, or None where there is none or it is another agency's."""
    return Plan.objects.filter(agency__code=agency_code, pk=key).select_related("agency").first()


def access_task(agency_code: str, key: uuid.UUID) -> Task | None:
    """Return an agency's task by key, with its plan and lead unit, or None."""
    tasks = Task.objects.filter(agency__code=agency_code, pk=key)
    return tasks.select_related("agency", "plan", "lead").first()


def access_initiative(agency_code: str, key: uuid.UUID) -> Initiative | None:
    """Return an agency's initiative by key, or None."""
    rows = Initiative.objects.filter(agency__code=agency_code, pk=key)
    return rows.select_related("agency", "unit").first()


def access_progress(agency_code: str, key: uuid.UUID) -> Progress | None:
    """Return an agency's progress entry by key, or None."""
    return Progress.objects.filter(agency__code=agency_code, pk=key).select_related("agency").first()
