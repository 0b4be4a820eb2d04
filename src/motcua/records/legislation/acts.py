"""Legal acts and their effect by date, from `data/acts.toml`. Pure."""

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from motcua.kernel import text
from motcua.records.legislation.states import Confidence, Effect

_FILE = Path(__file__).with_name("data") / "acts.toml"
_BEFORE_NUMBER = re.compile(r"^\D*?(?=\d)")
_KINDS = (
    ("/QH", "Luật"),
    ("/NĐ-", "Nghị định"),
    ("/NQLT/", "Nghị quyết liên tịch"),
    ("/NQ-", "Nghị quyết"),
    ("/QĐ-", "Quyết định"),
    ("/TT-", "Thông tư"),
)


@dataclass(frozen=True, slots=True)
class Act:
    """One legal act. Days are inclusive; None where not known (or, for `ended_on`, still open)."""

    symbol: str
    subject: str
    about: str
    issued_on: dt.date | None
    effective_on: dt.date | None
    ended_on: dt.date | None
    replaced_by: str
    amends: tuple[str, ...]
    confidence: Confidence
    note: str = ""

    @property
    def title(self) -> str:
        """Return how the act is named in a sentence: `Nghị định số 61/2018/NĐ-CP`."""
        kind = next((word for mark, word in _KINDS if mark in self.symbol), "Văn bản")
        return f"{kind} số {self.symbol}"

    def effect_on(self, day: dt.date) -> Effect:
        """Return whether the act has effect on a day."""
        if self.ended_on is not None and day > self.ended_on:
            return Effect.ENDED
        if self.effective_on is None:
            early = self.issued_on is not None and day < self.issued_on
            return Effect.NOT_YET if early else Effect.UNKNOWN
        return Effect.IN_FORCE if day >= self.effective_on else Effect.NOT_YET


@cache
def all_acts() -> tuple[Act, ...]:
    """Return every act, in the order of the file."""
    return tuple(_act(row) for row in _content()["act"])


@cache
def subjects() -> dict[str, str]:
    """Return the subjects by code, with their Vietnamese names."""
    return dict(_content()["subjects"])


def find(written: str) -> Act | None:
    """Return the act of a symbol as people write it: `61/2018/NĐ-CP`, `Nghị định số 61/2018/NĐ-CP`, `nđ 61/2018`.

    A symbol without its ending is found when only one act begins so.
    """
    key = _key(written)
    if not key:
        return None
    found = _by_key().get(key)
    if found is None and "/" in key:
        alike = [act for other, act in _by_key().items() if other.startswith(f"{key}/")]
        found = alike[0] if len(alike) == 1 else None
    return found


@cache
def _by_key() -> dict[str, Act]:
    return {_key(act.symbol): act for act in all_acts()}


def _key(written: str) -> str:
    return _BEFORE_NUMBER.sub("", text.fold(written)).replace(" ", "")


@cache
def _content() -> Mapping[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def _act(row: Mapping[str, Any]) -> Act:
    return Act(
        symbol=row["symbol"],
        subject=row["subject"],
        about=row["about"],
        issued_on=row.get("issued_on"),
        effective_on=row.get("effective_on"),
        ended_on=row.get("ended_on"),
        replaced_by=row.get("replaced_by", ""),
        amends=tuple(row.get("amends", ())),
        confidence=Confidence(row["confidence"]),
        note=row.get("note", ""),
    )
