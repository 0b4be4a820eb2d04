"""The inbox: open dossiers by due moment, paged by key, never counted whole.

A page costs one or two statements, the counts one that reads at most `COUNTED` rows of an index,
whatever the number of dossiers.
"""

import datetime as dt
import uuid
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from django.db.models import Case, QuerySet, Subquery, Value, When

from motcua.casework.dossiers.models import FAR, Dossier
from motcua.casework.dossiers.states import Holder, State, SubState
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import LEADER_ROLES, RECEPTION_ROLES
from motcua.kernel import clock, text

PAGE = 20
COUNTED = 500
SOON = dt.timedelta(days=2)


class Tab(StrEnum):
    """Which part of the inbox: by whose turn it is and what comes next."""

    ALL = "tat-ca"
    TO_ACCEPT = "cho-tiep-nhan"
    TO_TRANSFER = "cho-chuyen"
    IN_WORK = "dang-xu-ly"
    TO_SIGN = "cho-ky"
    CITIZEN = "cho-nguoi-dan"
    TO_RETURN = "cho-tra"

    @property
    def label(self) -> str:
        """Return the tab's Vietnamese name."""
        return _TAB_LABELS[self]


_TAB_LABELS = {
    Tab.ALL: "Tất cả",
    Tab.TO_ACCEPT: "Chờ tiếp nhận",
    Tab.TO_TRANSFER: "Chờ chuyển",
    Tab.IN_WORK: "Đang xử lý",
    Tab.TO_SIGN: "Chờ ký",
    Tab.CITIZEN: "Chờ người dân",
    Tab.TO_RETURN: "Chờ trả",
}
_TAB_FILTERS: dict[Tab, dict[str, object]] = {
    Tab.ALL: {},
    Tab.TO_ACCEPT: {"state": State.REGISTERED.value},
    Tab.TO_TRANSFER: {"state": State.ACCEPTED.value},
    Tab.IN_WORK: {"state": State.PROCESSING.value},
    Tab.TO_SIGN: {"state": State.PROCESSING.value, "sub_state": SubState.AWAITING_SIGNATURE.value},
    Tab.CITIZEN: {"holder": Holder.CITIZEN.value},
    Tab.TO_RETURN: {"state": State.RESOLVED.value},
}


class Urgency(StrEnum):
    """How near the due moment is."""

    LATE = "qua-han"
    TODAY = "hom-nay"
    SOON = "sap-den-han"
    LATER = "con-han"

    @property
    def label(self) -> str:
        """Return the Vietnamese word beside a due moment."""
        return _URGENCY_LABELS[self]

    @property
    def tone(self) -> str:
        """Return the tone of its tag."""
        return {Urgency.LATE: "bad", Urgency.TODAY: "warn", Urgency.SOON: "info"}.get(self, "neutral")


_URGENCY_LABELS = {
    Urgency.LATE: "Quá hạn",
    Urgency.TODAY: "Đến hạn hôm nay",
    Urgency.SOON: "Sắp đến hạn",
    Urgency.LATER: "Còn hạn",
}


@dataclass(frozen=True, slots=True)
class InboxFilter:
    """What to show. `find` is part of a code or of the owner's name, marks optional."""

    tab: Tab = Tab.ALL
    urgency: Urgency | None = None
    unit: uuid.UUID | None = None
    mine: bool = False
    find: str = ""


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One dossier in the list. `answer_by` is reception's own deadline, while an online dossier waits for it."""

    code: str
    procedure: str
    owner: str
    unit: str
    step: str
    state: int
    channel: str
    received_at: dt.datetime | None
    due_at: dt.datetime | None
    answer_by: dt.datetime | None
    urgency: Urgency
    key: str


@dataclass(frozen=True, slots=True)
class InboxCounts:
    """How many are in each tab and how near they are, of the first `COUNTED`; `is_capped` when there are more."""

    by_tab: dict[Tab, int]
    by_urgency: dict[Urgency, int]
    is_capped: bool


