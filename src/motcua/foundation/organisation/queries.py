"""Who is who: the questions other rooms ask about agencies and actors."""

import datetime as dt

from motcua.foundation.organisation.actors import Actor, Grant
from motcua.foundation.organisation.models import (
    Account,
    Agency,
    CouncilBody,
    DatedQuerySet,
    Identifier,
    Neighbourhood,
    RoleGrant,
    Succession,
    Unit,
)
from motcua.foundation.organisation.roles import Role
from motcua.kernel import text


def actor_for(account: Account, *, on: dt.date, agency: str = "") -> Actor:
    """Return the account as an actor with the grants valid on a day.

    `agency` names the agency to act in; without it (or without a grant there) the first grant decides.
    """
    grants = tuple(
        Grant(role=Role(row.role), agency=row.agency.code, unit=row.unit_id, body=row.body_id)
        for row in RoleGrant.objects.on(on)
        .filter(account=account)
        .select_related("agency")
        .order_by("agency__code", "role")
    )
    agencies = [grant.agency for grant in grants]
    acting_in = agency if agency in agencies else (agencies[0] if agencies else "")
    return Actor(
        ref=f"account:{account.username}",
        name=account.full_name,
        title=account.title,
        agency=acting_in,
        grants=grants,
    )


def agency(code: str) -> Agency:
    """Return an agency by its code. Raises Agency.DoesNotExist."""
    return Agency.objects.get(code=code)


def identifier_on(of: Agency, day: dt.date) -> str:
    """Return the agency's electronic identifier on a day. Raises Identifier.DoesNotExist."""
    rows = Identifier.objects.filter(agency=of, valid_from__lte=day).exclude(valid_to__lt=day)
    return rows.order_by("-valid_from")[:1].get().value


def agencies(on: dt.date) -> list[Agency]:
    """Return the agencies that exist on a day, by code."""
    rows = Agency.objects.filter(valid_from__lte=on).exclude(valid_to__lt=on)
    return list(rows.order_by("code"))


def chain(code: str) -> list[str]:
    """Return an agency's code followed by those it continues, nearest first. One statement a generation."""
    found, generation = [code], [code]
    while generation:
        rows = Succession.objects.filter(successor__code__in=generation).order_by("-on", "predecessor__code")
        generation = [one for one in rows.values_list("predecessor__code", flat=True) if one not in found]
        found += list(dict.fromkeys(generation))
    return found


def successor_on(of: Agency, day: dt.date) -> Agency:
    """Return who continues an agency on a day: itself while it exists, else the end of its succession."""
    current = of
    for _ in range(20):
        if current.valid_to is None or day <= current.valid_to:
            return current
        row = Succession.objects.filter(predecessor=current, on__lte=day).select_related("successor").first()
        if row is None:
            return current
        current = row.successor
    return current


def units(of: Agency, on: dt.date) -> DatedQuerySet[Unit]:
    """Return the units of an agency on a day, by name."""
    return DatedQuerySet(Unit).on(on).filter(agency=of)


def council_bodies(of: Agency, on: dt.date, *, kind: str = "") -> DatedQuerySet[CouncilBody]:
    """Return the Council's bodies of an agency on a day, of one kind if asked."""
    rows = DatedQuerySet(CouncilBody).on(on).filter(agency=of)
    return rows.filter(kind=kind) if kind else rows


def neighbourhoods(of: Agency, on: dt.date) -> DatedQuerySet[Neighbourhood]:
    """Return the residential groups of an agency on a day, by name."""
    return DatedQuerySet(Neighbourhood).on(on).filter(agency=of)


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
