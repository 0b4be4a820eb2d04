"""The only door for change: queue a notice in the transaction of the act that causes it; send one again."""

import datetime as dt

from django.db import transaction

from motcua.foundation.ledger import actions as ledger
from motcua.foundation.notices.models import Notice
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.permissions import may_arrange
from motcua.kernel import storing
from motcua.kernel.rules import Denied


class NotGivenUp(Denied):
    """A notice that still waits or was sent."""


def queue(
    *,
    kind: str,
    agency: str,
    subject: str,
    address: str,
    title: str,
    body: str,
    at: dt.datetime,
    channel: str = "email",
    not_before: dt.datetime | None = None,
) -> Notice | None:
    """Queue one message; return it, or None when there is no address to send it to.

    `subject` is the same `noun:code` that events use. The text must follow the rules for messages:
    no personal data beyond what the person needs, a code instead of a sensitive subject.
    """
    if not address:
        return None
    return storing.add(
        Notice(
            kind=kind,
            agency=agency,
            subject=subject,
            channel=channel,
            address=address,
            title=title,
            body=body,
            queued_at=at,
            due_at=not_before or at,
        )
    )


@transaction.atomic
def send_again(notice: Notice, *, by: Actor, at: dt.datetime) -> Notice:
    """Put a notice that was given up back in the queue, its attempts counted anew. Raises NotArranger, NotGivenUp."""
    may_arrange(by, notice.agency)
    row = storing.locked(notice)
    if row.state != Notice.State.FAILED:
        raise NotGivenUp("Thông báo này chưa bị bỏ: đang chờ gửi hoặc đã gửi.")
    row.state, row.due_at, row.attempts, row.last_error = Notice.State.QUEUED, at, 0, ""
    storing.change(row, "state", "due_at", "attempts", "last_error")
    ledger.record(kind="notice.send_again", agency=row.agency, subject=row.subject, by=by.ref, at=at)
    return row
