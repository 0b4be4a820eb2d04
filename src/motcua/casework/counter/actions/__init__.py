"""The only door through which the counter changes.

Numbers are issued and tickets move under the lock of the queue day's row, so no number is issued
twice or left out and no ticket is called at two windows. Not for use while rows are gathered in bulk.
"""

from motcua.casework.counter.actions.arranging import (
    add_priority_group,
    add_service,
    add_window,
    load_priority_groups,
)
from motcua.casework.counter.actions.calling import (
    call_next,
    finish,
    finish_and_call_next,
    recall,
    skip,
    start,
)
from motcua.casework.counter.actions.closing import Closing, close_day, reopen_day
from motcua.casework.counter.actions.issuing import issue_ticket, void_ticket

__all__ = [
    "Closing",
    "add_priority_group",
    "add_service",
    "add_window",
    "call_next",
    "close_day",
    "finish",
    "finish_and_call_next",
    "issue_ticket",
    "load_priority_groups",
    "recall",
    "reopen_day",
    "skip",
    "start",
    "void_ticket",
]
