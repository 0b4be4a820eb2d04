"""Who may enter a rule of the ward's own."""

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import Role
from motcua.kernel.rules import Denied, Rule


class NotRuleKeeper(Denied):
    """This person may not enter rules."""


def _may_set(by: Actor, agency: Agency) -> None:
    if by.ref == "system":
        return
    if by.agency != agency.code or not by.has(Role.ADMINISTRATOR):
        raise NotRuleKeeper("Chỉ quản trị hệ thống của cơ quan được ghi quy tắc riêng của phường.")


may_set = Rule(_may_set)
