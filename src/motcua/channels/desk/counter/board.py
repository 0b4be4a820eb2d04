"""What the queue's screens show, gathered for one officer at one moment."""

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from motcua.casework.counter import queries
from motcua.casework.counter.models import Window
from motcua.casework.counter.queries import Tally, TicketRow
from motcua.casework.counter.states import TicketState
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock, numbers


@dataclass(frozen=True, slots=True)
class Board:
    """The queue as one officer sees it. `current` is the ticket at their window."""

    now: dt.datetime
    window: Window | None
    current: TicketRow | None
    waiting: list[TicketRow]
    waiting_here: int
    absent: list[TicketRow]
    called: list[TicketRow]
    tallies: list[Tally]
    closed_at: dt.datetime | None
    may_close: bool

    @property
    def is_serving(self) -> bool:
        """Return whether the person at the window has come."""
        return self.current is not None and self.current.state is TicketState.SERVING

    @property
    def issued(self) -> int:
        """Return how many numbers were issued today."""
        return sum(tally.issued for tally in self.tallies)

    @property
    def done(self) -> int:
        """Return how many people were served today."""
        return sum(tally.done for tally in self.tallies)


@dataclass(frozen=True, slots=True)
class TimesRow:
    """One line of the times table: whole counts, averages in minutes with one decimal ("–" for none)."""

    service: str
    hour: str
    issued: int
    called: int
    average_wait: str
    longest_wait: str
    served: int
    average_service: str


def board(actor: Actor, window: Window | None, now: dt.datetime) -> Board:
    """Gather the queue of today for an officer who may sit at a window."""
    agency, day = organisation.agency(actor.agency), clock.local_date(now)
    waiting = queries.waiting(agency, day)
    there = queries.ticket_at(window) if window is not None else None
    return Board(
        now=now,
        window=window,
        current=queries.row_of(there) if there is not None else None,
        waiting=waiting,
        waiting_here=len(queries.waiting(agency, day, window)) if window is not None else len(waiting),
        absent=queries.absent(agency, day),
        called=queries.now_called(agency, day),
        tallies=queries.tallies(agency, day),
        closed_at=queries.closed_at(actor.agency, day),
        may_close=actor.has(Role.RECEPTION_HEAD, Role.ADMINISTRATOR),
    )


def times(agency_code: str, day: dt.date, now: dt.datetime) -> list[TimesRow]:
    """Return how long people waited and were served on a day, as lines of a table."""
    return [
        TimesRow(
            service=f"{row.letter} – {row.service}",
            hour=f"{row.hour:02d}:00–{row.hour:02d}:59",
            issued=row.issued,
            called=row.called,
            average_wait=_minutes(row.waited, row.called),
            longest_wait=_minutes(row.longest, 1 if row.called else 0),
            served=row.served,
            average_service=_minutes(row.served_for, row.served),
        )
        for row in queries.times(agency_code, day, day, as_of=now)
    ]


def _minutes(seconds: int, count: int) -> str:
    return numbers.decimal_text(Fraction(seconds, count * 60), 1) if count else "–"
