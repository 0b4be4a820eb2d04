"""When an assignment is due and how it stands: derived from its dates, never kept. Pure: no framework."""

import datetime as dt

from motcua.foundation.calendars.working_days import WorkCalendar
from motcua.reform.lawwatch.states import Standing


def study_due(
    *,
    effective_on: dt.date,
    received_on: dt.date,
    calendar: WorkCalendar,
    before_effect: int,
    after_receipt: int,
) -> dt.date:
    """Return the day by which a new act should be studied; both lengths are working days.

    The earlier of so many days before it takes effect and so many days after it came; never before
    the day it came.
    """
    ahead = calendar.working_day_before(effective_on, before_effect)
    due = received_on
    for _ in range(after_receipt):
        due = calendar.next_working_day(due)
    return max(min(ahead, due), received_on)


def standing(*, due_on: dt.date, studied_on: dt.date | None, today: dt.date) -> Standing:
    """Return how an assignment stands. Studied on the due day is in time."""
    if studied_on is not None:
        return Standing.STUDIED if studied_on <= due_on else Standing.STUDIED_LATE
    return Standing.OVERDUE if today > due_on else Standing.WAITING
