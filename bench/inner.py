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
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
import django

django.setup()

import segno  # noqa: E402
import typst  # noqa: E402

from bench.measure import Compared, in_turn  # noqa: E402
from motcua.casework.dossiers import actions, slips  # noqa: E402
from motcua.casework.dossiers.models import Dossier  # noqa: E402
from motcua.catalogue.procedures import queries as procedures  # noqa: E402
from motcua.config.benchmarks import ward  # noqa: E402
from motcua.foundation.ledger import actions as ledger  # noqa: E402
from motcua.foundation.ledger import keys, sealing, verification  # noqa: E402
from motcua.foundation.organisation import queries as organisation  # noqa: E402
from motcua.foundation.people.models import Person  # noqa: E402
from motcua.kernel import clock, storing  # noqa: E402

FILINGS, SLIPS, EVENTS = 100, 30, 50_000


def spent(work: Callable[[], object]) -> float:
    """Return the processor seconds of a piece of work."""
    before = time.process_time()
    work()
    return time.process_time() - before


def filing() -> Compared:
    """File below HTTP against seven rows in raw SQLite with full synchronisation."""
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
        raw = sqlite3.connect(Path(folder) / "raw.sqlite3", isolation_level=None)
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=FULL")
        for table in range(7):
            raw.execute(f"CREATE TABLE t{table} (id INTEGER PRIMARY KEY, code TEXT, a TEXT, b TEXT, at TEXT)")

        def floor() -> None:
            for number in range(FILINGS):
                raw.execute("BEGIN IMMEDIATE")
                for table in range(7):
                    row = (f"H29-{number}", "Nguyễn Văn Đo", "Tờ khai", "2026-11-25 09:00:00")
                    raw.execute(f"INSERT INTO t{table} (code, a, b, at) VALUES (?, ?, ?, ?)", row)
                raw.execute("COMMIT")

        return in_turn(
            "2 filing below HTTP / raw SQLite", lambda: spent(ours), lambda: spent(floor), target=6
        )


_PLAIN_SLIP = """
#set page(width: 148mm, height: 210mm, margin: 12mm)
#set text(font: "Tinos", size: 11pt, lang: "vi")
#let d = json(bytes(sys.inputs.data))
#align(center)[*GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ*]
Mã hồ sơ: #d.code \\
Người nộp: #d.owner_name \\
#table(columns: 3, ..d.papers.map(p => (p.name, str(p.originals), str(p.copies))).flatten())
Hẹn trả: #d.due_text
#image(bytes(d.qr), width: 25mm, format: "svg")
"""


def slip() -> Compared:
    """Make receipts against the kept compiler with a plain page of the same content."""
    dossiers = list(Dossier.objects.select_related("agency", "version", "owner", "submitter")[:SLIPS])
    folders = ["/usr/share/fonts/truetype/croscore"]
    compiler = typst.Compiler(font_paths=folders, ignore_system_fonts=True)

    def floor() -> None:
        for dossier in dossiers:
            code = segno.make(f"https://example.org/{dossier.code}").svg_inline()
            data = {
                "code": dossier.code, "owner_name": "Nguyễn Văn Đo", "due_text": "30/11/2026", "qr": code,
                "papers": [{"name": "Tờ khai", "originals": 1, "copies": 0}] * 2,
            }  # fmt: skip
            compiler.compile(input=_PLAIN_SLIP.encode(), format="pdf", sys_inputs={"data": json.dumps(data)})

    def ours() -> None:
        for dossier in dossiers:
            slips.receipt_pdf(dossier)

    return in_turn(
        "15 slip PDF with QR / kept compiler", lambda: spent(ours), lambda: spent(floor), target=1.5
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


if __name__ == "__main__":
    for compared in (filing(), slip()):
        sys.stdout.write(compared.line() + "\n")
    seal, verify = sealing_rate()
    ceiling = hashing_rate()
    sys.stdout.write(f"sealing     {seal:12,.0f} events/s  (target ≥ 50,000; plain hashing {ceiling:,.0f})\n")
    sys.stdout.write(f"verifying   {verify:12,.0f} events/s  (target ≥ 200,000)\n")
