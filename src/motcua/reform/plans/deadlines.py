"""How a task stands on a day: derived from its dates, never kept. Pure: no framework."""

import datetime as dt

from motcua.reform.plans.states import Standing


def standing(*, starts_on: dt.date, due_on: dt.date, done_on: dt.date | None, today: dt.date) -> Standing:
    """Return how a task stands. A task done on its due day is done in time."""
    if done_on is not None:
        return Standing.DONE if done_on <= due_on else Standing.DONE_LATE
    if today > due_on:
        return Standing.OVERDUE
    return Standing.RUNNING if today >= starts_on else Standing.NOT_BEGUN
