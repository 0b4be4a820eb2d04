"""Who may change or erase what is written of a person."""

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import OFFICE_ROLES
from motcua.kernel.rules import Denied, Rule


class NotHandler(Denied):
    """This person does not handle the ward's dossiers."""


def _may_handle(by: Actor, agency: Agency) -> None:
    if by.agency != agency.code or not (by.ref == "system" or by.has_any(OFFICE_ROLES)):
        raise NotHandler("Chỉ cán bộ của phường được sửa thông tin người nộp hồ sơ.")


may_handle = Rule(_may_handle)