@dataclass(frozen=True, slots=True)
class InboxPage:
    """One page. `next_after` is the key to go on from, "" at the end."""

    rows: tuple[InboxRow, ...]
    next_after: str
    counts: InboxCounts = field(default_factory=lambda: InboxCounts({}, {}, is_capped=False))


def inbox(
    actor: Actor, *, filters: InboxFilter, at: dt.datetime, after: str = "", size: int = PAGE
) -> InboxPage:
    """Return one page of the actor's inbox with its counts: at most three statements."""
    page = inbox_rows(actor, filters=filters, at=at, after=after, size=size)
    return replace(page, counts=inbox_counts(actor, at=at))


def inbox_rows(
    actor: Actor, *, filters: InboxFilter, at: dt.datetime, after: str = "", size: int = PAGE
) -> InboxPage:
    """Return one page ordered by due moment, without counts: one statement, two on later pages."""
    wanted = _filtered(_visible(actor), filters, actor, at)
    found = _from_key(wanted, _read_key(after), size + 1)
    near = urgencies(at)
    rows = tuple(_row(values, near) for values in found[:size])
    return InboxPage(rows, rows[-1].key if len(found) > size else "")


def inbox_counts(actor: Actor, *, at: dt.datetime) -> InboxCounts:
    """Return the counts beside the filters: one statement over at most `COUNTED` + 1 rows."""
    rows = list(
        _visible(actor)
        .order_by("attention_at", "id")
        .values_list("state", "sub_state", "holder", _nearness(at))[: COUNTED + 1]
    )
    by_tab, by_urgency = dict.fromkeys(Tab, 0), dict.fromkeys(Urgency, 0)
    for (state, sub_state, holder, near), count in Counter(rows[:COUNTED]).items():
        row = {"state": state, "sub_state": sub_state, "holder": holder}
        for tab, conditions in _TAB_FILTERS.items():
            by_tab[tab] += count * all(row[name] == value for name, value in conditions.items())
        by_urgency[Urgency(near)] += count
    return InboxCounts(by_tab, by_urgency, is_capped=len(rows) > COUNTED)


def _nearness(at: dt.datetime) -> Case:
    """Return `urgencies` as the database says it: five hundred moments need not be read one by one."""
    tonight = clock.end_of(clock.local_date(at))
    return Case(
        When(state=State.RESOLVED.value, then=Value(Urgency.LATER.value)),
        When(attention_at__lte=at, then=Value(Urgency.LATE.value)),
        When(attention_at__lt=tonight, then=Value(Urgency.TODAY.value)),
        When(attention_at__lte=at + SOON, then=Value(Urgency.SOON.value)),
        default=Value(Urgency.LATER.value),
    )


def urgency(attention_at: dt.datetime | None, state: int, at: dt.datetime) -> Urgency:
    """Return how near one due moment is."""
    return urgencies(at)(attention_at, state)


def urgencies(at: dt.datetime) -> Callable[[dt.datetime | None, int], Urgency]:
    """Return how near due moments are, seen from a moment. A result that only waits to be collected is not late."""
    tonight, soon = clock.end_of(clock.local_date(at)), at + SOON

    def near(attention_at: dt.datetime | None, state: int) -> Urgency:
        if attention_at is None or state == State.RESOLVED:
            return Urgency.LATER
        if attention_at <= at:
            return Urgency.LATE
        if attention_at < tonight:
            return Urgency.TODAY
        return Urgency.SOON if attention_at <= soon else Urgency.LATER

    return near


def _visible(actor: Actor) -> QuerySet[Dossier]:
    """Return the open dossiers this person may see: the agency's, or their own units'."""
    # A key found once, not a join: a join would lose the order of the index.
    agency = Agency.objects.filter(code=actor.agency).values("pk")[:1]
    rows = Dossier.objects.filter(agency_id=Subquery(agency), closed_at__isnull=True)
    if actor.has_any(RECEPTION_ROLES | LEADER_ROLES):
        return rows
    units = sorted(actor.units)
    return rows.filter(unit_id=units[0]) if len(units) == 1 else rows.filter(unit_id__in=units)


