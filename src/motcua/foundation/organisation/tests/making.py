"""A ward arranged through the real actions."""

import datetime as dt

from motcua.foundation.organisation import actions, queries
from motcua.foundation.organisation.actors import SYSTEM, Actor
from motcua.foundation.organisation.models import Account, Agency
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock

FOUNDED = dt.date(2025, 7, 1)
TODAY = dt.date(2026, 11, 20)
AT = clock.at(TODAY, 8)


def new_ward(code: str = "phuong-mau", since: dt.date = FOUNDED) -> Agency:
    """Create a ward."""
    name = f"Phường {code.removeprefix('phuong-').title()}"
    return actions.create_agency(code=code, short_name=name, place="Mẫu", valid_from=since, by=SYSTEM, at=AT)


def appointed(agency: Agency, role: Role, username: str = "", **more) -> Account:
    """Appoint an invented person."""
    return actions.appoint(
        agency=agency,
        username=username or role.value.lower(),
        full_name="Trần Thị Mẫu",
        role=role,
        valid_from=agency.valid_from,
        by=SYSTEM,
        at=AT,
        **more,
    )


def actor(account: Account, on: dt.date = TODAY) -> Actor:
    """Return an account as it may act on a day."""
    return queries.actor_for(account, on=on)
