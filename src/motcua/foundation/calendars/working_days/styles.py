"""The two ways to end a limit in working days."""

from enum import StrEnum


class DueStyle(StrEnum):
    """When on its last day a limit in working days ends: at the same working hour, or at the day's close."""

    HOUR_EXACT = "hour_exact"
    END_OF_DAY = "end_of_day"
