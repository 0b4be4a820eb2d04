"""Plain values: what may stand in an event, and its one canonical spelling."""

import datetime as dt
import json
import uuid
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any

_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MICROSECOND = dt.timedelta(microseconds=1)
# Nearly every value: exactly these types (not their children) are their own spelling.
_PLAIN = frozenset({str, int, bool, type(None)})


def microseconds(moment: dt.datetime) -> int:
    """Return an aware moment as whole microseconds since 1970-01-01 UTC."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return (moment - _EPOCH) // _MICROSECOND


def moment(microseconds_since_epoch: int) -> dt.datetime:
    """Return the UTC moment of a count of microseconds."""
    return _EPOCH + dt.timedelta(microseconds=microseconds_since_epoch)


def value(thing: Any) -> Any:
    """Return a value as JSON keeps it: moments as UTC ISO text, days as ISO text, numbers exact.

    Raises TypeError for anything without one spelling (floats among them).
    """
    kind = type(thing)
    if kind in _PLAIN:
        return thing
    if kind in _SPELLING:
        return _SPELLING[kind](thing)
    if isinstance(thing, Enum):
        return value(thing.value)
    if isinstance(thing, Mapping):
        return {str(key): value(item) for key, item in thing.items()}
    if isinstance(thing, list | tuple):
        return [value(item) for item in thing]
    if isinstance(thing, set | frozenset):
        return sorted(map(value, thing))
    return _single(thing)


def _single(thing: Any) -> str | int:
    if isinstance(thing, dt.datetime):
        return _utc(thing)
    if isinstance(thing, dt.date | dt.time):
        return thing.isoformat()
    if isinstance(thing, Decimal):
        return format(thing.normalize() + 0, "f")
    if isinstance(thing, uuid.UUID | str):
        return str(thing)
    if isinstance(thing, int):
        return int(thing)
    raise TypeError(f"no plain spelling for {type(thing).__name__}")


def _utc(thing: dt.datetime) -> str:
    if thing.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return thing.astimezone(dt.UTC).isoformat(timespec="microseconds")


# The next commonest types, found by one look instead of a row of questions.
_SPELLING: dict[type, Callable[[Any], str]] = {uuid.UUID: str, dt.datetime: _utc}


def canonical(payload: Mapping[str, Any]) -> str:
    """Return the canonical JSON of a payload: sorted keys, no spaces, UTF-8 text, no new lines."""
    return json.dumps(value(payload), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
