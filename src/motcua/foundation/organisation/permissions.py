"""Who may arrange an agency: its administrator, or the system at set-up."""

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import Role
from motcua.kernel.rules import Denied, Rule


class NotArranger(Denied):
    """This person may not arrange the agency."""


def _may_arrange(by: Actor, agency: str) -> None:
    if by.ref == "system":
        return
    if by.agency != agency or not by.has(Role.ADMINISTRATOR):
        raise NotArranger("Chỉ quản trị hệ thống của cơ quan được thay đổi tổ chức, tài khoản và vai trò.")


may_arrange = Rule(_may_arrange)
