"""Who may change the catalogue."""

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import LEADER_ROLES, Role
from motcua.kernel.rules import Denied, Rule


class NotYourCatalogue(Denied):
    """This person may not change this part of the catalogue."""


WRITERS = frozenset({Role.ADMINISTRATOR, Role.REFORM_FOCAL})
PUBLISHERS = LEADER_ROLES | {Role.ADMINISTRATOR}
POSTERS = frozenset({Role.ADMINISTRATOR, Role.REFORM_FOCAL, Role.RECEPTION_HEAD})


def _may_write(by: Actor) -> None:
    """The reform focal officer and the administrator write drafts; imports come from the system."""
    if by.ref != "system" and not by.has_any(WRITERS):
        raise NotYourCatalogue(
            "Chỉ cán bộ đầu mối cải cách hành chính hoặc quản trị hệ thống được soạn thủ tục."
        )


def _may_publish(by: Actor) -> None:
    """A leader or the administrator publishes: what is published binds everyone (NĐ 63/2010 Art 25)."""
    if by.ref != "system" and not by.has_any(PUBLISHERS):
        raise NotYourCatalogue("Chỉ lãnh đạo Ủy ban nhân dân hoặc quản trị hệ thống được công bố phiên bản.")


def _may_list(by: Actor, agency: Agency) -> None:
    """A ward's own list and its postings are kept by its own people."""
    if by.ref == "system":
        return
    if by.agency != agency.code or not by.has_any(POSTERS):
        raise NotYourCatalogue("Chỉ người phụ trách danh mục của đơn vị này được ghi việc niêm yết.")


may_write = Rule(_may_write)
may_publish = Rule(_may_publish)
may_list = Rule(_may_list)
