"""Plays acts in the order of time, so that the ledger reads as a year does.

A story is a generator: each time it is resumed it performs one act and yields the moment of its next one.
Rows are gathered between two acts that need them written (`alone`): the actions are the same either way.
"""

import datetime as dt
import heapq
import itertools
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from django.db import connection, transaction

from motcua.kernel import storing

Story: TypeAlias = Generator[dt.datetime, None, None]

# Acts after which gathered rows are written: bounds memory.
_KEPT = 15_000


@dataclass(order=True, slots=True)
class _Next:
    at: dt.datetime
    order: int
    story: Story = field(compare=False)
    alone: bool = field(compare=False)


class Timeline:
    """What is still to happen, the earliest first; what was added first goes first at one moment.

    `until`: what would come later does not happen, and stories stay where they are then. `gather`: False
    writes every row at once (the slow way, for comparison).
    """

    def __init__(self, *, gather: bool = True, until: dt.datetime | None = None) -> None:
        self._waiting: list[_Next] = []
        self._order = itertools.count()
        self._gather = gather
        self._until = until

    def add(self, at: dt.datetime, story: Story, *, alone: bool = False) -> None:
        """Let a story begin at a moment. `alone`: its acts read rows that must be written by then."""
        if self._until is not None and at > self._until:
            return
        heapq.heappush(self._waiting, _Next(at, next(self._order), story, alone))

    def act(self, at: dt.datetime, do: Callable[[], Any], *, alone: bool = False) -> None:
        """Let one act happen at a moment."""
        self.add(at, _single(do), alone=alone)

    def play(self) -> int:
        """Perform everything, each stretch in one transaction. Returns how many acts were performed."""
        performed = 0
        while self._waiting:
            alone = self._waiting[0].alone or not self._gather
            performed += self._play_alone() if alone else self._play_gathered()
        return performed

    def _play_alone(self) -> int:
        performed = 0
        with transaction.atomic():
            while self._waiting and (self._waiting[0].alone or not self._gather):
                self._step()
                performed += 1
        return performed

    def _play_gathered(self) -> int:
        performed = 0
        with transaction.atomic(), _whole(), storing.in_bulk() as gathered:
            while self._waiting and not self._waiting[0].alone:
                self._step()
                performed += 1
                if performed % _KEPT == 0:
                    gathered.flush()
        return performed

    def _step(self) -> None:
        one = heapq.heappop(self._waiting)
        following = next(one.story, None)
        if following is not None:
            self.add(following, one.story, alone=one.alone)


@contextmanager
def _whole() -> Iterator[None]:
    """Set no savepoint before each act: one that fails ends the whole stretch, and there are thousands."""
    features = connection.features
    usual = features.uses_savepoints
    features.uses_savepoints = False
    try:
        yield
    finally:
        features.uses_savepoints = usual


def _single(do: Callable[[], Any]) -> Story:
    do()
    yield from ()
