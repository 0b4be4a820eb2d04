"""Plans 06 and 25 of 2019: their papers, their tasks, what was done of each, and two initiatives."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from motcua.config.demonstration import papers
from motcua.config.demonstration.founding import Ward, read
from motcua.config.demonstration.offices import Office
from motcua.config.demonstration.timeline import Story, Timeline
from motcua.config.demonstration.year_2019 import registers
from motcua.kernel import clock
from motcua.reform.plans import actions as plans
from motcua.reform.plans.models import Task
from motcua.reform.plans.states import Area, PlanKind

FOCAL = "ck-cchc"


def specials() -> list[registers.Special]:
    """Return the papers that these stories issue themselves."""
    found = [(task.paper, task.done_at) for task in _tasks() if task.done_at is not None]
    return found


def plan(timeline: Timeline, office: Office) -> None:
    """Put the year's reform on the timeline."""
    ward = office.ward
    told = read("cau_kho_2019")
    for one, at in zip(told["plan"], (registers.PLAN_06_AT, registers.PLAN_25_AT), strict=True):
        timeline.add(at, _plan(ward, one, at))
    for one in told["initiative"]:
        at = clock.at(one["on"], 16)
        timeline.add(at, _initiative(ward, one, at))


class _Line:
    """One line of the task table."""

    def __init__(self, line: str) -> None:
        words = [word.strip() for word in line.split(";")]
        self.plan, self.code, self.area, self.title, self.product, self.unit = words[:6]
        self.starts_on, self.due_on = dt.date.fromisoformat(words[6]), dt.date.fromisoformat(words[7])
        self.done_at = clock.at(dt.date.fromisoformat(words[8]), 15) if words[8] else None
        self.paper = words[9]


def _tasks() -> list[_Line]:
    return [_Line(line) for line in read("cau_kho_2019")["tasks"]["lines"]]


def _plan(ward: Ward, told: dict[str, Any], at: dt.datetime) -> Story:
    """Issue the paper, enter the plan with its tasks, then what becomes of each."""
    paper = papers.issue(ward, registers.COMMITTEE, "KH", told["title"], at, steers=True)
    if paper.symbol != told["document_code"]:
        raise ValueError(f"{paper.symbol} should be {told['document_code']}")
    at += dt.timedelta(minutes=40)
    yield at
    by = ward.actor(FOCAL, at.date())
    entered = plans.add_plan(
        agency=ward.agency,
        kind=PlanKind(told["kind"]),
        title=told["title"],
        theme=told.get("theme", ""),
        year=2019,
        document_code=paper.symbol,
        issued_on=told["issued_on"],
        ends_on=told["ends_on"],
        basis=told["basis"],
        by=by,
        at=at,
    )
    mine = [line for line in _tasks() if line.plan == told["document_code"]]
    tasks = [
        plans.add_task(
            plan=entered,
            code=line.code,
            area=Area(line.area),
            title=line.title,
            product=line.product,
            lead=ward.units[line.unit],
            starts_on=line.starts_on,
            due_on=line.due_on,
            by=by,
            at=at,
        )
        for line in mine
    ]
    yield from _progress(ward, list(zip(mine, tasks, strict=True)))


def _progress(ward: Ward, tasks: Sequence[tuple[_Line, Task]]) -> Story:
    """Report what was done, with its paper; in October say how far the others are."""
    october = clock.at(dt.date(2019, 10, 15), 16)
    dated = [(line.done_at or october, line, task) for line, task in tasks]
    for at, line, task in sorted(dated, key=lambda one: one[0]):
        yield at
        by = ward.actor(FOCAL, at.date())
        if line.done_at is None:
            note = "Đang thực hiện, chưa đủ sản phẩm."
            plans.report_progress(task, on=at.date(), percent=60, note=note, by=by, at=at)
            continue
        abstract = f"Kết quả thực hiện nhiệm vụ: {line.title[0].lower()}{line.title[1:]}"
        paper = papers.issue(ward, registers.COMMITTEE, line.paper, abstract, at, steers=line.paper == "KH")
        plans.report_progress(task, on=at.date(), is_done=True, document_code=paper.symbol, by=by, at=at)


def _initiative(ward: Ward, told: dict[str, str], at: dt.datetime) -> Story:
    plans.add_initiative(
        agency=ward.agency,
        title=told["title"],
        author=told["author"],
        on=at.date(),
        problem=told["problem"],
        solution=told["solution"],
        effect=told["effect"],
        unit=ward.units[told["unit"]],
        by=ward.actor(FOCAL, at.date()),
        at=at,
    )
    yield from ()
