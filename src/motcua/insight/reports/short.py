"""Short codes of printed figures: eight signs that nobody mistakes for one another, and where they open."""

import uuid

from django.conf import settings

# Crockford's base 32: no I, L, O, U. What people type instead is understood.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISTAKEN = str.maketrans("OIL", "011")
_LENGTH = 8


def of(key: uuid.UUID) -> str:
    """Return the code of a figure's key: its last 40 bits, which are random."""
    rest, signs = key.int & (1 << 5 * _LENGTH) - 1, ""
    for _ in range(_LENGTH):
        rest, sign = divmod(rest, 32)
        signs = _SIGNS[sign] + signs
    return signs


def printed(code: str) -> str:
    """Return a code as paper shows it: `7F3K-9QXA`."""
    return f"{code[:4]}-{code[4:]}"


def read(typed: str) -> str:
    """Return the code that someone typed, whatever dashes, spaces and look-alikes; "" for what is none."""
    bare = typed.upper().translate(_MISTAKEN).replace("-", "").replace(" ", "")
    return bare if len(bare) == _LENGTH and set(bare) <= set(_SIGNS) else ""


def address(code: str) -> str:
    """Return the address that a printed figure's link and QR code carry."""
    return f"{settings.PUBLIC_ADDRESS}/so-lieu/{printed(code)}/"


def entrance() -> str:
    """Return the address at which a code is typed in."""
    return f"{settings.PUBLIC_ADDRESS}/so-lieu/"
