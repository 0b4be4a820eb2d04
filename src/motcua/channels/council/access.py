"""Who works for the People's Council: every screen of this door begins here."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import COUNCIL_ROLES, Role


def deputy(request: HttpRequest, *roles: Role) -> Actor:
    """Return the Council's person behind a request, holding one of the roles (none named: any Council role).

    Raises PermissionDenied with a sentence for everyone else.
    """
    actor: Actor | None = getattr(request, "actor", None)
    if actor is None or not actor.has_any(COUNCIL_ROLES):
        raise PermissionDenied("Trang này dành cho đại biểu và bộ phận giúp việc Hội đồng nhân dân.")
    if roles and not actor.has(*roles):
        named = ", ".join(sorted(role.label.lower() for role in roles))
        raise PermissionDenied(f"Việc này dành cho: {named}.")
    return actor


def readable(actor: Actor) -> list[str]:
    """Return the codes of the agencies whose records this person may read: their own and those it continues."""
    return organisation.chain(actor.agency)
