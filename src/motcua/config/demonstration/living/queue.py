"""Today's queue at the counter: some served, one absent, two at windows, the others waiting."""

import datetime as dt
from functools import partial

from motcua.casework.counter import actions as counter
from motcua.casework.counter import queries
from motcua.casework.counter.policies import NobodyWaiting
from motcua.casework.counter.states import IssuedAt
from motcua.config.demonstration.founding import Ward
from motcua.config.demonstration.inventing import Inventor
from motcua.config.demonstration.living.present import Present
from motcua.config.demonstration.timeline import Story, Timeline
from motcua.foundation.organisation.actors import CITIZEN

_SERVICES = (
    ("A", "Chứng thực"),
    ("B", "Hộ tịch"),
    ("C", "Kinh doanh, xây dựng, đất đai"),
    ("D", "Lao động, xã hội, trả kết quả"),
)
# Which services a window serves; none named: all.
_WINDOWS = (
    ("Quầy chứng thực", "A"),
    ("Quầy hộ tịch", "B"),
    ("Quầy kinh doanh, đất đai", "C"),
    ("Quầy tổng hợp", ""),
)
_SERVERS = ("col-motcua", "col-motcua2", "col-giamdoc", "col-motcua")
# How many of each service's tickets, roughly.
_WEIGHTS = (5, 3, 2, 2)
_TICKETS = 26
_CALLS = 17
# From this turn on, the first who is called does not come.
_ABSENT_SINCE = 3


def arrange(ward: Ward, at: dt.datetime) -> None:
    """Arrange services, windows and who goes first."""
    by, since = ward.system, at.date()
    services = {
        letter: counter.add_service(
            agency=ward.agency, letter=letter, name=name, position=place, valid_from=since, by=by, at=at
        )
        for place, (letter, name) in enumerate(_SERVICES)
    }
    for number, (name, letter) in enumerate(_WINDOWS, start=1):
        served = [services[letter]] if letter else []
        counter.add_window(
            agency=ward.agency, number=number, name=name, services=served, valid_from=since, by=by, at=at
        )
    counter.load_priority_groups(agency=ward.agency, valid_from=since, by=by, at=at)


def open_today(timeline: Timeline, ward: Ward, present: Present, invent: Inventor) -> None:
    """Issue this morning's tickets and call people, window by window."""
    day = present.today
    groups = queries.priority_groups(ward.agency.code, day)
    for place in range(_TICKETS):
        at = present.this_morning(place / _TICKETS * 0.9)
        group = invent.pick(groups) if groups and invent.chance(0.15) else None
        service = invent.weighed(queries.services(ward.agency.code, day), _WEIGHTS)
        issue = partial(counter.issue_ticket, agency=ward.agency, service=service, priority=group)
        timeline.act(at, partial(issue, through=IssuedAt.KIOSK, by=CITIZEN, at=at), alone=True)
    absent: list[str] = []
    for turn in range(_CALLS):
        at = present.this_morning(0.08 + turn / _CALLS * 0.88)
        timeline.add(at, _call(ward, turn, at, absent), alone=True)


def _call(ward: Ward, turn: int, at: dt.datetime, absent: list[str]) -> Story:
    """Finish whoever is at the window and call the next; one does not come, and an empty queue is left alone."""
    windows = queries.windows(ward.agency.code, at.date())
    window = windows[turn % len(windows)]
    by = ward.actor(_SERVERS[turn % len(windows)], at.date())
    ticket = queries.ticket_at(window)
    if ticket is not None:
        (counter.skip if ticket.label in absent else counter.finish)(ticket, by=by, at=at)
    try:
        called = counter.call_next(window=window, by=by, at=at)
    except NobodyWaiting:
        return
    if turn >= _ABSENT_SINCE and not absent:
        absent.append(called.label)
    elif turn != _CALLS - 1:
        came_at = at + dt.timedelta(seconds=40)
        yield came_at
        counter.start(called, by=by, at=came_at)
