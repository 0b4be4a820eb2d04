"""Who may do what at the counter."""

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import RECEPTION_ROLES, Role
from motcua.kernel.rules import Denied, Rule


class NotAtThisCounter(Denied):
    """This person has no part in this counter."""


_SERVES = RECEPTION_ROLES | {Role.SPECIALIST}
_ARRANGES = frozenset({Role.RECEPTION_HEAD, Role.ADMINISTRATOR})


def _within(by: Actor, agency: Agency, roles: frozenset[Role]) -> bool:
    return by.ref == "system" or (by.agency == agency.code and by.has_any(roles))


def _may_issue(by: Actor, agency: Agency) -> None:
    """Reception issues tickets; people take their own at the kiosk."""
    if by.ref != "citizen" and not _within(by, agency, RECEPTION_ROLES):
        raise NotAtThisCounter("Chỉ cán bộ một cửa của phường được phát số.")


def _may_serve(by: Actor, agency: Agency) -> None:
    """Reception and the specialists who sit at windows call and serve."""
    if not _within(by, agency, _SERVES):
        raise NotAtThisCounter("Chỉ cán bộ trực quầy của phường được gọi số.")


def _may_arrange(by: Actor, agency: Agency) -> None:
    """The head of reception arranges services and windows and closes the day."""
    if not _within(by, agency, _ARRANGES):
        raise NotAtThisCounter("Chỉ phụ trách bộ phận một cửa được làm việc này.")


may_issue = Rule(_may_issue)
may_serve = Rule(_may_serve)
may_arrange = Rule(_may_arrange)
