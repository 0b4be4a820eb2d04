"""How numbers are written: dossier codes, registration codes and letter numbers. Pure."""

import datetime as dt
import re

_REGISTRATION = "DK."
_CODE = re.compile(r"^(?:DK\.)?[A-Z0-9](?:[A-Z0-9.]{0,33}[A-Z0-9])?-\d{6}-\d{4,}$")


def reception_code(identifier: str, day: dt.date, serial: int) -> str:
    """Return a dossier code: agency identifier, reception date, serial of the day in 4 or more digits.

    The same shape in both periods (TT 01/2018 Art 19; TT 03/2025 Art 13); what differs is the
    identifier, which is data of the agency.
    """
    return f"{identifier}-{day:%y%m%d}-{serial:04d}"


def registration_code(identifier: str, day: dt.date, serial: int) -> str:
    """Return the temporary code of a dossier that is not accepted yet: marked `DK.`, dated by submission."""
    return f"{_REGISTRATION}{reception_code(identifier, day, serial)}"


def is_registration(code: str) -> bool:
    """Return whether a tidy code is a temporary one."""
    return code.startswith(_REGISTRATION)


def apology_number(serial: int) -> str:
    """Return the number of a letter of apology: `12/PXL`."""
    return f"{serial:02d}/PXL"


def tidy(typed: str) -> str:
    """Return a code as stored, from whatever a person typed: no spaces, capitals, plain hyphens."""
    dashes = typed.replace("–", "-").replace("—", "-").replace("_", "-")
    return re.sub(r"[\s\x00]+", "", dashes).upper()


def looks_right(code: str) -> bool:
    """Return whether a tidy text has the shape of a code."""
    return bool(_CODE.match(code))
