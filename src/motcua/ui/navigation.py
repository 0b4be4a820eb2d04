"""What a door's navigation offers: its entries, for whom, and which one is open now."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from django.urls import reverse


class Person(Protocol):
    """Whoever looks: asked only for the roles they hold."""

    def has(self, *roles: Any) -> bool:
        """Return whether any of the roles is held."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry: its words, the page it names, the roles that see it (empty: everyone at this door)."""

    label: str
    url_name: str
    roles: frozenset[Any] = frozenset()


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry as it is shown."""

    label: str
    href: str
    current: bool


def entries(items: Iterable[Item], person: Person | None, path: str) -> list[Entry]:
    """Return the entries this person sees; the one whose address begins the path most closely is current."""
    seen = [item for item in items if not item.roles or (person is not None and person.has(*item.roles))]
    found = [(item.label, reverse(item.url_name)) for item in seen]
    here = max((href for _, href in found if path.startswith(href)), key=len, default="")
    return [Entry(label, href, href == here) for label, href in found]
