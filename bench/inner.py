"""Comparisons within one process: filing below HTTP, the slip, sealing and verifying. Cost: processor seconds.

Run by `run.py` in a process of its own, on a database made by `motcua bench data`.
"""

import hashlib
import json
import os
import sqlite3
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
import django

django.setup()

import segno  # noqa: E402
import typst  # noqa: E402
from django.db import connection  # noqa: E402

from bench.measure import Compared, Counted, Result, in_turn  # noqa: E402
from motcua.casework.dossiers import actions, slips  # noqa: E402
from motcua.casework.dossiers.models import Dossier  # noqa: E402
from motcua.catalogue.procedures import queries as procedures  # noqa: E402
from motcua.config.benchmarks import ward  # noqa: E402
from motcua.foundation.ledger import actions as ledger  # noqa: E402
from motcua.foundation.ledger import keys, sealing, verification  # noqa: E402
from motcua.foundation.organisation import queries as organisation  # noqa: E402
from motcua.foundation.people.models import Person  # noqa: E402
from motcua.kernel import clock, storing  # noqa: E402
from motcua.records.documents import codes  # noqa: E402

FILINGS, SLIPS, EVENTS = 100, 30, 50_000


def spent(work: Callable[[], object]) -> float:
    """Return the processor seconds of a piece of work."""
    before = time.process_time()
    work()
    return time.process_time() - before


def filing() -> Compared:
    """File below HTTP against the same rows into the same tables by raw SQLite, full synchronisation."""
    now = clock.now()
    agency = organisation.agency(ward.CODE)
    account = organisation.access_account("do-tiep-nhan")
    assert account is not None
    clerk = organisation.actor_for(account, on=clock.local_date(now), agency=ward.CODE)
    listing = procedures.listing_on(agency, ward.PROCEDURE, clock.local_date(now))
    version = procedures.version_on(ward.PROCEDURE, clock.local_date(now))
    owner = Person.objects.filter(agency=agency).first()

    def ours() -> None:
        for _ in range(FILINGS):
            actions.receive(
                agency=agency, version=version, listing=listing, owner=owner, channel="direct",
                papers=ward.PAPERS, by=clerk, at=clock.now(),
            )  # fmt: skip

    with tempfile.TemporaryDirectory() as folder:
        ours()
        raw = _same_tables(Path(folder) / "raw.sqlite3")
        inserts = [_insert_like_the_last(raw, table) for table in WRITTEN]

        def floor() -> None:
            for _ in range(FILINGS):
                raw.execute("BEGIN IMMEDIATE")
                raw.execute(_COUNT_ON, (ward.IDENTIFIER,)).fetchone()
                for insert in inserts:
                    insert()
                raw.execute("COMMIT")

        return in_turn(
            "2  filing below HTTP / raw SQLite, same tables and rows",
            lambda: spent(ours),
            lambda: spent(floor),
            target=6,
            each=FILINGS,
        )


# What one filing writes besides its number, in order; papers are two.
WRITTEN = (
    "dossiers_move",
    "dossiers_dossier",
    "dossiers_dossierpaper",
    "dossiers_dossierpaper",
    "ledger_event",
)
_COUNT_ON = "UPDATE dossiers_dossierseries SET last = last + 1 WHERE prefix = ? RETURNING last"
_UNIQUE = {"id", "uid", "code", "dossier_id", "form_token"}


def _same_tables(place: Path) -> sqlite3.Connection:
    """Return a raw connection to a copy of the database: the same tables, indexes, checks and triggers."""
    connection.ensure_connection()
    raw = sqlite3.connect(place, isolation_level=None)
    connection.connection.backup(raw)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "cache_size=-32000", "mmap_size=268435456"):
        raw.execute(f"PRAGMA {pragma}")
    return raw


