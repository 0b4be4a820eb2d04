"""What the Council door's navigation offers, and to whom."""

from collections.abc import Callable

from django.http import HttpRequest

from motcua.ui.navigation import Entry, Item, entries

ITEMS: tuple[Item, ...] = (
    Item("Hôm nay", "council:home"),
    Item("Báo cáo của Ủy ban", "council:reports"),
    Item("Thẩm tra", "council:appraisals"),
    Item("Kiến nghị", "council:recommendations"),
    Item("Kiểm tra một báo cáo", "council:checker"),
)


def context(request: HttpRequest) -> dict[str, Callable[[], list[Entry]]]:
    """Give pages of the Council's door their navigation; other pages never ask for it."""
    return {"council_navigation": lambda: entries(ITEMS, getattr(request, "actor", None), request.path)}
