"""Invented people."""

import datetime as dt

from motcua.foundation.organisation import actions as organisation
from motcua.foundation.organisation.actors import SYSTEM, Actor, Grant
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import Role
from motcua.foundation.people import actions
from motcua.foundation.people.models import Person
from motcua.kernel import clock

AT = clock.at(dt.date(2026, 11, 20), 8)
CLERK = Actor("account:mot-cua", "Một cửa", "phuong-mau", grants=(Grant(Role.RECEPTION, "phuong-mau"),))


def ward(code: str = "phuong-mau") -> Agency:
    """Create a ward."""
    return organisation.create_agency(
        code=code, short_name="Phường Mẫu", place="Mẫu", valid_from=dt.date(2025, 7, 1), by=SYSTEM, at=AT
    )


def person(agency: Agency, full_name: str = "Nguyễn Thị Ánh", **more) -> Person:
    """Write somebody down."""
    told = {"id_number": "079 190 001234", "phone": "0903 123 456", "email": "anh@thu.example"}
    return actions.register(agency=agency, full_name=full_name, by=CLERK, at=AT, **{**told, **more})
