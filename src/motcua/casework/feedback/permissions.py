"""Who may rate, type in, void and read."""

from motcua.casework.feedback.states import Channel
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import LEADER_ROLES, OFFICE_ROLES, RECEPTION_ROLES, Role
from motcua.kernel.rules import Denied, Rule


class NotYours(Denied):
    """This person may not do this."""


# Neither the counter nor the units that are rated.
_KEEPS = LEADER_ROLES | {Role.REFORM_FOCAL}


def _within(by: Actor, agency: str, roles: frozenset[Role]) -> bool:
    return by.agency == agency and (by.ref == "system" or by.has_any(roles))


def _may_type_in(by: Actor, agency: str) -> None:
    if not _within(by, agency, RECEPTION_ROLES | {Role.REFORM_FOCAL}):
        raise NotYours("Chỉ cán bộ một cửa hoặc đầu mối cải cách hành chính nhập phiếu giấy.")


def _may_rate(by: Actor, agency: str, channel: Channel) -> None:
    """People rate; officers only type in paper slips. Imports may do both."""
    if channel is Channel.PAPER:
        _may_type_in(by, agency)
    elif by.ref != "citizen" and not (by.ref == "system" and by.agency == agency):
        raise NotYours("Ý kiến đánh giá là của người dân; cán bộ chỉ nhập hộ phiếu giấy.")


def _may_void(by: Actor, agency: str) -> None:
    if not _within(by, agency, _KEEPS):
        raise NotYours("Chỉ đầu mối cải cách hành chính hoặc lãnh đạo hủy được một ý kiến đánh giá.")


def _may_read_figures(by: Actor, agency: str) -> None:
    if not _within(by, agency, OFFICE_ROLES):
        raise NotYours("Trang này dành cho cán bộ của phường.")


def _may_read_words(by: Actor, agency: str) -> None:
    """What people wrote is read by those who must answer for it, not by the unit that it is about."""
    if not _within(by, agency, _KEEPS):
        raise NotYours("Chỉ đầu mối cải cách hành chính và lãnh đạo đọc được ý kiến bằng lời.")


may_type_in = Rule(_may_type_in)
may_rate = Rule(_may_rate)
may_void = Rule(_may_void)
may_read_figures = Rule(_may_read_figures)
may_read_words = Rule(_may_read_words)
