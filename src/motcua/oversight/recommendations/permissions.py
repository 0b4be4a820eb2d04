"""Who may recommend, answer, judge, urge."""

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import BOARD_ROLES, LEADER_ROLES, STANDING_ROLES, Role
from motcua.kernel.rules import Denied, Rule
from motcua.oversight.recommendations.models import Recommendation
from motcua.oversight.recommendations.states import Addressee


class NotCouncil(Denied):
    """Only the Council's own people do this."""


class NotAddressee(Denied):
    """Only the one who was asked may answer."""


def _may_recommend(by: Actor, agency: Agency) -> None:
    council = by.has_any(BOARD_ROLES | STANDING_ROLES | {Role.COUNCIL_CLERK})
    if by.agency != agency.code or not (by.ref == "system" or council):
        raise NotCouncil("Chỉ Ban và Thường trực Hội đồng nhân dân được lập, theo dõi kiến nghị.")


_ANSWERERS = {
    Addressee.COMMITTEE: LEADER_ROLES | {Role.REFORM_FOCAL},
    Addressee.GROUP: frozenset({Role.GROUP_HEAD, Role.COUNCIL_CLERK}),
    Addressee.STANDING: STANDING_ROLES | {Role.COUNCIL_CLERK},
}


def _may_answer(by: Actor, recommendation: Recommendation) -> None:
    addressee = Addressee(recommendation.addressee)
    ours = by.agency == recommendation.agency.code
    if not ours or not (by.ref == "system" or by.has_any(_ANSWERERS[addressee])):
        raise NotAddressee(f"Kiến nghị này gửi đến {addressee.label}: chỉ bên đó trả lời được.")


may_recommend = Rule(_may_recommend)
may_answer = Rule(_may_answer)
