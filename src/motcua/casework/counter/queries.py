"""Questions about the queue. Days are Vietnam's; voided tickets are in no count."""

import datetime as dt
import uuid
from collections import Counter
from dataclasses import dataclass

from django.db.models import F, Q, QuerySet

from motcua.casework.counter.models import (
    Call,
    PriorityGroup,
    QueueDay,
    Service,
    Ticket,
    Window,
    WindowService,
    holds_on,
)
from motcua.casework.counter.states import AT_A_WINDOW, TicketState
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock

_ORDER = (F("priority__rank").asc(nulls_last=True), "number")
_NEEDED = ("agency", "service", "priority", "window")


@dataclass(frozen=True, slots=True)
class TicketRow:
    """A ticket as lists and boards show it. `window` is the window's number, None before the call."""

    pk: uuid.UUID
    label: str
    service: str
    priority: str
    state: TicketState
    window: int | None
    issued_at: dt.datetime
    called_at: dt.datetime | None

    def waited(self, now: dt.datetime) -> int:
        """Return the whole minutes waited, until the first call or until now."""
        return int(((self.called_at or now) - self.issued_at).total_seconds()) // 60


@dataclass(frozen=True, slots=True)
class Tally:
    """How one service's tickets of a day stand. `issued` is the sum of the others."""

    letter: str
    service: str
    issued: int
    waiting: int
    at_a_window: int
    done: int
    no_show: int
    unserved: int


@dataclass(frozen=True, slots=True)
class Times:
    """How long people of one service and hour of issue waited and were served, as sums and counts.

    `waited` sums the seconds from issue to first call over `called` tickets, `served_for` the
    seconds from start to end over `served` tickets. Divide only when printing.
    """

    letter: str
    service: str
    hour: int
    issued: int
    called: int
    waited: int
    longest: int
    served: int
    served_for: int


# Access ---------------------------------------------------------------------------------------


def access_ticket(actor: Actor, pk: uuid.UUID) -> Ticket | None:
    """Return a ticket of the actor's agency, or None whether it is another's or does not exist."""
    return Ticket.objects.select_related(*_NEEDED).filter(pk=pk, agency__code=actor.agency).first()


def access_window(actor: Actor, number: int, on: dt.date) -> Window | None:
    """Return a window of the actor's agency by its number, or None."""
    found = Window.objects.filter(holds_on(on), agency__code=actor.agency, number=number)
    return found.select_related("agency").first()


# Arrangement ----------------------------------------------------------------------------------


def services(agency_code: str, on: dt.date) -> list[Service]:
    """Return the services that issue tickets on a day, in order."""
    return list(Service.objects.filter(holds_on(on), agency__code=agency_code))


def windows(agency_code: str, on: dt.date) -> list[Window]:
    """Return the windows at work on a day, by number."""
    return list(Window.objects.filter(holds_on(on), agency__code=agency_code).select_related("agency"))


def priority_groups(agency_code: str, on: dt.date) -> list[PriorityGroup]:
    """Return the priority groups of a day, highest rank first."""
    return list(PriorityGroup.objects.filter(holds_on(on), agency__code=agency_code))


def closed_at(agency_code: str, day: dt.date) -> dt.datetime | None:
    """Return when a day's queue was closed, None while it is open."""
    found = QueueDay.objects.filter(agency__code=agency_code, day=day).values_list("closed_at", flat=True)
    return found.first()


# The queue ------------------------------------------------------------------------------------


def next_for(window: Window, day: dt.date) -> Ticket | None:
    """Return the ticket a window should call next: highest priority rank first, then lowest number."""
    waiting = _standing(window.agency, day).filter(state=TicketState.WAITING.value)
    return waiting.filter(_served_by(window)).order_by(*_ORDER).first()


def ticket_at(window: Window) -> Ticket | None:
    """Return the ticket called or served at a window now, of whatever day."""
    there = Ticket.objects.filter(
        window=window, voided_at=None, state__in=[state.value for state in AT_A_WINDOW]
    )
    return there.select_related(*_NEEDED).first()


def waiting(agency: Agency, day: dt.date, window: Window | None = None) -> list[TicketRow]:
    """Return who waits, in the order of calling; for one window when given."""
    found = _standing(agency, day).filter(state=TicketState.WAITING.value)
    if window is not None:
        found = found.filter(_served_by(window))
    return [row_of(ticket) for ticket in found.order_by(*_ORDER)]


def absent(agency: Agency, day: dt.date) -> list[TicketRow]:
    """Return those who did not come when called, latest number first: they may come yet."""
    found = _standing(agency, day).filter(state=TicketState.NO_SHOW.value)
    return [row_of(ticket) for ticket in found.order_by("-number")]


