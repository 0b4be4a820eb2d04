"""The ward of the measurements: its office, one procedure, and the first dossiers, through the real actions."""

import datetime as dt
from dataclasses import dataclass

from motcua.casework.dossiers import actions as dossiers
from motcua.casework.dossiers.models import Dossier
from motcua.catalogue.procedures import importing
from motcua.catalogue.procedures import queries as procedures
from motcua.catalogue.procedures.models import Listing
from motcua.foundation.calendars import actions as calendars
from motcua.foundation.organisation import actions as organisation
from motcua.foundation.organisation.actors import SYSTEM, Actor, Grant
from motcua.foundation.organisation.models import Agency, Unit
from motcua.foundation.organisation.roles import Role
from motcua.foundation.people import actions as people
from motcua.foundation.people.models import Person
from motcua.kernel import clock, storing

CODE, IDENTIFIER = "phuong-do-toc-do", "H29.99.99"
OPENED = dt.date(2025, 7, 1)
PROCEDURE = "1.001193"
PAPERS = (dossiers.Paper("Tờ khai", originals=1), dossiers.Paper("Giấy chứng sinh", originals=1))
PASSWORD = "do-toc-do-2026"  # noqa: S105  the log-in of an invented officer in a database made to be thrown away


@dataclass(frozen=True, slots=True)
class Ward:
    """The ward and who works in it."""

    agency: Agency
    division: Unit
    clerk: Actor
    handler: Actor
    leader: Actor
    listing: Listing
    owners: tuple[Person, ...]


def found(at: dt.datetime) -> Ward:
    """Found the ward with its calendar, catalogue, officers and applicants."""
    calendars.load_national_days(by=SYSTEM, at=at)
    agency = organisation.create_agency(
        code=CODE,
        short_name="Phường Đo Tốc Độ",
        place="Phường Đo Tốc Độ",
        valid_from=OPENED,
        by=SYSTEM,
        at=at,
    )
    organisation.add_identifier(
        agency=agency, value=IDENTIFIER, basis="dữ liệu đo tốc độ", valid_from=OPENED, by=SYSTEM, at=at
    )
    kinds = (
        ("mot-cua", "Bộ phận một cửa", Unit.Kind.ONE_STOP),
        ("ho-tich", "Tư pháp – Hộ tịch", Unit.Kind.DIVISION),
    )
    one_stop, division = (
        organisation.add_unit(
            agency=agency, code=code, name=name, kind=kind, valid_from=OPENED, by=SYSTEM, at=at
        )
        for code, name, kind in kinds
    )
    importing.load_demo(agency=agency, since=OPENED, units={"": division}, by=SYSTEM, at=at)
    clerk = _officer(agency, Role.RECEPTION, one_stop, "do-tiep-nhan", at)
    handler = _officer(agency, Role.SPECIALIST, division, "do-xu-ly", at)
    leader = _officer(agency, Role.CHAIR, division, "do-ky", at)
    listing = procedures.listing_on(agency, PROCEDURE, clock.local_date(at))
    owners = tuple(
        people.register(
            agency=agency, full_name=f"Nguyễn Văn Đo {n:02d}", phone=f"09000000{n:02d}", by=clerk, at=at
        )
        for n in range(20)
    )
    return Ward(agency, division, clerk, handler, leader, listing, owners)


def _officer(agency: Agency, role: Role, unit: Unit, username: str, at: dt.datetime) -> Actor:
    organisation.appoint(
        agency=agency, username=username, full_name=f"Cán bộ {username}", role=role, valid_from=OPENED,
        password=PASSWORD, unit=unit, by=SYSTEM, at=at,
    )  # fmt: skip
    grants = (Grant(role, agency.code, unit=unit.pk),)
    return Actor(ref=f"account:{username}", name=f"Cán bộ {username}", agency=agency.code, grants=grants)


def receive(ward: Ward, count: int, at: dt.datetime) -> list[Dossier]:
    """Receive dossiers a minute apart; every second one goes on to the division, every fourth gets its result."""
    version = procedures.version_on(PROCEDURE, clock.local_date(at))
    made: list[Dossier] = []
    with storing.in_bulk():
        for number in range(count):
            moment = at + dt.timedelta(minutes=number)
            dossier = dossiers.receive(
                agency=ward.agency, version=version, listing=ward.listing, owner=ward.owners[number % 20],
                channel="direct", papers=PAPERS, by=ward.clerk, at=moment,
            )  # fmt: skip
            if number % 2:
                dossier = dossiers.transfer(dossier, by=ward.clerk, at=moment)
            if number % 4 == 1:
                dossier = dossiers.resolve(dossier, result_number=f"{number}/2026", by=ward.leader, at=moment)
            made.append(dossier)
    return made
