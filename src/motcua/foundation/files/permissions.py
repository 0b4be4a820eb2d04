"""Who may dispose of files."""

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import Role
from motcua.kernel.rules import Denied, Rule


class NotKeeper(Denied):
    """This person does not keep the archive."""


def _may_dispose(by: Actor, agency: Agency) -> None:
    if by.agency != agency.code or not by.has(Role.ARCHIVIST, Role.RECORDS_CLERK):
        raise NotKeeper("Chỉ lưu trữ, văn thư của cơ quan được hủy tệp đã hết thời hạn bảo quản.")


may_dispose = Rule(_may_dispose)
