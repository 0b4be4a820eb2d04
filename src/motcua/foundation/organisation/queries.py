"""Who is who: the questions other rooms ask about agencies and actors."""

import datetime as dt
import uuid
from dataclasses import dataclass

from motcua.foundation.organisation.actors import Actor, Grant
from motcua.foundation.organisation.lineage import chain, predecessors, successor_on, successors
from motcua.foundation.organisation.models import (
    Account,
    Agency,
    CouncilBody,
    DatedQuerySet,
    Identifier,
    Neighbourhood,
    RoleGrant,
    Unit,
)
from motcua.foundation.organisation.roles import COUNCIL_ROLES, OFFICE_ROLES, Role
from motcua.kernel import text


@dataclass(frozen=True, slots=True)
class Holder:
    """A person as the others see them on a day: who, what title, which roles, in which units or bodies."""

    username: str
    name: str
    title: str
    roles: tuple[Role, ...]
    units: tuple[str, ...]
    bodies: tuple[str, ...]


def actor_for(account: Account, *, on: dt.date, agency: str = "") -> Actor:
    """Return the account as an actor with the grants valid on a day. One statement.

    `agency` names the agency to act in; without it (or without a grant there) the first grant decides.
    """
    grants = roles_of(account, on)
    agencies = [grant.agency for grant in grants]
    acting_in = agency if agency in agencies else (agencies[0] if agencies else "")
    return Actor(
        ref=f"account:{account.username}",
        name=account.full_name,
        title=account.title,
        agency=acting_in,
        grants=grants,
    )


def roles_of(account: Account, on: dt.date) -> tuple[Grant, ...]:
    """Return the roles that an account holds on a day, in every agency, by agency and role. One statement."""
    rows = RoleGrant.objects.on(on).filter(account=account).select_related("agency")
    return tuple(
        Grant(
            role=Role(row.role),
            agency=row.agency.code,
            unit=row.unit_id,
            body=row.body_id,
            place=row.agency.short_name,
        )
        for row in rows.order_by("agency__code", "role", "id")
    )


def agency(code: str) -> Agency:
    """Return an agency by its code. Raises Agency.DoesNotExist."""
    return Agency.objects.get(code=code)


def agency_at(host: str, on: dt.date) -> Agency | None:
    """Return the agency that answers at a host name on a day (`phuongmau.tinh.gov.vn`, port ignored), or None."""
    name = host.partition(":")[0].lower()
    rows = Agency.objects.filter(host=name, valid_from__lte=on).exclude(valid_to__lt=on)
    return rows.order_by("-valid_from").first() if name else None


def identifier_on(of: Agency, day: dt.date) -> str:
    """Return the agency's electronic identifier on a day. Raises Identifier.DoesNotExist."""
    rows = Identifier.objects.filter(agency=of, valid_from__lte=day).exclude(valid_to__lt=day)
    return rows.order_by("-valid_from")[:1].get().value


def agencies(on: dt.date) -> list[Agency]:
    """Return the agencies that exist on a day, by code."""
    rows = Agency.objects.filter(valid_from__lte=on).exclude(valid_to__lt=on)
    return list(rows.order_by("code"))


def units(of: Agency, on: dt.date) -> DatedQuerySet[Unit]:
    """Return the units of an agency on a day, by name."""
    return DatedQuerySet(Unit).on(on).filter(agency=of)


def units_in(agency_code: str, on: dt.date) -> DatedQuerySet[Unit]:
    """Return the units of an agency known by its code, on a day, by name."""
    return DatedQuerySet(Unit).on(on).filter(agency__code=agency_code)


def access_unit(key: uuid.UUID, on: dt.date) -> Unit | None:
    """Return a unit by its key while it exists, with its agency, or None."""
    return DatedQuerySet(Unit).on(on).filter(pk=key).select_related("agency").first()


def council_bodies(of: Agency, on: dt.date, *, kind: str = "") -> DatedQuerySet[CouncilBody]:
    """Return the Council's bodies of an agency on a day, of one kind if asked."""
    rows: DatedQuerySet[CouncilBody] = DatedQuerySet(CouncilBody).on(on).filter(agency=of)
    return rows.filter(kind=kind) if kind else rows


def neighbourhoods(of: Agency, on: dt.date) -> DatedQuerySet[Neighbourhood]:
    """Return the residential groups of an agency on a day, by name."""
    return DatedQuerySet(Neighbourhood).on(on).filter(agency=of)


def has_council(of: Agency, on: dt.date) -> bool:
    """Return whether the agency has a People's Council on a day (some wards had none for years)."""
    return council_bodies(of, on).exists()


def officers(of: Agency, on: dt.date) -> list[Holder]:
    """Return who works in the People's Committee on a day, in Vietnamese order of names. One statement."""
    return _holders(of, on, OFFICE_ROLES)


def deputies(of: Agency, on: dt.date) -> list[Holder]:
    """Return who works in the People's Council on a day, in Vietnamese order of names. One statement."""
    return _holders(of, on, COUNCIL_ROLES)


def _holders(of: Agency, on: dt.date, roles: frozenset[Role]) -> list[Holder]:
    rows = RoleGrant.objects.on(on).filter(agency=of, role__in=[role.value for role in roles])
    grants: dict[Account, list[RoleGrant]] = {}
    for grant in rows.select_related("account", "unit", "body").order_by("role", "id"):
        grants.setdefault(grant.account, []).append(grant)
    found = [
        Holder(
            username=account.username,
            name=account.full_name,
            title=account.title,
            roles=tuple(dict.fromkeys(Role(grant.role) for grant in held)),
            units=tuple(dict.fromkeys(grant.unit.name for grant in held if grant.unit)),
            bodies=tuple(dict.fromkeys(grant.body.name for grant in held if grant.body)),
        )
        for account, held in grants.items()
    ]
    return sorted(found, key=lambda holder: (text.sort_key(holder.name), holder.username))


def holders(of: Agency, role: Role, on: dt.date) -> list[Account]:
    """Return who holds a role in an agency on a day, by name."""
    grants = RoleGrant.objects.on(on).filter(agency=of, role=role.value).select_related("account")
    return sorted({grant.account for grant in grants}, key=lambda account: text.sort_key(account.full_name))


def grants_of(account: Account) -> DatedQuerySet[RoleGrant]:
    """Return every grant of an account, ended ones too, newest first."""
    return (
        RoleGrant.objects.filter(account=account)
        .select_related("agency", "unit", "body")
        .order_by("-valid_from", "role")
    )


def access_account(username: str) -> Account | None:
    """Return an account by its username, or None."""
    return Account.objects.filter(username=username).first()


__all__ = [
    "Holder",
    "access_account",
    "access_unit",
    "actor_for",
    "agencies",
    "agency",
    "agency_at",
    "chain",
    "council_bodies",
    "deputies",
    "grants_of",
    "has_council",
    "holders",
    "identifier_on",
    "neighbourhoods",
    "officers",
    "predecessors",
    "roles_of",
    "successor_on",
    "successors",
    "units",
    "units_in",
]
