"""What every citizen's page offers at its top."""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlencode

from django.http import HttpRequest

from motcua.ui.navigation import Entry, Item, entries

ITEMS: tuple[Item, ...] = (
    Item("Trang đầu", "portal:home"),
    Item("Thủ tục", "portal:procedures"),
    Item("Theo dõi hồ sơ", "portal:track"),
    Item("Đánh giá", "portal:rating-find"),
)


def context(request: HttpRequest) -> dict[str, Callable[[], list[Entry]]]:
    """Give citizens' pages their navigation; other pages never ask for it."""
    return {"portal_navigation": lambda: _entries(request)}


def _entries(request: HttpRequest) -> list[Entry]:
    """Return the entries; a ward chosen in the address stays chosen."""
    ward = request.GET.get("phuong", "")
    kept = f"?{urlencode({'phuong': ward})}" if ward else ""
    return [replace(entry, href=entry.href + kept) for entry in entries(ITEMS, None, request.path)]
