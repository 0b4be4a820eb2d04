"""Who may do what with a dossier. What may be done at all is in `policies`."""

from motcua.casework.dossiers import policies
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.transitions import Doer, Transition, from_state
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import LEADER_ROLES, RECEPTION_ROLES, Role
from motcua.kernel.rules import Denied, Rule


class NotYours(Denied):
    """This person may not do this."""


def _acts_as(by: Actor, doer: Doer, agency: str, dossier: Dossier | None) -> bool:
    """Return whether somebody has a capacity towards a dossier (None: one that is being made)."""
    if doer is Doer.CITIZEN:
        return by.ref == "citizen"
    if by.agency != agency:
        return False
    if doer is Doer.SYSTEM:
        return by.ref == "system"
    if doer is Doer.RECEPTION:
        return by.has_any(RECEPTION_ROLES)
    if doer is Doer.SIGNER:
        return by.has_any(LEADER_ROLES)
    return by.has(Role.SPECIALIST) and (dossier is None or dossier.unit_id in by.units)


def _may_make(by: Actor, move: Transition, agency: str, dossier: Dossier | None = None) -> None:
    if any(_acts_as(by, doer, agency, dossier) for doer in move.by):
        return
    whose = ", ".join(doer.label for doer in sorted(move.by) if doer is not Doer.SYSTEM)
    raise NotYours(f"Việc “{move.label}” thuộc về {whose}.")


def _may_see(by: Actor, dossier: Dossier) -> None:
    """Reception and leaders see the agency's dossiers, a specialist those of their own unit (8.2 of the rules)."""
    own_agency = by.agency != "" and by.agency == dossier.agency.code
    wide = by.has_any(RECEPTION_ROLES | LEADER_ROLES)
    own_unit = by.has(Role.SPECIALIST) and dossier.unit_id in by.units
    if not own_agency or not (wide or own_unit):
        raise NotYours("Hồ sơ không có hoặc không thuộc quyền xem của bạn.")


def _may_void(by: Actor, dossier: Dossier) -> None:
    if by.agency != dossier.agency.code or not by.has_any(LEADER_ROLES | {Role.RECEPTION_HEAD}):
        raise NotYours("Chỉ phụ trách một cửa hoặc lãnh đạo hủy được một bản ghi hồ sơ.")


may_make = Rule(_may_make)
may_see = Rule(_may_see)
may_void = Rule(_may_void)


def moves_offered(by: Actor, dossier: Dossier) -> tuple[Transition, ...]:
    """Return the moves this person may make with the dossier as it stands, in the table's order."""
    agency = dossier.agency.code
    return tuple(
        move
        for move in from_state(dossier.step)
        if policies.may_move.allows(dossier, move, None) and may_make.allows(by, move, agency, dossier)
    )
