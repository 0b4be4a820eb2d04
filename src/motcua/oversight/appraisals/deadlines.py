"""The last day for an appraisal meeting: so many days before the session opens. Pure."""

import datetime as dt


def last_meeting_day(session_on: dt.date, days_before: int) -> dt.date:
    """Return the last day on which the Board may meet (Law 87/2015/QH13 Art 78 para 1: ten days before).

    The day of the session is not counted; the number of days is a parameter of the law in force.
    """
    return session_on - dt.timedelta(days=days_before)
