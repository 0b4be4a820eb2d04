"""An actor: whoever performs an act, as rules see them. Plain values, no database."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from motcua.foundation.organisation.roles import Role


@dataclass(frozen=True, slots=True)
class Grant:
    """One role held in one agency on the day the actor was read, maybe within a unit or a Council body.

    `place` is the agency as people say it: `Phường Cầu Kho`.
    """

    role: Role
    agency: str
    unit: uuid.UUID | None = None
    body: uuid.UUID | None = None
    place: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. `ref` goes into events: `account:<username>`, `citizen` or `system`.

    `agency` is the code of the agency in which they act now ("" for citizens and the system).
    """

    ref: str
    name: str
    agency: str = ""
    title: str = ""
    grants: tuple[Grant, ...] = field(default=())

    def has(self, *roles: Role) -> bool:
        """Return whether any of the roles is held in the agency of this actor."""
        return any(grant.role in roles and grant.agency == self.agency for grant in self.grants)

    def has_any(self, roles: Iterable[Role]) -> bool:
        """Return whether any role of a group is held in the agency of this actor."""
        return self.has(*roles)

    @property
    def units(self) -> frozenset[uuid.UUID]:
        """Return the units in which this actor works, in their agency."""
        return frozenset(g.unit for g in self.grants if g.unit and g.agency == self.agency)

    @property
    def bodies(self) -> frozenset[uuid.UUID]:
        """Return the Council bodies to which this actor belongs, in their agency."""
        return frozenset(g.body for g in self.grants if g.body and g.agency == self.agency)

    @property
    def places(self) -> dict[str, str]:
        """Return the names of all agencies in which this actor holds a role, by code."""
        return {grant.agency: grant.place for grant in self.grants}

    @property
    def place(self) -> str:
        """Return the name of the agency in which they act now, or ""."""
        return self.places.get(self.agency, "")

    @property
    def username(self) -> str:
        """Return the account's name, or "" for someone without an account."""
        return self.ref.removeprefix("account:") if self.ref.startswith("account:") else ""


CITIZEN = Actor(ref="citizen", name="Người dân")
SYSTEM = Actor(ref="system", name="Hệ thống")


def system(agency: str) -> Actor:
    """Return the system acting within one agency (set-up, imports, scheduled work)."""
    return Actor(ref="system", name="Hệ thống", agency=agency)
