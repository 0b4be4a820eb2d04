"""The entry whose address begins the path most closely is current; others' entries are not shown."""

from motcua.ui.navigation import Item, entries

ITEMS = (
    Item("Hôm nay", "desk:home"),
    Item("Hàng đợi", "desk:queue", frozenset({"một cửa"})),
    Item("Thủ tục", "desk:catalogue"),
)


class Clerk:
    def has(self, *roles: str) -> bool:
        return "một cửa" in roles


def current(path: str) -> list[str]:
    return [entry.label for entry in entries(ITEMS, Clerk(), path) if entry.current]


def test_the_closest_address_wins() -> None:
    assert current("/ban-lam-viec/") == ["Hôm nay"]
    assert current("/ban-lam-viec/hang-doi/lay-so/") == ["Hàng đợi"]


def test_elsewhere_nothing_is_current() -> None:
    assert current("/hoi-dong/") == []


def test_an_entry_for_others_is_not_shown() -> None:
    assert [entry.label for entry in entries(ITEMS, None, "/")] == ["Hôm nay", "Thủ tục"]
