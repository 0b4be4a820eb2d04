"""Processor time of a process tree, and ratios of two things measured in turn.

Machines are noisy: nothing here is a verdict in milliseconds. A and B alternate, and the median of the
pairwise ratios is what counts.
"""

import os
import statistics
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def tree(pid: int) -> list[int]:
    """Return a process and all its descendants."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            found += tree(int(child))
    return found


def cpu_seconds(pid: int) -> float:
    """Return the user and system seconds that a process tree has used so far, finished children included."""
    total = 0
    for one in tree(pid):
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        total += sum(int(ticks) for ticks in fields[11:15])
    return total / _TICKS


def memory_mb(pid: int) -> float:
    """Return the proportional set size of a process tree in MB."""
    total = 0
    for one in tree(pid):
        for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


@dataclass(frozen=True, slots=True)
class Compared:
    """A and B measured in turn: the costs of each run, in the runner's unit. Without a target it is only told."""

    name: str
    ours: tuple[float, ...]
    floor: tuple[float, ...]
    target: float | None
    at_most: bool = True
    each: int = 1

    @property
    def ratio(self) -> float:
        """Return the median of the pairwise ratios."""
        return statistics.median(a / b for a, b in zip(self.ours, self.floor, strict=True))

    @property
    def holds(self) -> bool:
        """Return whether the target holds."""
        return _holds(self.ratio, self.target, at_most=self.at_most)

    def line(self) -> str:
        """Return the result as a line to print, with the medians of one piece of work in milliseconds."""
        ours, floor = (statistics.median(side) / self.each * 1000 for side in (self.ours, self.floor))
        verdict = _verdict(self.ratio, self.target, at_most=self.at_most)
        return f"{self.name:<58}{self.ratio:9.2f} ×   {verdict}   {ours:.2f} / {floor:.2f} ms"


@dataclass(frozen=True, slots=True)
class Counted:
    """One number that stands for itself: errors, a rate, a quotient of medians."""

    name: str
    value: float
    unit: str
    target: float | None = None
    at_most: bool = True

    @property
    def holds(self) -> bool:
        """Return whether the target holds."""
        return _holds(self.value, self.target, at_most=self.at_most)

    def line(self) -> str:
        """Return the result as a line to print."""
        shown = f"{self.value:,.0f}" if self.value >= 1000 else f"{self.value:.2f}"
        return f"{self.name:<58}{shown:>9} {self.unit:<3} {_verdict(self.value, self.target, at_most=self.at_most)}"


Result = Compared | Counted


def _holds(value: float, target: float | None, *, at_most: bool) -> bool:
    return target is None or (value <= target if at_most else value >= target)


def _verdict(value: float, target: float | None, *, at_most: bool) -> str:
    if target is None:
        return f"{'told only':<14}{'':<6}"
    word = "holds" if _holds(value, target, at_most=at_most) else "MISSED"
    return f"{'≤' if at_most else '≥'} {target:<12,g}{word:<6}"


def in_turn(
    name: str,
    ours: Callable[[], float],
    floor: Callable[[], float],
    *,
    target: float | None = None,
    pairs: int = 5,
    at_most: bool = True,
    each: int = 1,
) -> Compared:
    """Run A and B alternately, after one uncounted run of each; every call returns its cost."""
    ours()
    floor()
    found = [(ours(), floor()) for _ in range(pairs)]
    return Compared(name, tuple(a for a, _ in found), tuple(b for _, b in found), target, at_most, each)
