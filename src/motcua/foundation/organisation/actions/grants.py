"""Roles: granted to accounts by date, within a unit, a Council body or a neighbourhood."""

import datetime as dt

from django.db import transaction

from motcua.foundation.organisation.actions.accounts import open_account
from motcua.foundation.organisation.actions.telling import record
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import (
    Account,
    Agency,
    CouncilBody,
    Neighbourhood,
    RoleGrant,
    Unit,
)
from motcua.foundation.organisation.permissions import may_arrange
from motcua.foundation.organisation.policies import fits_agency, fits_role, is_compatible, lies_after
from motcua.foundation.organisation.roles import Role
from motcua.kernel import storing


@transaction.atomic
def appoint(
    *,
    agency: Agency,
    username: str,
    full_name: str,
    role: Role,
    valid_from: dt.date,
    title: str = "",
    password: str = "",
    email: str = "",
    unit: Unit | None = None,
    body: CouncilBody | None = None,
    neighbourhood: Neighbourhood | None = None,
    by: Actor,
    at: dt.datetime,
) -> Account:
    """Open an account for a person and grant the first role: an officer, a deputy, a neighbourhood's head.

    Raises what `open_account` and `grant_role` raise.
    """
    account = open_account(
        agency=agency,
        username=username,
        full_name=full_name,
        password=password,
        title=title or role.label,
        email=email,
        by=by,
        at=at,
    )
    grant_role(
        account=account,
        role=role,
        agency=agency,
        valid_from=valid_from,
        unit=unit,
        body=body,
        neighbourhood=neighbourhood,
        by=by,
        at=at,
    )
    return account


@transaction.atomic
def seat_deputy(
    *,
    account: Account,
    agency: Agency,
    valid_from: dt.date,
    valid_to: dt.date | None = None,
    group: CouncilBody | None = None,
    by: Actor,
    at: dt.datetime,
) -> RoleGrant:
    """Seat an account as a deputy of the Council for a term, maybe in a deputies' group.

    Raises what `grant_role` raises.
    """
    return grant_role(
        account=account,
        role=Role.DEPUTY,
        agency=agency,
        body=group,
        valid_from=valid_from,
        valid_to=valid_to,
        by=by,
        at=at,
    )


@transaction.atomic
def grant_role(
    *,
    account: Account,
    role: Role,
    agency: Agency,
    valid_from: dt.date,
    valid_to: dt.date | None = None,
    unit: Unit | None = None,
    body: CouncilBody | None = None,
    neighbourhood: Neighbourhood | None = None,
    by: Actor,
    at: dt.datetime,
) -> RoleGrant:
    """Grant a role by date, within a unit, a Council body or a neighbourhood.

    Raises NotArranger, NotOfAgency, DatesCross, PlaceMissing, NotCompatible.
    """
    may_arrange(by, agency.code)
    for part in (unit, body, neighbourhood):
        fits_agency(agency, part)
    fits_role(role, body, neighbourhood)
    lies_after(valid_to, valid_from)
    is_compatible(account, role, agency, valid_from, valid_to)
    row = RoleGrant(
        account=account,
        role=role.value,
        agency=agency,
        unit=unit,
        body=body,
        neighbourhood=neighbourhood,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    storing.add(row)
    subject = f"account:{account.username}"
    record("role.grant", agency.code, subject, row, by=by, at=at, role=role.value)
    return row


@transaction.atomic
def revoke_role(grant: RoleGrant, *, last_day: dt.date, by: Actor, at: dt.datetime) -> RoleGrant:
    """End a grant with a day (its last). Raises NotArranger, DatesCross."""
    may_arrange(by, grant.agency.code)
    lies_after(last_day, grant.valid_from)
    row = storing.locked(grant)
    row.valid_to = last_day
    storing.change(row, "valid_to")
    subject = f"account:{grant.account.username}"
    record("role.revoke", grant.agency.code, subject, row, by=by, at=at, last_day=last_day)
    return row
