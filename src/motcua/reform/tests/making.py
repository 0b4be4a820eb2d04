"""Makes a ward for tests of the reform rooms: units, neighbourhoods, people, a calendar."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from motcua.foundation.calendars import actions as calendars
from motcua.foundation.calendars.tests.making import FIVE_DAYS
from motcua.foundation.organisation import actions as organisation
from motcua.foundation.organisation.actors import SYSTEM, Actor, Grant, system
from motcua.foundation.organisation.models import Account, Agency, Neighbourhood, Unit
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock

FIRST = dt.date(2019, 1, 1)
YEAR = (dt.date(2019, 1, 1), dt.date(2019, 12, 31))


def on(month: int, day: int) -> dt.date:
    """Return a day of 2019."""
    return dt.date(2019, month, day)


def at(month: int, day: int, hour: int = 9) -> dt.datetime:
    """Return a moment of 2019."""
    return clock.at(on(month, day), hour)


@dataclass
class Ward:
    """A ward with two units and two neighbourhoods, its focal officer and two others."""

    agency: Agency
    one_stop: Unit
    justice: Unit
    first_group: Neighbourhood
    second_group: Neighbourhood
    focal: Actor
    accounts: tuple[Account, Account]

    def clerk(self, unit: Unit | None = None) -> Actor:
        """Return the first officer as somebody who acts, in a unit if asked."""
        grant = Grant(Role.SPECIALIST, self.agency.code, unit=unit.pk if unit else None)
        return Actor(
            f"account:{self.accounts[0].username}", "Trần Thị Một", self.agency.code, grants=(grant,)
        )

    def acting(self, month: int = 6, day: int = 3) -> dict[str, Any]:
        """Return who acts and when: the focal officer, on a day of 2019."""
        return {"by": self.focal, "at": at(month, day)}


def open_ward(code: str = "phuong-mau") -> Ward:
    """Make a ward."""
    told: dict[str, Any] = {"by": SYSTEM, "at": at(1, 1, 7)}
    agency = organisation.create_agency(
        code=code, short_name=f"Phường {code}", place=code, valid_from=FIRST, **told
    )
    units = [
        organisation.add_unit(agency=agency, code=key, name=name, kind=kind, valid_from=FIRST, **told)
        for key, name, kind in (
            ("mot-cua", "Bộ phận một cửa", Unit.Kind.ONE_STOP),
            ("tu-phap", "Tư pháp – Hộ tịch", Unit.Kind.DIVISION),
        )
    ]
    groups = [
        Neighbourhood.objects.create(agency=agency, name=name, households=100, valid_from=FIRST)
        for name in ("Tổ 1", "Tổ 2")
    ]
    accounts = [
        Account.objects.create(username=f"{code}-{name}", full_name=full)
        for name, full in (("mot", "Trần Thị Một"), ("hai", "Lê Văn Hai"))
    ]
    focal = Actor("account:cchc", "Võ Thị Năm", code, grants=(Grant(Role.REFORM_FOCAL, code),))
    return Ward(agency, units[0], units[1], groups[0], groups[1], focal, (accounts[0], accounts[1]))


def open_calendar(ward: Ward) -> None:
    """Give the ward a five-day week and a year without holidays."""
    calendars.set_week(
        agency=ward.agency,
        valid_from=FIRST,
        week=FIVE_DAYS,
        source="QĐ 2/QĐ-UBND",
        by=system(ward.agency.code),
        at=at(1, 1, 7),
    )
    calendars.declare_year(year=2019, note="Không có ngày nghỉ lễ nào.", by=SYSTEM, at=at(1, 1, 7))
