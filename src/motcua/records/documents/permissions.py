"""Who may put a paper into the registers."""

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import (
    BOARD_ROLES,
    COUNCIL_ROLES,
    LEADER_ROLES,
    STANDING_ROLES,
    Role,
)
from motcua.kernel.rules import Denied, Rule
from motcua.records.documents.states import IssuerKind

_COMMITTEE = LEADER_ROLES | {Role.RECORDS_CLERK, Role.REFORM_FOCAL}
_ISSUERS = {
    IssuerKind.COMMITTEE: _COMMITTEE,
    IssuerKind.COUNCIL: STANDING_ROLES | {Role.COUNCIL_CLERK},
    IssuerKind.STANDING: STANDING_ROLES | {Role.COUNCIL_CLERK},
    IssuerKind.BOARD: BOARD_ROLES | {Role.COUNCIL_CLERK},
    IssuerKind.GROUP: frozenset({Role.GROUP_HEAD, Role.COUNCIL_CLERK}),
}


class NotClerk(Denied):
    """This person does not issue papers for that body."""


def _may_issue(by: Actor, agency: Agency, issuer: IssuerKind) -> None:
    ours = by.agency == agency.code
    if not ours or not (by.ref == "system" or by.has_any(_ISSUERS[issuer])):
        raise NotClerk(f"Bạn không có quyền ban hành văn bản của {issuer.label}.")


def _may_register(by: Actor, agency: Agency) -> None:
    ours = by.agency == agency.code
    if not ours or not (by.ref == "system" or by.has_any(_COMMITTEE | COUNCIL_ROLES)):
        raise NotClerk("Chỉ văn thư được vào sổ văn bản đến.")


may_issue = Rule(_may_issue)
may_register = Rule(_may_register)