def ahead_of(ticket: Ticket) -> int:
    """Return how many waiting people will be called before a waiting ticket, at windows that serve it."""
    if ticket.state != TicketState.WAITING:
        return 0
    rows = _standing(ticket.agency, ticket.day).filter(state=TicketState.WAITING.value)
    rank = ticket.priority.rank if ticket.priority is not None else None
    earlier = Q(number__lt=ticket.number)
    before = earlier & Q(priority=None) | Q(priority__isnull=False)
    if rank is not None:
        before = Q(priority__rank__lt=rank) | Q(priority__rank=rank) & earlier
    return rows.filter(before, _sharing(ticket)).count()


def now_called(agency: Agency, day: dt.date, last: int = 5) -> list[TicketRow]:
    """Return the tickets called last, newest call first, each once."""
    calls = Call.objects.filter(agency=agency, ticket__day=day).order_by("-called_at", "-id")
    found: dict[uuid.UUID, Call] = {}
    for call in calls.select_related(*(f"ticket__{name}" for name in _NEEDED))[: last * 5]:
        found.setdefault(call.ticket_id, call)
    return [row_of(call.ticket) for call in list(found.values())[:last]]


def tallies(agency: Agency, day: dt.date) -> list[Tally]:
    """Return how each service's tickets of a day stand, in the order of services."""
    counts = Counter(_standing(agency, day).values_list("service_id", "state").order_by())

    def count(service: Service, *states: TicketState) -> int:
        return sum(counts[(service.pk, state.value)] for state in states)

    return [
        Tally(
            letter=service.letter,
            service=service.name,
            issued=count(service, *TicketState),
            waiting=count(service, TicketState.WAITING),
            at_a_window=count(service, *AT_A_WINDOW),
            done=count(service, TicketState.DONE),
            no_show=count(service, TicketState.NO_SHOW),
            unserved=count(service, TicketState.UNSERVED),
        )
        for service in services(agency.code, day)
    ]


def times(agency_code: str, since: dt.date, until: dt.date, *, as_of: dt.datetime) -> list[Times]:
    """Return waiting and serving times by service and hour of issue, as they were known at a moment.

    Days are inclusive. A person called after `as_of` was still waiting then.
    """
    found = Ticket.objects.filter(
        Q(voided_at=None) | Q(voided_at__gt=as_of),
        agency__code=agency_code,
        day__gte=since,
        day__lte=until,
        recorded_at__lte=as_of,
    ).select_related("service")
    groups: dict[tuple[int, str, int], list[Ticket]] = {}
    for ticket in found:
        key = (ticket.service.position, ticket.service.letter, clock.local(ticket.recorded_at).hour)
        groups.setdefault(key, []).append(ticket)
    return [_times(key[2], groups[key], as_of) for key in sorted(groups)]


def row_of(ticket: Ticket) -> TicketRow:
    """Return a ticket as a row."""
    return TicketRow(
        pk=ticket.pk,
        label=ticket.label,
        service=ticket.service.name,
        priority=ticket.priority.name if ticket.priority is not None else "",
        state=TicketState(ticket.state),
        window=ticket.window.number if ticket.window is not None else None,
        issued_at=ticket.recorded_at,
        called_at=ticket.called_at,
    )


def _standing(agency: Agency, day: dt.date) -> "QuerySet[Ticket]":
    return Ticket.objects.filter(agency=agency, day=day, voided_at=None).select_related(*_NEEDED)


def _served_by(window: Window) -> Q:
    served = list(WindowService.objects.filter(window=window).values_list("service_id", flat=True))
    return Q(service_id__in=served) if served else Q()


def _sharing(ticket: Ticket) -> Q:
    """Return the condition of tickets that wait for a window which serves this one too."""
    links: dict[uuid.UUID, set[uuid.UUID]] = {}
    rows = WindowService.objects.filter(agency=ticket.agency, window__in=_at_work(ticket))
    for window, service in rows.values_list("window_id", "service_id"):
        links.setdefault(window, set()).add(service)
    if _at_work(ticket).exclude(pk__in=links).exists():
        return Q()
    shared = {service for served in links.values() if ticket.service_id in served for service in served}
    return Q(service_id__in=shared | {ticket.service_id})


def _at_work(ticket: Ticket) -> "QuerySet[Window]":
    return Window.objects.filter(holds_on(ticket.day), agency=ticket.agency)


def _times(hour: int, tickets: list[Ticket], as_of: dt.datetime) -> Times:
    waits = [
        int((ticket.called_at - ticket.recorded_at).total_seconds())
        for ticket in tickets
        if ticket.called_at is not None and ticket.called_at <= as_of
    ]
    serving = [
        int((ticket.ended_at - ticket.started_at).total_seconds())
        for ticket in tickets
        if ticket.state == TicketState.DONE
        and ticket.started_at is not None
        and ticket.ended_at is not None
        and ticket.ended_at <= as_of
    ]
    service = tickets[0].service
    return Times(
        letter=service.letter,
        service=service.name,
        hour=hour,
        issued=len(tickets),
        called=len(waits),
        waited=sum(waits),
        longest=max(waits, default=0),
        served=len(serving),
        served_for=sum(serving),
    )
