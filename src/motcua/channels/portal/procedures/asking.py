"""What a visitor asks for in the address: words, field, day, ward."""

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict

from motcua.kernel import dates, text

LONGEST = 200
_EARLIEST, _LATEST = dt.date(1945, 9, 2), dt.date(2200, 1, 1)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. `unread` says in Vietnamese what could not be understood and what is shown instead."""

    words: str
    field: str
    ward: str
    day: dt.date
    today: dt.date
    unread: str = ""

    @property
    def is_today(self) -> bool:
        """Return whether the catalogue of today is asked for."""
        return self.day == self.today

    def link(self, **changes: str) -> str:
        """Return the query string that keeps the day and the ward, with changes (`q`, `linh_vuc`, `ngay`)."""
        kept = {"ngay": "" if self.is_today else self.day.isoformat(), "phuong": self.ward} | changes
        said = {key.replace("_", "-"): value for key, value in kept.items() if value}
        return f"?{urlencode(said)}" if said else ""


def read(query: QueryDict, today: dt.date) -> Asked:
    """Read the address. Nothing in it is an error: what is not understood is told on the page."""
    day, unread = _day(query.get("ngay", ""), today)
    return Asked(
        words=text.tidy(query.get("q", "").replace("\x00", ""))[:LONGEST],
        field=query.get("linh-vuc", "")[:60],
        ward=query.get("phuong", "")[:40],
        day=day,
        today=today,
        unread=unread,
    )


def _day(typed: str, today: dt.date) -> tuple[dt.date, str]:
    if not typed:
        return today, ""
    try:
        day = dates.parse(typed)
    except ValueError:
        return today, f"Không đọc được ngày “{typed[:20]}”. Đang xem theo ngày hôm nay."
    if not _EARLIEST <= day <= _LATEST:
        return today, "Ngày này nằm ngoài phạm vi tra cứu. Đang xem theo ngày hôm nay."
    return day, ""
