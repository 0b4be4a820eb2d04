"""What an officer should see first today: counts that open where the work is. Computed, never stored."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from motcua.casework.counter import queries as counter
from motcua.casework.dossiers import queries as dossiers
from motcua.casework.dossiers.queries import Tab, Urgency
from motcua.casework.dossiers.queries.inbox import COUNTED
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import LEADER_ROLES, RECEPTION_ROLES, Role
from motcua.insight.reports import queries as reports
from motcua.kernel import clock
from motcua.reform.lawwatch import queries as lawwatch
from motcua.reform.plans import queries as plans

CASEWORK_ROLES = RECEPTION_ROLES | LEADER_ROLES | {Role.SPECIALIST}
REFORM_ROLES = LEADER_ROLES | {Role.REFORM_FOCAL}


@dataclass(frozen=True, slots=True)
class Count:
    """One count and the page behind it. `url_name` and `query` make its address."""

    value: int
    label: str
    url_name: str
    query: str = ""
    tone: str = ""

    @property
    def href(self) -> str:
        """Return the address of the page behind the count."""
        return f"{reverse(self.url_name)}{self.query and '?'}{self.query}"


@dataclass(frozen=True, slots=True)
class Group:
    """Counts of one kind of work, with a remark under them."""

    title: str
    counts: tuple[Count, ...]
    remark: str = ""


def groups(actor: Actor, now: dt.datetime) -> list[Group]:
    """Return the groups of counts for this person's roles, the most pressing first."""
    return list(_groups(actor, now))


def _groups(actor: Actor, now: dt.datetime) -> Iterator[Group]:
    if actor.has_any(CASEWORK_ROLES):
        yield _dossiers(actor, now)
    if actor.has_any(RECEPTION_ROLES):
        yield _queue(actor, now)
    if actor.has_any(REFORM_ROLES):
        yield _reform(actor, now)


def _dossiers(actor: Actor, now: dt.datetime) -> Group:
    found = dossiers.inbox_counts(actor, at=now)

    def near(urgency: Urgency, tone: str) -> Count:
        value = found.by_urgency.get(urgency, 0)
        return Count(
            value, urgency.label.lower(), "desk:inbox", f"han={urgency.value}", tone if value else "good"
        )

    def tab(which: Tab) -> Count:
        return Count(found.by_tab.get(which, 0), which.label.lower(), "desk:inbox", f"muc={which.value}")

    remark = f"Chỉ đếm {COUNTED} hồ sơ gần hạn nhất." if found.is_capped else ""
    steps = (Tab.TO_ACCEPT, Tab.TO_RETURN) if actor.has_any(RECEPTION_ROLES) else (Tab.IN_WORK,)
    urgent = (near(Urgency.LATE, "bad"), near(Urgency.TODAY, "warn"), near(Urgency.SOON, "info"))
    return Group("Hồ sơ", (*urgent, *map(tab, steps)), remark)


def _queue(actor: Actor, now: dt.datetime) -> Group:
    today = counter.tallies(organisation.agency(actor.agency), clock.local_date(now))
    waiting, done = sum(row.waiting for row in today), sum(row.done for row in today)
    return Group(
        "Hàng đợi",
        (
            Count(waiting, "người đang chờ", "desk:queue", tone="warn" if waiting else ""),
            Count(done, "người đã phục vụ hôm nay", "desk:queue"),
        ),
    )


def _reform(actor: Actor, now: dt.datetime) -> Group:
    agency, today = organisation.agency(actor.agency), clock.local_date(now)
    late = _late_tasks(actor.agency, today, now)
    unread = len(lawwatch.overdue(agency, now))
    drafts = sum(report.is_draft for report in reports.listed([actor.agency], year=today.year))
    return Group(
        "Cải cách hành chính",
        (
            Count(late, "nhiệm vụ quá hạn", "desk:reform-plans", tone="bad" if late else "good"),
            Count(
                unread,
                "văn bản mới quá hạn nghiên cứu",
                "desk:reform-acts",
                tone="warn" if unread else "good",
            ),
            Count(drafts, "báo cáo đang soạn", "desk:reports"),
        ),
    )


def _late_tasks(agency: str, today: dt.date, now: dt.datetime) -> int:
    """Count the tasks of this year's and last year's plans that fell due before today and are not done."""
    since, yesterday = dt.date(today.year - 1, 1, 1), today - dt.timedelta(days=1)
    due = plans.tasks_due_as_of(agency, since, yesterday, now)
    done = plans.completed_as_of(agency, since, today, now)
    return len(set(due.keys) - set(done.keys))
