"""Invents people: names, numbers, addresses. The same seed gives the same people in the same order.

Nobody here exists. Telephone numbers end in `000`, mail goes to a domain that nobody can register
(RFC 2606), and identity numbers end in a serial that stays below one thousand.
"""

import datetime as dt
import random
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from motcua.kernel import text

_FILE = Path(__file__).with_name("data") / "names.toml"
# Born before this year, people bear the given names of their generation.
_YOUNGER_SINCE = 1976
_PREFIXES = ("0903", "0908", "0913", "0918", "0938", "0977", "0983", "0989")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Invented:
    """Somebody who does not exist."""

    name: str
    is_woman: bool
    born_on: dt.date
    phone: str
    id_number: str
    address: str
    email: str


@cache
def _parts() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


class Inventor:
    """Draws what a demonstration needs from one stream of chance."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)  # noqa: S311  chance for a demonstration, nothing secret

    def pick(self, values: Sequence[T]) -> T:
        """Return one of the values."""
        return values[int(self.random.random() * len(values))]

    def weighed(self, values: Sequence[T], weights: Sequence[float]) -> T:
        """Return one of the values, the heavier the likelier."""
        return self.random.choices(values, weights)[0]

    def chance(self, share: float) -> bool:
        """Return True in a share of cases."""
        return self.random.random() < share

    def between(self, low: int, high: int) -> int:
        """Return a whole number from low to high, both included."""
        return low + int(self.random.random() * (high - low + 1))

    def name(self, *, is_woman: bool, born: int) -> str:
        """Return a full name that suits sex and year of birth."""
        parts = _parts()
        surname = self.weighed(list(parts["surname"]), list(parts["surname"].values()))
        own = parts["female" if is_woman else "male"]
        given = own["young" if born >= _YOUNGER_SINCE else "older"]
        return f"{surname} {self.pick(own['middle'])} {self.pick(given)}"

    def person(self, ward: str, year: int) -> Invented:
        """Return an inhabitant of a ward who asks for something in a year."""
        is_woman = self.chance(0.53)
        born = dt.date(year - self.between(19, 78), 1, 1) + dt.timedelta(days=self.between(0, 364))
        name = self.name(is_woman=is_woman, born=born.year)
        return Invented(
            name=name,
            is_woman=is_woman,
            born_on=born,
            phone=self.phone(),
            id_number=self.id_number(born, is_woman=is_woman),
            address=self.address(ward),
            email=self.email(name) if self.chance(0.15) else "",
        )

    def phone(self) -> str:
        """Return a mobile number."""
        return f"{self.pick(_PREFIXES)}{self.between(100, 999)}000"

    def id_number(self, born: dt.date, *, is_woman: bool) -> str:
        """Return twelve digits: province, century and sex, year, serial (Thông tư 59/2021/TT-BCA)."""
        century = (2 if born.year >= 2000 else 0) + (1 if is_woman else 0)
        return f"079{century}{born.year % 100:02d}000{self.between(100, 999)}"

    def address(self, ward: str) -> str:
        """Return an address in a ward."""
        number = self.between(3, 640)
        alley = f"/{self.between(1, 48)}" if self.chance(0.4) else ""
        return f"{number}{alley} {self.pick(_parts()['streets'][ward])}"

    def email(self, name: str) -> str:
        """Return a mail address that no mail reaches."""
        words = text.fold(name).split()
        return f"{words[-1]}.{words[0]}{self.between(10, 99)}@vi-du.example"
