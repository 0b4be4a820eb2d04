"""Who assigns, who works on, who signs an appraisal."""

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import BOARD_ROLES, STANDING_ROLES, Role
from motcua.kernel.rules import Denied, Rule
from motcua.oversight.appraisals.models import Appraisal


class NotStandingBody(Denied):
    """Only the Standing Body assigns."""


class NotThisBoard(Denied):
    """Only the Board that the report was assigned to works on it."""


def _is_system(by: Actor, agency: Agency) -> bool:
    return by.ref == "system" and by.agency == agency.code


def _may_assign(by: Actor, agency: Agency) -> None:
    standing = by.agency == agency.code and by.has_any(STANDING_ROLES)
    if not (standing or _is_system(by, agency)):
        raise NotStandingBody("Chỉ Thường trực Hội đồng nhân dân được phân công thẩm tra.")


def _may_work(by: Actor, appraisal: Appraisal) -> None:
    """A member of this Board, or the clerk who helps the Council."""
    member = by.has_any(BOARD_ROLES) and appraisal.body_id in by.bodies
    clerk = by.has(Role.COUNCIL_CLERK)
    ours = by.agency == appraisal.agency.code
    if not (ours and (member or clerk)) and not _is_system(by, appraisal.agency):
        raise NotThisBoard("Chỉ thành viên Ban được phân công thẩm tra báo cáo này làm việc đó.")


def _may_sign(by: Actor, appraisal: Appraisal) -> None:
    """The head or a deputy head of the Board signs."""
    head = by.has(Role.BOARD_HEAD, Role.BOARD_DEPUTY_HEAD) and appraisal.body_id in by.bodies
    ours = by.agency == appraisal.agency.code
    if not (ours and head) and not _is_system(by, appraisal.agency):
        raise NotThisBoard("Chỉ Trưởng ban hoặc Phó Trưởng ban ký ban hành báo cáo thẩm tra.")


may_assign = Rule(_may_assign)
may_work = Rule(_may_work)
may_sign = Rule(_may_sign)
