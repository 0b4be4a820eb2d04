"""Comparisons over HTTP: filing, looking up, the inbox, pages of the catalogue, the receipt. Cost: server seconds."""

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from bench import databases, servers
from bench.databases import FRESH, LARGE, MIDDLE, SMALL
from bench.measure import Compared, Result, in_turn
from bench.servers import Server
from bench.visiting import INBOX, PROCEDURE, Desk, Plain, codes, middle_of_the_inbox

FILINGS, PAGES, FRESH_PAGES = 200, 200, 100
_DAY = dt.date(2026, 1, 1)
_days = count()


def spent(server: Server, times: int, ask: Callable[[], object]) -> float:
    """Return the processor seconds that a server spends on so many requests."""
    before = server.cpu()
    for _ in range(times):
        ask()
    return server.cpu() - before


def filing(folder: Path) -> Iterator[Result]:
    """File at the counter: session, CSRF, validation, seven rows, sealed event, full synchronisation."""
    with (
        databases.copied(databases.ward(folder, FRESH)) as var,
        databases.copied(databases.floor(folder, FRESH)) as plain,
    ):
        with servers.ours(var) as our_server, servers.floor(plain) as floor_server:
            desk, visitor = Desk.of(our_server), Plain.of(floor_server)

            def ours() -> float:
                return _written(
                    var / "motcua.sqlite3", OUR_ROWS, lambda: spent(our_server, FILINGS, desk.file)
                )

            def floor() -> float:
                database = plain / "floor.sqlite3"
                return _written(database, FLOOR_ROWS, lambda: spent(floor_server, FILINGS, visitor.file))

            yield in_turn("1  file a dossier by HTTP", ours, floor, target=1.5, each=FILINGS)
        databases.motcua(var, "ledger", "seal")
        databases.motcua(var, "ledger", "verify")


OUR_ROWS = {
    "dossiers_dossier": 1, "dossiers_dossierpaper": 2, "dossiers_move": 1, "people_person": 1, "ledger_event": 2,
}  # fmt: skip
FLOOR_ROWS = {f"sessions_{name}": 1 for name in ("person", "dossier", "move", "event", "notice")} | {
    "sessions_paper": 2
}


def _written(database: Path, rows: dict[str, int], work: Callable[[], float]) -> float:
    """Do the work and insist that each filing left its seven rows."""
    before = _counted(database, rows)
    cost = work()
    found = {table: after - before[table] for table, after in _counted(database, rows).items()}
    if found != {table: number * FILINGS for table, number in rows.items()}:
        raise SystemExit(f"rows are missing: {found}")
    return cost


def _counted(database: Path, rows: dict[str, int]) -> dict[str, int]:
    return {table: int(str(databases.value(database, f"SELECT count(*) FROM {table}")[0])) for table in rows}


def looking_up(folder: Path) -> Iterator[Result]:
    """Look one dossier up by its code: the public page, and the officer's page of it."""
    var, plain = databases.ward(folder, SMALL), databases.floor(folder, SMALL)
    with servers.ours(var) as our_server, servers.floor(plain) as floor_server:
        ours, theirs = Desk.of(our_server).browser, floor_server.browser()
        codes_here = codes(var / "motcua.sqlite3", "dossiers_dossier")
        codes_there = codes(plain / "floor.sqlite3", "sessions_dossier")

        def compared(name: str, path: str, target: float | None) -> Compared:
            return in_turn(
                name,
                lambda: spent(our_server, PAGES, lambda: ours.page(path.format(next(codes_here)))),
                lambda: spent(floor_server, PAGES, lambda: theirs.page(f"/ho-so/{next(codes_there)}")),
                target=target,
                each=PAGES,
            )

        yield compared("5  look one up by code, in public", "/tra-cuu/?ma={}", 1.3)
        yield compared("5  the officer's page of it (reading is logged)", f"{INBOX}{{}}/", None)


def inbox(folder: Path) -> Iterator[Result]:
    """Page 1 and a page in the middle: 1.000.000 against 10.000 dossiers, and 100.000 against the floor."""
    large, small = databases.ward(folder, LARGE), databases.ward(folder, SMALL)
    with servers.ours(large) as large_server, servers.ours(small) as small_server:
        deep = [middle_of_the_inbox(var / "motcua.sqlite3") for var in (large, small)]
        for name, paths in (("page 1", [INBOX, INBOX]), ("the middle page", deep)):
            yield _paged(f"6  inbox, {name}, 1.000.000 / 10.000", large_server, small_server, paths, 1.2)
    middle, plain = databases.ward(folder, MIDDLE), databases.floor(folder, MIDDLE)
    with servers.ours(middle) as our_server, servers.floor(plain) as floor_server:
        for name, ours, theirs in (
            ("page 1", INBOX, "/ho-so/"),
            ("the middle page", middle_of_the_inbox(middle / "motcua.sqlite3"), "/ho-so/?page=2500"),
        ):
            yield _paged(f"6  inbox, {name}, 100.000 / floor", our_server, floor_server, [ours, theirs], 0.7)


def _paged(name: str, one: Server, other: Server, paths: list[str], target: float) -> Compared:
    sides = []
    for server, path in zip((one, other), paths, strict=True):
        browser = server.browser() if path.startswith("/ho-so/") else Desk.of(server).browser
        sides.append(lambda s=server, b=browser, p=path: spent(s, PAGES, lambda: b.page(p)))
    return in_turn(name, sides[0], sides[1], target=target, each=PAGES)


def catalogue(folder: Path) -> Iterator[Result]:
    """The list of procedures and one procedure, made anew and repeated; the floor repeats by `cache_page`."""
    var, plain = databases.ward(folder, SMALL), databases.floor(folder, SMALL)
    with servers.ours(var) as our_server, servers.floor(plain) as floor_server:
        ours, theirs = our_server.browser(), floor_server.browser()

        def compared(name: str, path: str, kept: str, times: int, target: float) -> Compared:
            def asked() -> object:
                return ours.page(path if kept else f"{path}?ngay={_another_day()}")

            return in_turn(
                name,
                lambda: spent(our_server, times, asked),
                lambda: spent(floor_server, times, lambda: theirs.page(kept + path)),
                target=target,
                each=times,
            )

        for what, path in (("list of procedures", "/thu-tuc/"), ("one procedure", f"/thu-tuc/{PROCEDURE}/")):
            yield compared(f"7  {what}, made anew", path, "", FRESH_PAGES, 0.5)
            yield compared(f"8  {what}, repeated / cache_page", path, "/luu", PAGES * 2, 1.2)


def _another_day() -> dt.date:
    """Return a day nobody asked for yet: its page was not made before."""
    return _DAY + dt.timedelta(days=next(_days) % 3000)
