"""What the desk's navigation offers, and to whom."""

from collections.abc import Callable

from django.http import HttpRequest

from motcua.channels.desk.access import DESK_ROLES
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.roles import LEADER_ROLES, OFFICE_ROLES, RECEPTION_ROLES, Role
from motcua.ui.navigation import Entry, Item, entries

_CASEWORK = RECEPTION_ROLES | LEADER_ROLES | {Role.SPECIALIST}

ITEMS: tuple[Item, ...] = (
    Item("Hôm nay", "desk:home"),
    Item("Hồ sơ", "desk:inbox", _CASEWORK),
    Item("Tiếp nhận", "desk:receive", RECEPTION_ROLES),
    Item("Hàng đợi", "desk:queue", RECEPTION_ROLES | {Role.SPECIALIST}),
    Item("Thủ tục", "desk:catalogue"),
    Item("Đánh giá", "desk:feedback", OFFICE_ROLES),
    Item("Cải cách", "desk:reform"),
    Item("Báo cáo", "desk:reports"),
    Item("Kiến nghị", "desk:recommendations", LEADER_ROLES | {Role.REFORM_FOCAL, Role.RECORDS_CLERK}),
)


def context(request: HttpRequest) -> dict[str, Callable[[], list[Entry]]]:
    """Give pages of the desk their navigation; other pages never ask for it."""
    return {"desk_navigation": lambda: _entries(getattr(request, "actor", None), request.path)}


def _entries(actor: Actor | None, path: str) -> list[Entry]:
    """Return nothing for the Council's people: they only change their password here."""
    works_here = actor is not None and actor.has_any(DESK_ROLES)
    return entries(ITEMS, actor, path) if works_here else []
