"""Numbers and symbols: how a paper's symbol is put together, which series numbers it. Pure; patterns are data."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("data") / "types.toml"


class UnknownType(LookupError):
    """No type of document has this abbreviation."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """What stands after the number, and the name of the series."""

    symbol: str
    series: str


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def type_names() -> dict[str, str]:
    """Return the types of documents by abbreviation."""
    return dict(_data()["names"])


def type_name(code: str) -> str:
    """Return a type's name. Raises UnknownType."""
    try:
        return str(_data()["names"][code])
    except KeyError as error:
        raise UnknownType(code) from error


def pattern(issuer: str, type_code: str, body: str = "") -> Pattern:
    """Return symbol and series of an issuer's paper. Raises UnknownType."""
    type_name(type_code)
    row = _data()["issuers"][issuer]
    shape = row["letter"] if type_code == "CV" else row["symbol"]
    named = {"type": type_code, "body": body or "BAN"}
    return Pattern(str(shape).format(**named), str(row["series"]).format(**named))


def symbol(number: int, after: str) -> str:
    """Return number and symbol: numbers below 10 take a leading zero (NĐ 30/2020 PL I)."""
    return f"{number:02d}/{after}"
