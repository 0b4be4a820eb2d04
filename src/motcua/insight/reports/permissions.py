"""Who may write and issue a report of the People's Committee."""

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import LEADER_ROLES, Role
from motcua.kernel.rules import Denied, Rule


class NotAuthor(Denied):
    """This person does not write the agency's reports."""


def _may_write(by: Actor, agency: Agency) -> None:
    """The reform focal officer writes; leaders may too. The system does in imports and the demonstration."""
    ours = by.agency == agency.code
    if not ours or not (by.ref == "system" or by.has(Role.REFORM_FOCAL) or by.has_any(LEADER_ROLES)):
        raise NotAuthor(
            "Chỉ cán bộ đầu mối cải cách hành chính hoặc lãnh đạo Ủy ban nhân dân được soạn báo cáo."
        )


may_write = Rule(_may_write)
