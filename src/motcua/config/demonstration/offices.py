"""Who does what in a ward on a day, and the rows that the acts need, looked up once."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from motcua.casework.dossiers.actions import Paper
from motcua.casework.dossiers.models import Dossier
from motcua.catalogue.procedures import queries as catalogue
from motcua.catalogue.procedures.models import Listing, ProcedureVersion
from motcua.config.demonstration.founding import Ward
from motcua.config.demonstration.inventing import Inventor
from motcua.foundation.calendars import queries as calendars
from motcua.foundation.calendars.working_days import WorkCalendar
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Unit
from motcua.foundation.people import actions as people
from motcua.foundation.people.models import Person
from motcua.kernel import clock


@dataclass(frozen=True, slots=True)
class Offered:
    """One procedure as a ward offers it: its list entry, its version, the papers people bring."""

    listing: Listing
    version: ProcedureVersion
    papers: tuple[Paper, ...]
    channels: frozenset[str]


@dataclass
class Office:
    """A ward at work. `reception`, `signers` are usernames; `handlers` maps a unit's code to usernames."""

    ward: Ward
    invent: Inventor
    reception: Sequence[str]
    signers: Sequence[str]
    handlers: dict[str, Sequence[str]]
    writes_mail: bool = False
    calendar: WorkCalendar = field(init=False)
    _offered: dict[str, Offered | None] = field(default_factory=dict)
    _known: list[Person] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.calendar = calendars.calendar_for(self.ward.agency)

    # People ----------------------------------------------------------------------------------

    def receiver(self, day: dt.date) -> Actor:
        """Return one of those who receive at the counter."""
        return self.ward.actor(self.invent.pick(self.reception), day)

    def signer(self, day: dt.date) -> Actor:
        """Return one of those who sign."""
        return self.ward.actor(self.invent.pick(self.signers), day)

    def handler(self, unit: Unit, day: dt.date) -> Actor:
        """Return one of those who work in a unit."""
        return self.ward.actor(self.invent.pick(self.handlers[unit.code]), day)

    def unit_of(self, dossier: Dossier) -> Unit:
        """Return the unit that handles a dossier."""
        return next(unit for unit in self.ward.units.values() if unit.pk == dossier.unit_id)

    def applicant(self, by: Actor, at: dt.datetime) -> Person:
        """Return who asks: every fourth is somebody who asked before."""
        if self._known and self.invent.chance(0.25):
            return self.invent.pick(self._known)
        told = self.invent.person(self.ward.agency.code, at.year)
        person = people.register(
            agency=self.ward.agency,
            full_name=told.name,
            id_number=told.id_number,
            born_on=told.born_on,
            phone=told.phone,
            email=told.email if self.writes_mail else "",
            address=f"{told.address}, {self.ward.agency.short_name}",
            by=by,
            at=at,
        )
        self._known.append(person)
        return person

    # What is offered -------------------------------------------------------------------------

    def offered(self, code: str, day: dt.date) -> Offered | None:
        """Return a procedure as it stands on the ward's list; None where it is not received."""
        if code not in self._offered:
            self._offered[code] = self._look_up(code, day)
        return self._offered[code]

    def forget_lists(self) -> None:
        """Look lists up again from now on: they have changed."""
        self._offered.clear()

    def _look_up(self, code: str, day: dt.date) -> Offered | None:
        try:
            listing = catalogue.listing_on(self.ward.agency, code, day)
            version = catalogue.version_on(code, day)
        except (Listing.DoesNotExist, ProcedureVersion.DoesNotExist):
            return None
        if not listing.received_here or listing.unit is None:
            return None
        listing.agency = self.ward.agency
        papers = tuple(
            Paper(paper.name, paper.originals, 0, paper.copies)
            for paper in version.papers.all()
            if paper.case_id is None and (paper.originals or paper.copies)
        )
        channels = frozenset(version.methods.values_list("channel", flat=True))
        return Offered(listing, version, papers, channels)

    # Time ------------------------------------------------------------------------------------

    def later(self, moment: dt.datetime, low: int, high: int) -> dt.datetime:
        """Return a moment some minutes later, within working hours."""
        wanted = moment + dt.timedelta(minutes=self.invent.between(low, high))
        found = self.calendar.start_of_work(wanted)
        # Nobody begins on the stroke of the opening hour.
        return found if found == wanted else found + dt.timedelta(seconds=self.invent.between(40, 1500))

    def on(self, day: dt.date) -> dt.datetime:
        """Return a moment of a working day, in the middle of its hours."""
        morning = self.invent.chance(0.6)
        hour, minute = (
            (8 + self.invent.between(0, 2), self.invent.between(5, 55))
            if morning
            else (
                13 + self.invent.between(0, 2),
                self.invent.between(10, 55),
            )
        )
        return clock.at(day, hour, minute, self.invent.between(0, 59))
