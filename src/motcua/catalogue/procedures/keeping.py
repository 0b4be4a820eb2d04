"""Answers about the catalogue, kept in the process while its stamp stands: one small question each time."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from motcua.catalogue.procedures import stamping

T = TypeVar("T")
_MOST = 1000
_kept: dict[Hashable, Any] = {}


def kept(key: Hashable, ask: Callable[[], T]) -> T:
    """Return the answer to a question about nothing but the catalogue, asked anew after every change of it.

    An answer is shared by all who ask: hand out copies of what can be changed.
    """
    stamp = stamping.current()
    if stamp is None:
        return ask()
    found: T | None = _kept.get((stamp, key))
    if found is None:
        found = ask()
        if len(_kept) >= _MOST:
            _kept.clear()
        _kept[stamp, key] = found
    return found
