"""A page that the street may open is a line here: opening one is always visible in a review."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

OPEN = frozenset(
    {
        # those who watch over machines
        "alive",
        "ready",
        # citizens
        "portal:home",
        "portal:procedures",
        "portal:procedure",
        "portal:track",
        "portal:find-figure",
        "portal:figure",
        "portal:rating-find",
        "portal:rate",
        "portal:rated",
        # whoever works here, before they are known
        "desk:log-in",
        # the counter tablet: it carries its own signed cookie and nobody is logged in on it
        "desk:feedback-tablet",
        "desk:feedback-tablet-thanks",
    }
)


def patterns(resolver: URLResolver, spaces: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Yield the name and the view of every address."""
    here = (*spaces, resolver.namespace) if resolver.namespace else spaces
    for entry in resolver.url_patterns:
        if isinstance(entry, URLResolver):
            yield from patterns(entry, here)
        elif isinstance(entry, URLPattern):
            yield ":".join((*here, entry.name or str(entry.pattern))), entry.callback


def test_only_the_listed_pages_are_open_to_the_street() -> None:
    found = {name for name, view in patterns(get_resolver()) if not getattr(view, "login_required", True)}
    assert found == OPEN


def test_every_address_has_a_name() -> None:
    unnamed = [
        name
        for name, _ in patterns(get_resolver())
        if not name.rpartition(":")[2].replace("-", "").isidentifier()
    ]
    assert unnamed == []
