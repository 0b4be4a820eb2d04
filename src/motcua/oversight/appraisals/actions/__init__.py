"""The only door for change."""

from motcua.oversight.appraisals.actions.assigning import assign, drop
from motcua.oversight.appraisals.actions.finding import check_figure, find, void_finding
from motcua.oversight.appraisals.actions.issuing import Signature, issue, present
from motcua.oversight.appraisals.actions.meeting import Present, Said, Votes, call_meeting, hold_meeting

__all__ = [
    "Present",
    "Said",
    "Signature",
    "Votes",
    "assign",
    "call_meeting",
    "check_figure",
    "drop",
    "find",
    "hold_meeting",
    "issue",
    "present",
    "void_finding",
]
