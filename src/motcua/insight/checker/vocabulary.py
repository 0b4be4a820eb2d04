"""The lists of words that findings of wording rest on."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("data") / "wording.toml"


@cache
def vocabulary() -> dict[str, Any]:
    """Return the lists of `data/wording.toml`."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
