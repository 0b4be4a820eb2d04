"""One rule with two faces: call it to insist, `.allows()` to ask."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, ParamSpec

P = ParamSpec("P")


class Denied(Exception):
    """An act is refused. The message is a Vietnamese sentence that a person can read."""


@dataclass(frozen=True, slots=True)
class Rule(Generic[P]):
    """Wrap a function that raises `Denied`. Calling insists; `allows` answers yes or no."""

    check: Callable[P, None]

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> None:
        """Raise `Denied` when the rule does not hold."""
        self.check(*args, **kwargs)

    def allows(self, *args: P.args, **kwargs: P.kwargs) -> bool:
        """Return whether the rule holds."""
        try:
            self.check(*args, **kwargs)
        except Denied:
            return False
        return True
