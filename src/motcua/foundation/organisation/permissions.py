"""Who may arrange an agency, and who may read whose records."""

from motcua.foundation.organisation import lineage
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import COUNCIL_ROLES, LEADER_ROLES, OFFICE_ROLES, Role
from motcua.kernel.rules import Denied, Rule


class NotArranger(Denied):
    """This person may not arrange the agency."""


class NotReader(Denied):
    """This person may not read the agency's records."""


# Who reads, besides their own agency's records, those of the agencies it continues.
ACROSS_MERGERS = COUNCIL_ROLES | LEADER_ROLES | {Role.REFORM_FOCAL, Role.RECORDS_CLERK, Role.ARCHIVIST}


def _may_arrange(by: Actor, agency: str) -> None:
    if by.ref == "system":
        return
    if by.agency != agency or not by.has(Role.ADMINISTRATOR):
        raise NotArranger("Chỉ quản trị hệ thống của cơ quan được thay đổi tổ chức, tài khoản và vai trò.")


def _may_read(by: Actor, agency: str) -> None:
    """A Council, a leader, the focal officer and the archive also read what their ward took over."""
    if by.ref == "system" or (by.agency == agency and by.has_any(COUNCIL_ROLES | OFFICE_ROLES)):
        return
    if by.has_any(ACROSS_MERGERS) and agency in lineage.chain(by.agency):
        return
    raise NotReader("Hồ sơ này thuộc cơ quan khác.")


may_arrange = Rule(_may_arrange)
may_read = Rule(_may_read)
