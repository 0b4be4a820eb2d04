"""The papers of a ward's registers: those that a story names, and those between them that give them their numbers."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from motcua.config.demonstration import traffic
from motcua.config.demonstration.founding import Ward, read
from motcua.config.demonstration.offices import Office
from motcua.config.demonstration.timeline import Timeline
from motcua.foundation.organisation.models import CouncilBody
from motcua.kernel import clock
from motcua.records.documents import actions as documents
from motcua.records.documents.models import Document
from motcua.records.documents.states import IssuerKind


@dataclass(frozen=True, slots=True)
class Desk:
    """Who puts papers into a register and who signs them."""

    issuer: IssuerKind
    clerk: str
    signer: str
    capacity: tuple[str, ...]
    body: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """So many papers of some types between two moments."""

    types: tuple[str, ...]
    count: int
    since: dt.datetime
    until: dt.datetime


def issue(
    ward: Ward,
    desk: Desk,
    type_code: str,
    abstract: str,
    at: dt.datetime,
    *,
    steers: bool = False,
    recipients: Sequence[str] = (),
) -> Document:
    """Issue one paper under the next number of its series."""
    body: CouncilBody | None = ward.bodies[desk.body] if desk.body else None
    return documents.issue(
        agency=ward.agency,
        issuer_kind=desk.issuer.value,
        type_code=type_code,
        abstract=abstract,
        signer_name=ward.cast[desk.signer].full_name,
        signer_capacity=desk.capacity,
        recipients=recipients or ("Như trên", "Lưu: VT"),
        body=body,
        is_steering=steers,
        by=ward.actor(desk.clerk, at.date()),
        at=at,
    )


def fill(timeline: Timeline, office: Office, desk: Desk, stretches: Sequence[Stretch]) -> None:
    """Spread papers over the working days of each stretch."""
    for stretch in stretches:
        days = traffic.working_days(office.calendar, stretch.since.date(), stretch.until.date())
        moments = sorted(
            moment
            for moment in (office.on(office.invent.pick(days)) for _ in range(stretch.count * 3))
            if stretch.since < moment < stretch.until
        )
        if len(moments) < stretch.count:
            raise ValueError(f"no room for {stretch.count} papers until {stretch.until}")
        for moment in sorted(office.invent.random.sample(moments, stretch.count)):
            _place(timeline, office, desk, office.invent.pick(stretch.types), moment)


def _place(timeline: Timeline, office: Office, desk: Desk, type_code: str, at: dt.datetime) -> None:
    told = read("papers")[desk.issuer.value][type_code]
    steering = told.get("steering", [])
    steers = bool(steering) and office.invent.chance(0.11)
    abstract = office.invent.pick(steering if steers else told["abstracts"])
    words = abstract.format(m=f"{at:%m/%Y}", n=clock.local_date(at).isocalendar().week)
    timeline.act(at, partial(issue, office.ward, desk, type_code, words, at, steers=steers))
