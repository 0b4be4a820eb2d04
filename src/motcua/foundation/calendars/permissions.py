"""Who may change the calendar."""

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import Role
from motcua.kernel.rules import Denied, Rule


class NotYourCalendar(Denied):
    """This person may not change this calendar."""


def _may_change(by: Actor, agency: Agency | None) -> None:
    """An agency's rows: its own administrator. The country's rows: any administrator, or an import."""
    if by.ref == "system":
        return
    own = agency is None or by.agency == agency.code
    if not own or not by.has(Role.ADMINISTRATOR):
        raise NotYourCalendar("Chỉ quản trị hệ thống của đơn vị được sửa lịch làm việc.")


may_change = Rule(_may_change)
