"""Queue a notice in the transaction of the act that causes it."""

import datetime as dt

from motcua.foundation.notices.models import Notice
from motcua.kernel import storing


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
