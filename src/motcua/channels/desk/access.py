"""Who works at the desk: every screen of this door begins here."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import OFFICE_ROLES, Role

DESK_ROLES = OFFICE_ROLES | {Role.ADMINISTRATOR}


def officer(request: HttpRequest, *roles: Role) -> Actor:
    """Return the officer behind a request, holding one of the roles (none named: any role of the desk).

    Raises PermissionDenied with a sentence for everyone else.
    """
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None or not actor.has_any(DESK_ROLES):
        raise PermissionDenied("Trang này dành cho cán bộ, công chức của phường.")
    if roles and not actor.has(*roles):
        named = ", ".join(sorted(role.label.lower() for role in roles))
        raise PermissionDenied(f"Việc này dành cho: {named}.")
    return actor
