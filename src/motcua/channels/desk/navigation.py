"""What the desk's navigation offers, and to whom."""

from dataclasses import dataclass

from motcua.foundation.organisation.roles import RECEPTION_ROLES, Role


@dataclass(frozen=True, slots=True)
class Item:
    """One entry: its words, the page it names, the roles that see it (empty: everyone at the desk)."""

    label: str
    url_name: str
    roles: frozenset[Role] = frozenset()


ITEMS: tuple[Item, ...] = (
    Item("Hàng đợi", "desk:queue", RECEPTION_ROLES | {Role.SPECIALIST}),
)
