"""How sending stands: the questions of a page about the outbox."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Min, Q

from motcua.foundation.notices.models import Notice
from motcua.foundation.people.queries import mask_email, mask_phone

_State = Notice.State


@dataclass(frozen=True, slots=True)
class Tally:
    """How many notices wait, were sent, were given up; since when the oldest is due."""

    waiting: int
    sent: int
    failed: int
    oldest_due: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Line:
    """One notice as a list shows it; the address masked."""

    key: str
    kind: str
    subject: str
    channel: str
    address: str
    title: str
    state: str
    queued_at: dt.datetime
    due_at: dt.datetime
    sent_at: dt.datetime | None
    attempts: int
    last_error: str


def tally(agency: str) -> Tally:
    """Return how the outbox of an agency (its code) stands. One statement."""
    waiting = Q(state__in=[_State.QUEUED, _State.CLAIMED])
    found = Notice.objects.filter(agency=agency).aggregate(
        waiting=Count("id", filter=waiting),
        sent=Count("id", filter=Q(state=_State.SENT)),
        failed=Count("id", filter=Q(state=_State.FAILED)),
        oldest_due=Min("due_at", filter=waiting),
    )
    return Tally(**found)


def outbox(agency: str, *, state: str = "", before: str = "", limit: int = 50) -> list[Line]:
    """Return the newest notices of an agency, of one state if asked; `before` is the last key of the page before."""
    rows = Notice.objects.filter(agency=agency).order_by("-id")
    rows = rows.filter(state=state) if state else rows
    rows = rows.filter(pk__lt=before) if before else rows
    return [_line(notice) for notice in rows[:limit]]


def access_notice(agency: str, key: str) -> Notice | None:
    """Return a notice of an agency by key, or None; whether another agency has it is not told."""
    return Notice.objects.filter(agency=agency, pk=key).first()


def _line(notice: Notice) -> Line:
    mask = mask_email if "@" in notice.address else mask_phone
    return Line(
        key=str(notice.pk),
        kind=notice.kind,
        subject=notice.subject,
        channel=notice.channel,
        address=mask(notice.address),
        title=notice.title,
        state=notice.get_state_display(),
        queued_at=notice.queued_at,
        due_at=notice.due_at,
        sent_at=notice.sent_at,
        attempts=notice.attempts,
        last_error=notice.last_error,
    )
