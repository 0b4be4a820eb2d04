"""How a browser works with both sides: log in, file, read. Each path is what a person would press."""

import re
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bench.servers import Browser, Server

PROCEDURE = "1.001193"
CLERK, PASSWORD = "do-tiep-nhan", "do-toc-do-2026"  # as `motcua bench data` makes them
RECEIVE = "/ban-lam-viec/ho-so/tiep-nhan/"
INBOX = "/ban-lam-viec/ho-so/"
_DUE = re.compile(r'name="shown_due" value="([^"]*)"')
_numbers = count(1)


def _numbered() -> str:
    """Return an identity number nobody had before."""
    return f"0790{next(_numbers):08d}"


@dataclass
class Desk:
    """An officer of the product who has logged in."""

    browser: Browser
    due: str = ""

    @classmethod
    def of(cls, server: Server) -> "Desk":
        """Log in and open the counter's screen with the procedure chosen."""
        browser = server.browser()
        browser.page("/ban-lam-viec/dang-nhap/")
        browser.post("/ban-lam-viec/dang-nhap/", {"username": CLERK, "password": PASSWORD})
        desk = cls(browser)
        desk.open()
        return desk

    def open(self) -> None:
        """Open the counter's screen and read what would be promised."""
        found = _DUE.search(self.browser.page(f"{RECEIVE}?ma={PROCEDURE}").body)
        assert found is not None
        self.due = found[1]

    def file(self) -> str:
        """Receive one dossier of a new person; return its code. Raises SystemExit when it was not received."""
        answer = self.browser.post(RECEIVE, self._typed())
        if answer.status == 422:  # at 15:00 the promise changes, and the officer is told
            self.open()
            answer = self.browser.post(RECEIVE, self._typed())
        if answer.status != 302:
            raise SystemExit(f"not received: {answer.status}")
        return answer.location.split("/")[-3]

    def _typed(self) -> dict[str, str]:
        return {
            "token": str(uuid.uuid4()), "known": "", "procedure": PROCEDURE, "shown_due": self.due, "viec": "nhan",
            "full_name": "Nguyễn Văn Đo", "id_number": _numbered(), "phone": "0903123456",
            "address": "12 Trần Hưng Đạo", "email": "", "summary": "", "others": "", "set_count": "1",
            "find_person": "", "find_procedure": "", "neighbourhood": "", "happened_at": "", "reason": "",
            "submitter_name": "", "submitter_id": "", "submitter_phone": "", "way": "direct",
            "return_way": "counter", **{f"{kind}_{n}": "" for kind in ("ct", "sao") for n in range(4)},
            "goc_0": "1", "goc_1": "1", "goc_2": "", "goc_3": "",
        }  # fmt: skip


@dataclass
class Plain:
    """A visitor of the floor's site."""

    browser: Browser

    @classmethod
    def of(cls, server: Server) -> "Plain":
        """Open the form."""
        browser = server.browser()
        browser.page("/nhan/")
        return cls(browser)

    def file(self) -> str:
        """File one dossier of a new person; return its code. Raises SystemExit when it was not filed."""
        typed = {
            "procedure": PROCEDURE, "name": "Nguyễn Văn Đo", "number": _numbered(), "phone": "0903123456",
            "address": "12 Trần Hưng Đạo", "first": "1", "second": "1",
        }  # fmt: skip
        answer = self.browser.post("/nhan/", typed)
        if answer.status != 302:
            raise SystemExit(f"not filed: {answer.status}")
        return answer.location.rpartition("/")[2]


def codes(database: Path, table: str, most: int = 1000) -> Iterator[str]:
    """Yield the codes of dossiers spread over a table, again and again."""
    with closing(sqlite3.connect(database)) as connection:
        (rows,) = connection.execute(f"SELECT max(rowid) FROM {table}").fetchone()
        step = max(rows // most, 1)
        found = [code for (code,) in connection.execute(f"SELECT code FROM {table} WHERE rowid % {step} = 0")]
    while True:
        yield from found


def middle_of_the_inbox(database: Path) -> str:
    """Return the address of the page in the middle of the open dossiers."""
    with closing(sqlite3.connect(database)) as connection:
        (rows,) = connection.execute(
            "SELECT count(*) FROM dossiers_dossier WHERE closed_at IS NULL"
        ).fetchone()
        moment, key = connection.execute(
            "SELECT attention_at, id FROM dossiers_dossier WHERE closed_at IS NULL"
            " ORDER BY attention_at, id LIMIT 1 OFFSET ?",
            (rows // 2,),
        ).fetchone()
    day, _, hour = moment.partition(" ")
    clock = hour.replace(":", "") + ("" if "." in hour else ".000000")
    return f"{INBOX}?sau={day.replace('-', '')}T{clock}~{uuid.UUID(key)}"
