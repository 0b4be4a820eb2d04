"""Which kinds of files are accepted, how large, and how long each is kept: data with sources. Pure."""

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_DATA = Path(__file__).with_name("data")


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file: its media type, the most bytes it may have, whether a browser may show it."""

    code: str
    media_type: str
    label: str
    extensions: tuple[str, ...]
    max_size: int
    inline: bool


@dataclass(frozen=True, slots=True)
class Retention:
    """How long files of one purpose are kept; `years` None: for ever."""

    code: str
    label: str
    years: int | None
    source: str
    confidence: str

    def keep_until(self, stored_on: dt.date) -> dt.date | None:
        """Return the last day on which the file must be kept: years run from the end of the year it came."""
        return None if self.years is None else dt.date(stored_on.year + self.years, 12, 31)


@cache
def kinds() -> dict[str, Kind]:
    """Return every accepted kind by code."""
    content = tomllib.loads((_DATA / "types.toml").read_text(encoding="utf-8"))
    return {
        code: Kind(
            code=code,
            media_type=row["media_type"],
            label=row["label"],
            extensions=tuple(row["extensions"]),
            max_size=row["max_size"],
            inline=row["inline"],
        )
        for code, row in content.items()
    }


@cache
def retentions() -> dict[str, Retention]:
    """Return every retention rule by code."""
    content = tomllib.loads((_DATA / "retention.toml").read_text(encoding="utf-8"))
    return {
        code: Retention(code, row["label"], row.get("years"), row["source"], row["confidence"])
        for code, row in content.items()
    }


def largest() -> int:
    """Return the most bytes that any accepted kind may have."""
    return max(kind.max_size for kind in kinds().values())


def is_shown(media_type: str) -> bool:
    """Return whether a browser may show files of a media type inside a page."""
    return any(kind.inline for kind in kinds().values() if kind.media_type == media_type)
