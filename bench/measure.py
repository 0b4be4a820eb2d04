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
    """A and B measured in turn: the costs of each run, in the runner's unit."""

    name: str
    ours: tuple[float, ...]
    floor: tuple[float, ...]
    target: float
    at_most: bool = True

    @property
    def ratio(self) -> float:
        """Return the median of the pairwise ratios."""
        return statistics.median(a / b for a, b in zip(self.ours, self.floor, strict=True))

    @property
    def holds(self) -> bool:
        """Return whether the target holds."""
        return self.ratio <= self.target if self.at_most else self.ratio >= self.target

    def line(self) -> str:
        """Return the result as a line to print."""
        sign = "≤" if self.at_most else "≥"
        verdict = "holds" if self.holds else "MISSED"
        ours, floor = statistics.median(self.ours), statistics.median(self.floor)
        return f"{self.name:<44} {self.ratio:8.2f} ×  (target {sign} {self.target:g})  {verdict:<7} [{ours:.4g} / {floor:.4g}]"


def in_turn(
    name: str,
    ours: Callable[[], float],
    floor: Callable[[], float],
    *,
    target: float,
    pairs: int = 5,
    at_most: bool = True,
) -> Compared:
    """Run A and B alternately, after one uncounted run of each; every call returns its cost."""
    ours()
    floor()
    found = [(ours(), floor()) for _ in range(pairs)]
    return Compared(name, tuple(a for a, _ in found), tuple(b for _, b in found), target, at_most)