def _filtered(
    rows: QuerySet[Dossier], filters: InboxFilter, actor: Actor, at: dt.datetime
) -> QuerySet[Dossier]:
    rows = rows.filter(**_TAB_FILTERS[filters.tab])
    if filters.unit:
        rows = rows.filter(unit_id=filters.unit)
    if filters.mine:
        rows = rows.filter(assignee=actor.ref)
    if filters.urgency:
        rows = _by_urgency(rows, filters.urgency, at)
    if filters.find:
        wanted = text.fold(filters.find)
        has_digits = any(c.isdigit() for c in wanted)
        name = {"code__icontains": wanted} if has_digits else {"owner__folded_name__contains": wanted}
        rows = rows.filter(**name)
    return rows


def _by_urgency(rows: QuerySet[Dossier], wanted: Urgency, at: dt.datetime) -> QuerySet[Dossier]:
    tonight = clock.end_of(clock.local_date(at))
    soon = max(tonight, at + SOON)
    if wanted is Urgency.LATER:
        return rows.filter(attention_at__gt=soon)
    bounds = {
        Urgency.LATE: {"attention_at__lte": at},
        Urgency.TODAY: {"attention_at__gt": at, "attention_at__lt": tonight},
        Urgency.SOON: {"attention_at__gte": tonight, "attention_at__lte": soon},
    }[wanted]
    return rows.filter(**bounds).exclude(state=State.RESOLVED.value)


_COLUMNS = (
    "id", "code", "version__name", "owner__full_name", "unit__name", "sub_state", "state", "channel",
    "received_at", "due_at", "attention_at",
)  # fmt: skip


def _from_key(
    rows: QuerySet[Dossier], key: tuple[dt.datetime, uuid.UUID] | None, size: int
) -> list[tuple[object, ...]]:
    """Return the next rows after a key: those with the same moment first, then the later ones.

    Two statements that each walk the index from its place, however deep the page lies.
    """
    ordered = rows.order_by("attention_at", "id").values_list(*_COLUMNS)
    if key is None:
        return list(ordered[:size])
    moment, last = key
    found = list(ordered.filter(attention_at=moment, id__gt=last)[:size])
    if len(found) < size:
        found += ordered.filter(attention_at__gt=moment)[: size - len(found)]
    return found


def _row(values: tuple[object, ...], near: Callable[[dt.datetime | None, int], Urgency]) -> InboxRow:
    pk, code, procedure, owner, unit, sub_state, state, channel, received_at, due_at, attention_at = values
    return InboxRow(
        code=str(code),
        procedure=str(procedure),
        owner=str(owner),
        unit=str(unit),
        step=SubState(str(sub_state)).label,
        state=int(str(state)),
        channel=str(channel),
        received_at=received_at if isinstance(received_at, dt.datetime) else None,
        due_at=due_at if isinstance(due_at, dt.datetime) else None,
        answer_by=attention_at
        if isinstance(attention_at, dt.datetime) and state == State.REGISTERED and attention_at < FAR
        else None,
        urgency=near(attention_at if isinstance(attention_at, dt.datetime) else FAR, int(str(state))),
        key=f"{attention_at:%Y%m%dT%H%M%S.%f}~{pk}" if isinstance(attention_at, dt.datetime) else "",
    )


def _read_key(after: str) -> tuple[dt.datetime, uuid.UUID] | None:
    """Read a page key; one that makes no sense means the first page."""
    moment, _, last = after.partition("~")
    try:
        read = dt.datetime.strptime(moment, "%Y%m%dT%H%M%S.%f").replace(tzinfo=dt.UTC)
        return read, uuid.UUID(last)
    except ValueError:
        return None
