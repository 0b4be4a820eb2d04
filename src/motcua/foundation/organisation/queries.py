"""Who is who: the questions other rooms ask about agencies and actors."""

import datetime as dt

from motcua.foundation.organisation.actors import Actor, Grant
from motcua.foundation.organisation.models import Account, Agency, Identifier, RoleGrant
from motcua.foundation.organisation.roles import Role


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
