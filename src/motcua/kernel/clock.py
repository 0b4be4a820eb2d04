"""The only place that asks what time it is.

Doors call `now()` once and pass the moment down as `at=` (or `today=`), so that every rule
can be asked about any moment. Moments are aware; people here live in Asia/Ho_Chi_Minh.
"""

import datetime as dt
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def now() -> dt.datetime:
    """Return the present moment in Vietnam's time zone."""
    return dt.datetime.now(tz=VIETNAM)  # noqa: TID251  the one allowed call


def local(moment: dt.datetime) -> dt.datetime:
    """Return the same moment, expressed in Vietnam's time zone. Naive moments are refused."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(VIETNAM)


def local_date(moment: dt.datetime) -> dt.date:
    """Return the calendar day in Vietnam on which a moment falls."""
    return local(moment).date()


def at(day: dt.date, hour: int = 0, minute: int = 0, second: int = 0) -> dt.datetime:
    """Return the moment of a wall-clock time in Vietnam."""
    return dt.datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=VIETNAM)


def start_of(day: dt.date) -> dt.datetime:
    """Return the first moment of a local day."""
    return at(day)


def end_of(day: dt.date) -> dt.datetime:
    """Return the first moment after a local day: use it as an exclusive bound."""
    return at(day + dt.timedelta(days=1))
