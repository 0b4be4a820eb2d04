"""The only door for questions about dossiers."""

from motcua.casework.dossiers.queries.access import (
    DossierNotFound,
    access_dossier,
    may_void,
    moves_offered,
    open_alike,
    papers,
    received_with,
    requested_papers,
)
from motcua.casework.dossiers.queries.facts import DossierFacts, Settled, facts_as_of
from motcua.casework.dossiers.queries.finding import MOST_FOUND, FoundRow, of_people
from motcua.casework.dossiers.queries.inbox import (
    InboxCounts,
    InboxFilter,
    InboxPage,
    InboxRow,
    Tab,
    Urgency,
    inbox,
    inbox_counts,
    inbox_rows,
    urgency,
)
from motcua.casework.dossiers.queries.late import LateDossier, late
from motcua.casework.dossiers.queries.promising import Expected, expected, slips_made
from motcua.casework.dossiers.queries.rows import rows
from motcua.casework.dossiers.queries.telling import (
    ControlRow,
    Outlook,
    TimelineItem,
    control_rows,
    outlook,
    timeline,
    where_it_is,
)
from motcua.casework.dossiers.queries.tracking import LEVEL_NAMES, Progress, Tracked, public_progress, tracked

__all__ = [
    "LEVEL_NAMES",
    "MOST_FOUND",
    "ControlRow",
    "DossierFacts",
    "DossierNotFound",
    "Expected",
    "FoundRow",
    "InboxCounts",
    "InboxFilter",
    "InboxPage",
    "InboxRow",
    "LateDossier",
    "Outlook",
    "Progress",
    "Settled",
    "Tab",
    "TimelineItem",
    "Tracked",
    "Urgency",
    "access_dossier",
    "control_rows",
    "expected",
    "facts_as_of",
    "inbox",
    "inbox_counts",
    "inbox_rows",
    "late",
    "may_void",
    "moves_offered",
    "of_people",
    "open_alike",
    "outlook",
    "papers",
    "public_progress",
    "received_with",
    "requested_papers",
    "rows",
    "slips_made",
    "timeline",
    "tracked",
    "urgency",
    "where_it_is",
]
