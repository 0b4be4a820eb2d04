"""The standard forms by date, from `data/forms.toml`: number, name and the act they come from. Pure."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from motcua.casework.dossiers.transitions import Slip

_FILE = Path(__file__).with_name("data") / "forms.toml"


class NoFormInForce(LookupError):
    """No standard form of this kind is known for the day."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form as one act names it. `is_verified`: read in the act itself, else in a secondary source or nowhere."""

    slip: Slip
    number: str
    title: str
    basis: str
    valid_from: dt.date
    valid_to: dt.date | None
    is_verified: bool


def form_on(slip: Slip, day: dt.date) -> Form:
    """Return the form in force on a day. Raises NoFormInForce (a stop notice before 2025, anything before 2015)."""
    for form in forms():
        if form.slip is slip and form.valid_from <= day and (form.valid_to is None or day <= form.valid_to):
            return form
    raise NoFormInForce(f"{slip} {day}")


def identity_label(day: dt.date) -> str:
    """Return what a slip of a day calls the applicant's identity paper. Raises NoFormInForce before the first form."""
    for row in reversed(_content()["identity"]):
        if row["from"] <= day:
            return str(row["label"])
    raise NoFormInForce(f"identity {day}")


@cache
def forms() -> tuple[Form, ...]:
    """Return every form of every act, in the order of the file."""
    return tuple(
        Form(
            slip=Slip(row["slip"]),
            number=row["number"],
            title=row["title"],
            basis=act["basis"],
            valid_from=act["from"],
            valid_to=act.get("to"),
            is_verified=act["confidence"] == "verified",
        )
        for act in _content()["act"]
        for row in act["forms"]
    )


@cache
def _content() -> Mapping[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
