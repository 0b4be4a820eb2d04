"""Founds a ward from its file: agency, units, Council bodies, residential groups, people with their roles."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from motcua.catalogue.procedures import importing
from motcua.config.demonstration.inventing import Inventor
from motcua.foundation.organisation import actions, queries
from motcua.foundation.organisation.actors import Actor, system
from motcua.foundation.organisation.models import Account, Agency, CouncilBody, Neighbourhood, Unit
from motcua.foundation.organisation.roles import Role

DATA = Path(__file__).with_name("data")
# One obvious password for every account of the demonstration, printed when it starts.
PASSWORD = "motcua-demo"  # noqa: S105


@dataclass(frozen=True, slots=True)
class Persona:
    """A log-in to try: who it is and what to look at with it."""

    ward: str
    username: str
    name: str
    title: str
    says: str


@dataclass
class Ward:
    """An agency with its parts and its cast, by their codes and usernames."""

    agency: Agency
    units: dict[str, Unit] = field(default_factory=dict)
    bodies: dict[str, CouncilBody] = field(default_factory=dict)
    neighbourhoods: list[Neighbourhood] = field(default_factory=list)
    cast: dict[str, Account] = field(default_factory=dict)
    officers: list[tuple[Account, Unit]] = field(default_factory=list)
    _actors: dict[tuple[str, dt.date], Actor] = field(default_factory=dict)

    def actor(self, username: str, day: dt.date) -> Actor:
        """Return somebody of the cast as they may act on a day. Roles change with the month only."""
        key = (username, day.replace(day=1))
        if key not in self._actors:
            account = self.cast[username]
            self._actors[key] = queries.actor_for(account, on=day, agency=self.agency.code)
        return self._actors[key]

    @property
    def system(self) -> Actor:
        """Return the system acting within this ward."""
        return system(self.agency.code)


@cache
def read(name: str) -> dict[str, Any]:
    """Return a data file of the demonstration."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def personas() -> list[Persona]:
    """Return the log-ins to try, ward by ward."""
    return [
        Persona(told["agency"]["short_name"], who["username"], who["name"], who["title"], who["says"])
        for told in (read("cau_ong_lanh"), read("cau_kho"))
        for who in told["person"]
        if "says" in who
    ]


def found(name: str, *, at: dt.datetime, people_since: dt.date, invent: Inventor) -> Ward:
    """Found a ward as its file tells it."""
    told = read(name)
    begin = told["agency"]["valid_from"]
    by = system(told["agency"]["code"])
    ward = Ward(actions.create_agency(**told["agency"], by=by, at=at))
    actions.add_identifier(agency=ward.agency, **told["identifier"], valid_from=begin, by=by, at=at)
    for unit in told["unit"]:
        kind = Unit.Kind(unit.get("kind", "division"))
        ward.units[unit["code"]] = actions.add_unit(
            agency=ward.agency,
            code=unit["code"],
            name=unit["name"],
            kind=kind,
            valid_from=begin,
            by=by,
            at=at,
        )
    for body in told["body"]:
        ward.bodies[body["code"]] = actions.add_council_body(
            agency=ward.agency,
            kind=CouncilBody.Kind(body["kind"]),
            name=body["name"],
            symbol=body.get("symbol", ""),
            valid_from=people_since,
            by=by,
            at=at,
        )
    _settle(ward, told["neighbourhoods"], begin, at)
    for who in told["person"]:
        _appoint(ward, who, people_since, at)
    _add_more(ward, told["more"], people_since, at, invent)
    return ward


def list_catalogue(
    ward: Ward, name: str, *, since: dt.date, until: dt.date | None, is_loaded: bool = False, at: dt.datetime
) -> None:
    """List the demonstration's procedures for a ward, each handled by the unit that its file names."""
    units = {about: ward.units[code] for about, code in read(name)["handles"].items()}
    load = importing.list_demo if is_loaded else importing.load_demo
    load(agency=ward.agency, since=since, until=until, units=units, by=ward.system, at=at)


def _settle(ward: Ward, told: Mapping[str, Any], begin: dt.date, at: dt.datetime) -> None:
    for number, households in enumerate(told["households"], start=1):
        group = actions.add_neighbourhood(
            agency=ward.agency,
            name=f"{told['word']} {number}",
            households=households,
            valid_from=begin,
            by=ward.system,
            at=at,
        )
        ward.neighbourhoods.append(group)


def _appoint(ward: Ward, who: Mapping[str, Any], since: dt.date, at: dt.datetime) -> None:
    account = actions.open_account(
        agency=ward.agency,
        username=who["username"],
        full_name=who["name"],
        title=who["title"],
        password=PASSWORD,
        by=ward.system,
        at=at,
    )
    ward.cast[account.username] = account
    for grant in who["grants"]:
        actions.grant_role(
            account=account,
            role=Role(grant["role"]),
            agency=ward.agency,
            unit=ward.units.get(grant.get("unit", "")),
            body=ward.bodies.get(grant.get("body", "")),
            neighbourhood=grant.get("neighbourhood"),
            valid_from=grant.get("valid_from", since),
            valid_to=grant.get("valid_to"),
            by=ward.system,
            at=at,
        )
    unit = next((grant["unit"] for grant in reversed(who["grants"]) if "unit" in grant), "")
    if unit:
        ward.officers.append((account, ward.units[unit]))


def _add_more(ward: Ward, told: Mapping[str, Any], since: dt.date, at: dt.datetime, invent: Inventor) -> None:
    """Invent the rest: part-time officers over the units, deputies over the groups, heads of residential groups."""
    prefix = "".join(word[0] for word in ward.agency.code.split("-"))
    units, groups = list(ward.units), told["groups"]
    for number in range(1, told["officers"] + 1):
        grants: list[dict[str, Any]] = [{"role": "R-UB-BP", "unit": units[number % len(units)]}]
        title = "Người hoạt động không chuyên trách"
        _appoint(ward, _nobody(f"{prefix}-cb{number:02d}", title, grants, since, invent), since, at)
    for number in range(1, told["deputies"] + 1):
        grants = [{"role": "R-DAIBIEU", "body": groups[number % len(groups)]}]
        if number <= told["board_members"]:
            grants.append({"role": "R-BAN-UV", "body": told["board"]})
        title = "Đại biểu Hội đồng nhân dân phường"
        _appoint(ward, _nobody(f"{prefix}-db{number:02d}", title, grants, since, invent), since, at)
    for number, group in enumerate(ward.neighbourhoods, start=1):
        grants = [{"role": "R-TDP", "neighbourhood": group}]
        title = f"Tổ trưởng {group.name}"
        _appoint(ward, _nobody(f"{prefix}-tdp{number:02d}", title, grants, since, invent), since, at)


def _nobody(
    username: str, title: str, grants: list[dict[str, Any]], since: dt.date, invent: Inventor
) -> dict[str, Any]:
    name = invent.name(is_woman=invent.chance(0.5), born=since.year - invent.between(24, 60))
    return {"username": username, "name": name, "title": title, "grants": grants}
