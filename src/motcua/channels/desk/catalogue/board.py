"""The ward's list as the desk shows it: read once, filtered by words and posting."""

import datetime as dt
from dataclasses import dataclass

from motcua.catalogue.procedures import queries
from motcua.foundation.organisation.models import Agency
from motcua.kernel import dates

HEAD = (
    "Mã", "Tên thủ tục", "Lĩnh vực", "Thời hạn", "Phí, lệ phí", "Bộ phận", "Tiếp nhận tại phường",
    "Niêm yết ngày", "Đăng trang thông tin ngày", "Bản nháp",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One procedure on the ward's list."""

    code: str
    name: str
    field: str
    limit: str
    fee: str
    unit: str
    received_here: bool
    posted_on: dt.date | None
    on_web_on: dt.date | None
    has_draft: bool

    def cells(self) -> list[str]:
        """Return the row for a file, in the order of HEAD."""
        return [
            self.code,
            self.name,
            self.field,
            self.limit,
            self.fee,
            self.unit,
            "có" if self.received_here else "không",
            dates.short(self.posted_on) if self.posted_on else "",
            dates.short(self.on_web_on) if self.on_web_on else "",
            "có" if self.has_draft else "",
        ]


def rows(agency: Agency, today: dt.date, *, words: str = "", show: str = "") -> list[Row]:
    """Return the list of an agency today; `words` searches it, `show` is "", "chua" or "nhap"."""
    book = queries.book(today, agency.code)
    drafts = queries.codes_with_draft()
    found = [
        Row(
            code=listing.procedure.code,
            name=entry.name,
            field=entry.field,
            limit=entry.limit,
            fee=entry.fee,
            unit=entry.unit,
            received_here=listing.received_here,
            posted_on=listing.posted_on,
            on_web_on=listing.on_web_on,
            has_draft=listing.procedure.code in drafts,
        )
        for listing in queries.listings(agency, today)
        if (entry := book.entries.get(listing.procedure.code)) is not None
    ]
    if words:
        place = {hit.code: n for n, hit in enumerate(queries.search(words, on=today, within=book, limit=200))}
        found = sorted((row for row in found if row.code in place), key=lambda row: place[row.code])
    return [row for row in found if _is_wanted(row, show)]


def _is_wanted(row: Row, show: str) -> bool:
    """Return whether a row belongs to a view: `chua` not posted yet, `nhap` with a draft, else all."""
    if show == "chua":
        return row.posted_on is None
    return row.has_draft or show != "nhap"