def _insert_like_the_last(raw: sqlite3.Connection, table: str) -> Callable[[], object]:
    """Return a function that inserts the table's newest row again, with keys and codes of its own."""
    found = raw.execute(f"SELECT * FROM {table} ORDER BY rowid DESC LIMIT 1")
    row = dict(zip((column[0] for column in found.description), found.fetchone(), strict=True))
    if table == "ledger_event":
        del row["id"]
    fresh = [name for name in row if name in _UNIQUE and row[name] is not None]
    places = ", ".join("?" for _ in row)
    statement = f"INSERT INTO {table} ({', '.join(map(repr, row))}) VALUES ({places})"

    def insert() -> object:
        return raw.execute(statement, list({**row, **{name: uuid.uuid4().hex for name in fresh}}.values()))

    return insert


_PLAIN_SLIP = """
#set page(paper: "a5", margin: 11mm)
#set text(font: "Tinos", size: 10pt, lang: "vi")
#let d = json(bytes(sys.inputs.data))
#image(bytes(d.qr), width: 19mm, format: "svg")
#align(center)[*#upper(d.title)*]
#for line in d.lines [#line.at(0): *#line.at(1)* \\
]
#table(columns: 5, ..d.papers.map(p => ([#p.position], p.name, [#p.originals], [#p.certified], [#p.copies])).flatten())
#image(bytes(d.rate_qr), width: 17mm, format: "svg")
"""


def slip() -> Compared:
    """Make receipts against the kept compiler with a plain page: every field on a line, the papers, both codes."""
    dossiers = list(Dossier.objects.select_related("agency", "version", "owner", "submitter")[:SLIPS])
    slots = [asdict(slips.receipt_data(dossier)) for dossier in dossiers]
    compiler = typst.Compiler(font_paths=["/usr/share/fonts/truetype/croscore"], ignore_system_fonts=True)

    def floor() -> None:
        for data in slots:
            qr, rate_qr = (segno.make_qr(data[at], error="m").svg_inline() for at in ("look_up", "rate_at"))
            lines = [(name, value) for name, value in data.items() if value and isinstance(value, str)]
            told = {
                "title": data["title"],
                "papers": data["papers"],
                "lines": lines,
                "qr": qr,
                "rate_qr": rate_qr,
            }
            compiler.compile(input=_PLAIN_SLIP.encode(), format="pdf", sys_inputs={"data": json.dumps(told)})

    def ours() -> None:
        # Codes of dossiers are printed once: what a second printing would save does not count.
        codes._code.cache_clear()  # noqa: SLF001
        for dossier in dossiers:
            slips.receipt_pdf(dossier)

    return in_turn(
        "15 slip PDF with its codes / kept compiler, plain page",
        lambda: spent(ours),
        lambda: spent(floor),
        target=1.5,
        each=SLIPS,
    )


def sealing_rate() -> tuple[float, float]:
    """Return events sealed and events verified a processor second."""
    now = clock.now()
    keys.ensure(now)
    sealing.seal(at=now)
    with storing.in_bulk():
        for number in range(EVENTS):
            ledger.record(
                kind="bench.event", agency=ward.CODE, subject=f"bench:{number}", by="system", at=now
            )
    sealed = spent(lambda: sealing.seal(at=now))
    started = time.process_time()
    result = verification.verify(rows=False)
    return EVENTS / sealed, result.events / (time.process_time() - started)


def hashing_rate() -> float:
    """Return how many leaves of that size plain SHA-256 hashes in a processor second: the ceiling."""
    leaf = b"x" * 200
    return EVENTS / spent(lambda: [hashlib.sha256(b"\x00" + leaf).digest() for _ in range(EVENTS)])


def results() -> Iterator[Result]:
    """Yield every result of this file."""
    below, receipt = filing(), slip()
    yield below
    yield receipt
    seal, verify = sealing_rate()
    yield Counted("   sealing: events a second", seal, "/s", 50_000, at_most=False)
    yield Counted("   verifying: events a second", verify, "/s", 200_000, at_most=False)
    yield Counted("   plain hashing of as many leaves: the ceiling", hashing_rate(), "/s")


if __name__ == "__main__":
    for result in results():
        sys.stdout.write(f"{result.line()}\n")
        sys.stdout.flush()
