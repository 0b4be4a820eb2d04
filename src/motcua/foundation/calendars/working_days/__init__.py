"""Working time: the pure arithmetic of hours, working days and calendar days.

No database, no clock, no framework. A calendar is built from rows elsewhere; here it only answers.
Moments are aware and are answered in Vietnam's time.

How it counts:
- A period in days starts on the day after the event and ends when its last day ends; a last day
  that is a day off moves to the next working day (Bộ luật Dân sự 2015, Arts 147 and 148).
- A day ends when its last session ends.
- Hours run only within sessions. Received before opening, at lunch or after closing: they start
  at the next opening. A period of hours that fills a session ends at its close.
- A part of a working day is a part of the day's nominal hours, which the week table states.
- "In the day" after the late hour (15 giờ) becomes the next working day (Luật Hộ tịch Art 5.3).
"""

from motcua.foundation.calendars.working_days.calendar import WorkCalendar
from motcua.foundation.calendars.working_days.days import (
    DatedWeek,
    DayKind,
    DayRule,
    Explained,
    NoWorkingDay,
    Session,
    Week,
    YearNotLoaded,
    hours_of,
    longest_day,
)
from motcua.foundation.calendars.working_days.limits import Due, Limit, LimitUnit, due, hand_over
from motcua.foundation.calendars.working_days.styles import DueStyle

__all__ = [
    "DatedWeek",
    "DayKind",
    "DayRule",
    "Due",
    "DueStyle",
    "Explained",
    "Limit",
    "LimitUnit",
    "NoWorkingDay",
    "Session",
    "Week",
    "WorkCalendar",
    "YearNotLoaded",
    "due",
    "hand_over",
    "hours_of",
    "longest_day",
]
