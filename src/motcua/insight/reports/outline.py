"""Outlines: the headings of a report and the sentences a new one starts with. Data with a source."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("data") / "yearly.toml"


@dataclass(frozen=True, slots=True)
class Part:
    """One heading of an outline, how deep it stands, and its first wording."""

    level: int
    heading: str
    body: str = ""


@cache
def yearly() -> tuple[Part, ...]:
    """Return the outline of a ward's yearly report on administrative reform."""
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(
        Part(part["level"], part["heading"], part.get("body", "").strip()) for part in content["part"]
    )


@cache
def source() -> str:
    """Return where the outline comes from."""
    return str(tomllib.loads(_FILE.read_text(encoding="utf-8"))["source"])
