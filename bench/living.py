"""What a server is like over time: its start, its memory after much work, many people at once."""

import statistics
import threading
import time
from collections.abc import Callable, Iterator
from itertools import chain, cycle
from pathlib import Path

from bench import databases, servers
from bench.databases import FRESH, SMALL
from bench.measure import Counted, Result, in_turn
from bench.servers import Server
from bench.visiting import INBOX, PROCEDURE, Desk, Plain, codes

STARTS, MIXED, SECONDS, PEOPLE = 5, 2000, 20, 4


def starting(folder: Path) -> Iterator[Result]:
    """From nothing to the first page: processor seconds of the whole tree."""
    var, plain = databases.ward(folder, SMALL), databases.floor(folder, SMALL)

    def ours() -> float:
        with servers.ours(var) as server:
            server.browser().page("/thu-tuc/")
            return server.cpu()

    def floor() -> float:
        with servers.floor(plain) as server:
            server.browser().page("/thu-tuc/")
            return server.cpu()

    yield in_turn("18 start to the first page", ours, floor, target=1.5, pairs=STARTS)


def memory(folder: Path) -> Iterator[Result]:
    """Memory (PSS) of the server after 2.000 mixed requests: a filing in ten, look-ups, inbox, pages."""
    with (
        databases.copied(databases.ward(folder, SMALL)) as var,
        databases.copied(databases.floor(folder, SMALL)) as plain,
    ):
        with servers.ours(var) as server:
            desk, known = Desk.of(server), codes(var / "motcua.sqlite3", "dossiers_dossier")
            paths = cycle((INBOX, "/tra-cuu/?ma={}", "/thu-tuc/", f"/thu-tuc/{PROCEDURE}/", f"{INBOX}{{}}/"))
            ours = _after_mixed(server, desk.file, lambda: desk.browser.page(next(paths).format(next(known))))
        with servers.floor(plain) as server:
            visitor, known = Plain.of(server), codes(plain / "floor.sqlite3", "sessions_dossier")
            paths = cycle(("/ho-so/", "/ho-so/{}", "/thu-tuc/", f"/thu-tuc/{PROCEDURE}/", "/ho-so/{}"))
            floor = _after_mixed(
                server, visitor.file, lambda: visitor.browser.page(next(paths).format(next(known)))
            )
    yield Counted("17 memory after 2.000 requests / floor", ours / floor, "×", 1.3)
    yield Counted("17 memory after 2.000 requests, server and worker", ours, "MB")


def _after_mixed(server: Server, file: Callable[[], object], read: Callable[[], object]) -> float:
    for number in range(MIXED):
        (read if number % 10 else file)()
    return server.memory()


def together(folder: Path) -> Iterator[Result]:
    """Four people file while four read the inbox, on SQLite, two processes, without a pause between requests."""
    found = {}
    for name, here, serve, newcomer, page in (
        ("ours", databases.ward(folder, FRESH), servers.ours, Desk, INBOX),
        ("floor", databases.floor(folder, FRESH), servers.floor, Plain, "/ho-so/"),
    ):
        with databases.copied(here) as var, serve(var, workers=2) as server:
            people = [newcomer.of(server) for _ in range(PEOPLE * 2)]
            found[name] = _Crowd(people[:PEOPLE], people[PEOPLE:], page).measured()
    ours, floor = found["ours"], found["floor"]
    yield Counted("19 errors while 4 file and 4 read", ours["errors"], "", 0)
    yield Counted("19 p99 of a filing in the crowd / p50 alone", ours["p99"] / ours["alone"], "×", 6)
    yield Counted("19 the same of the floor", floor["p99"] / floor["alone"], "×")
    yield Counted(
        "19 a reader beside 4 filing / beside 4 more reading", ours["reading"] / ours["calm"], "×", 1.3
    )
    yield Counted("19 the same of the floor", floor["reading"] / floor["calm"], "×")
    yield Counted("19 filings a second in the crowd, ours / floor", ours["rate"] / floor["rate"], "×")


class _Crowd:
    """People who work at once, each in a thread with a connection of their own."""

    def __init__(self, filers: "list[Desk | Plain]", readers: "list[Desk | Plain]", page: str) -> None:
        self._filers, self._readers, self._page = filers, readers, page
        self._errors: list[str] = []

    def measured(self) -> dict[str, float]:
        """Return what a filing takes alone and in the crowd, and a reading beside filers and beside readers."""
        alone = [_timed(self._filers[0].file) for _ in range(100)]
        everyone = self._filers + self._readers
        calm = self._at_once([lambda one=one: one.browser.page(self._page) for one in everyone])
        writing = [one.file for one in self._filers]
        reading = [lambda one=one: one.browser.page(self._page) for one in self._readers]
        crowded = self._at_once([*writing, *reading])
        filings = sorted(chain(*crowded[:PEOPLE]))
        return {
            "alone": statistics.median(alone),
            "p99": filings[int(len(filings) * 0.99)],
            "rate": len(filings) / SECONDS,
            "calm": statistics.median(chain(*calm)),
            "reading": statistics.median(chain(*crowded[PEOPLE:])),
            "errors": len(self._errors),
        }

    def _at_once(self, works: list[Callable[[], object]]) -> list[list[float]]:
        times: list[list[float]] = [[] for _ in works]
        until = time.monotonic() + SECONDS
        threads = [
            threading.Thread(target=self._repeat, args=(work, kept, until))
            for work, kept in zip(works, times, strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return times

    def _repeat(self, work: Callable[[], object], kept: list[float], until: float) -> None:
        while time.monotonic() < until:
            try:
                kept.append(_timed(work))
            except (SystemExit, OSError) as error:
                self._errors.append(str(error))


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
