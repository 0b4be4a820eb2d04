"""The present moment as the living ward knows it, and days counted back from it."""

import datetime as dt
from dataclasses import dataclass

from motcua.foundation.calendars.working_days import WorkCalendar
from motcua.kernel import clock

_MORNING, _EVENING = dt.time(10, 0), dt.time(16, 45)
_WINDOW = dt.timedelta(hours=2, minutes=20)


@dataclass(frozen=True, slots=True)
class Present:
    """Until when the demonstration acts: ten o'clock of the day, or now where it is earlier.

    Once the office has closed it is a quarter to five: what was promised for the day has been done.
    """

    until: dt.datetime
    calendar: WorkCalendar

    @classmethod
    def at(cls, now: dt.datetime, calendar: WorkCalendar) -> "Present":
        """Return the present of a moment."""
        here = clock.local(now)
        last = _EVENING if here.time() >= dt.time(17, 0) else _MORNING
        return cls(min(here, dt.datetime.combine(here.date(), last, tzinfo=clock.VIETNAM)), calendar)

    @property
    def today(self) -> dt.date:
        """Return the day."""
        return clock.local_date(self.until)

    def ago(self, working_days: int) -> dt.date:
        """Return the working day so many working days before today."""
        return self.calendar.working_day_before(self.today, working_days)

    def this_morning(self, share: float) -> dt.datetime:
        """Return a moment of the last hours: 0 is their beginning, 1 the present."""
        return self.until - _WINDOW * (1 - share)
