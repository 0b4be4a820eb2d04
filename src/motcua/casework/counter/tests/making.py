"""Makes counters for tests, through the real actions."""

import datetime as dt
from dataclasses import dataclass, field

from motcua.casework.counter import actions
from motcua.casework.counter.models import PriorityGroup, Service, Ticket, Window
from motcua.casework.counter.states import TicketState
from motcua.foundation.organisation.actors import Actor, Grant
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock

OPENED = dt.date(2025, 7, 1)
TODAY = dt.date(2026, 11, 16)


def actor(agency: str, role: Role, username: str) -> Actor:
    """Make an officer of an agency with one role."""
    return Actor(ref=f"account:{username}", name="Trần Văn Mẫu", agency=agency, grants=(Grant(role, agency),))


def new_ward(code: str) -> Agency:
    """Make an agency."""
    return Agency.objects.create(code=code, short_name=f"Phường {code}", place=code, valid_from=OPENED)


@dataclass
class Office:
    """A counter with its people. Time runs by `later()`."""

    agency: Agency
    head: Actor
    clerk: Actor
    services: dict[str, Service]
    windows: dict[int, Window]
    morning: dt.datetime = field(default_factory=lambda: clock.at(TODAY, 7, 30))

    def at(self, minutes: float = 0) -> dt.datetime:
        """Return a moment so many minutes after opening."""
        return self.morning + dt.timedelta(minutes=minutes)

    def issue(self, letter: str = "A", minutes: float = 0, priority: PriorityGroup | None = None) -> Ticket:
        """Issue a ticket."""
        return actions.issue_ticket(
            agency=self.agency,
            service=self.services[letter],
            priority=priority,
            by=self.clerk,
            at=self.at(minutes),
        )

    def call(self, window: int = 3, minutes: float = 10) -> Ticket:
        """Call the next ticket to a window."""
        return actions.call_next(window=self.windows[window], by=self.clerk, at=self.at(minutes))

    def ticket_in(self, state: TicketState, window: int = 3) -> Ticket:
        """Lead a new ticket to a state, through the actions. Nobody else may be waiting."""
        ticket = self.issue()
        if state is TicketState.WAITING:
            return ticket
        if state is TicketState.UNSERVED:
            actions.close_day(agency=self.agency, day=TODAY, by=self.head, at=self.at(20))
            ticket.refresh_from_db()
            return ticket
        ticket = self.call(window)
        follow = {
            TicketState.SERVING: actions.start,
            TicketState.DONE: actions.finish,
            TicketState.NO_SHOW: actions.skip,
        }
        return follow[state](ticket, by=self.clerk, at=self.at(11)) if state in follow else ticket


def arrange(agency: Agency) -> Office:
    """Arrange services A and B, window 1 for A, window 2 for B, window 3 for everything."""
    head = actor(agency.code, Role.RECEPTION_HEAD, "phu-trach")
    at = clock.at(OPENED, 7)
    names = {"A": "Hộ tịch, chứng thực", "B": "Đất đai, xây dựng"}
    services = {
        letter: actions.add_service(
            agency=agency, letter=letter, name=name, valid_from=OPENED, position=position, by=head, at=at
        )
        for position, (letter, name) in enumerate(names.items())
    }
    served = {1: [services["A"]], 2: [services["B"]], 3: []}
    windows = {
        number: actions.add_window(
            agency=agency,
            number=number,
            name=f"Quầy {number}",
            services=listed,
            valid_from=OPENED,
            by=head,
            at=at,
        )
        for number, listed in served.items()
    }
    clerk = actor(agency.code, Role.RECEPTION, "mot-cua")
    return Office(agency, head, clerk, services, windows)
