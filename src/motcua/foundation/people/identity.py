"""Identity numbers: what kind they are and what looks odd in them. Pure; the oddities warn and never block.

Old papers stay valid in many dossiers, and a wrong digit on an old card is the State's, not the person's.
"""

import datetime as dt
import re
import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path

_PROVINCES = Path(__file__).with_name("data") / "provinces.toml"
_SEPARATORS = re.compile(r"[\s.]+")


class Kind(StrEnum):
    """What an identity number is the number of."""

    PERSONAL = "Số định danh cá nhân"
    OLD_CARD = "Số chứng minh nhân dân"
    PASSPORT = "Số hộ chiếu"
    TAX = "Mã số thuế, mã số doanh nghiệp"


_FORMS = (
    (re.compile(r"\d{12}"), Kind.PERSONAL),
    (re.compile(r"\d{9}"), Kind.OLD_CARD),
    (re.compile(r"[A-Z]\d{7,8}"), Kind.PASSPORT),
    (re.compile(r"\d{10}(-?\d{3})?"), Kind.TAX),
)


def tidy(typed: str) -> str:
    """Return a number without spaces and dots, letters large: `079 090.001234` becomes `079090001234`."""
    return _SEPARATORS.sub("", typed).upper()


def kind_of(number: str) -> Kind | None:
    """Return what a tidy number can be the number of, or None."""
    return next((kind for form, kind in _FORMS if form.fullmatch(number)), None)


@cache
def provinces() -> dict[str, str]:
    """Return the province names by the three digits that begin a personal identification number."""
    content = tomllib.loads(_PROVINCES.read_text(encoding="utf-8"))
    return dict(content["codes"])


def birth_year(number: str) -> int | None:
    """Return the year of birth that a personal number tells, or None for other numbers.

    The fourth digit holds century and sex (0 and 1: 1900 to 1999; 2 and 3: 2000 to 2099; and on), the
    fifth and sixth the year.
    """
    if kind_of(number) is not Kind.PERSONAL:
        return None
    return 1900 + 100 * (int(number[3]) // 2) + int(number[4:6])


def oddities(number: str, *, born_on: dt.date | None = None) -> tuple[str, ...]:
    """Return what an officer should look at again in a tidy number, in sentences. Warnings only."""
    if kind_of(number) is not Kind.PERSONAL:
        return ()
    found = []
    if number[:3] not in provinces():
        found.append(f"Ba số đầu {number[:3]} không phải mã tỉnh, thành phố nào. Hãy đối chiếu với thẻ.")
    year = birth_year(number)
    if born_on is not None and year != born_on.year:
        found.append(f"Số định danh ghi năm sinh {year}, khác năm sinh đã khai {born_on.year}.")
    return tuple(found)
