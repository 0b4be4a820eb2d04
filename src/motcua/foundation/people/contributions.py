"""What other rooms say when a person asks for their data, or asks that it be erased.

Rooms above register a function when they are imported; this room never imports them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from motcua.foundation.people.models import Person


@dataclass(frozen=True, slots=True)
class Line:
    """One line of what the ward keeps of a person, in words."""

    label: str
    value: str


Tell = Callable[[Person], Iterable[Line]]
Object = Callable[[Person], str]
_told: dict[str, Tell] = {}
_objections: dict[str, Object] = {}


def tells(room: str) -> Callable[[Tell], Tell]:
    """Register what a room keeps of a person, for the export. Raises ValueError when registered twice."""

    def keep(function: Tell) -> Tell:
        if _told.setdefault(room, function) is not function:
            raise ValueError(f"{room} tells twice")
        return function

    return keep


def objects(room: str) -> Callable[[Object], Object]:
    """Register why a room still needs a person's data ("" when it does not). Raises ValueError when twice."""

    def keep(function: Object) -> Object:
        if _objections.setdefault(room, function) is not function:
            raise ValueError(f"{room} objects twice")
        return function

    return keep


def told(person: Person) -> list[Line]:
    """Return what every room keeps of a person, by the name of the room."""
    return [line for room in sorted(_told) for line in _told[room](person)]


def objections(person: Person) -> list[str]:
    """Return why a person's data cannot be erased yet, in sentences."""
    return [why for room in sorted(_objections) if (why := _objections[room](person))]
