"""Send what is due: claim a notice, carry it, note how it went.

A claim is a conditional update, so any number of senders may run. A sender that dies leaves its claim behind;
after a while the notice is free again. Failures are tried again later and later, then given up.
"""

import datetime as dt
import logging
from dataclasses import dataclass

from django.conf import settings
from django.db.models import F, Q, QuerySet

from motcua.foundation.notices.models import Notice
from motcua.foundation.notices.transports import Permanent, Temporary, transport

_log = logging.getLogger(__name__)
_MOST = 100
_State = Notice.State


@dataclass(frozen=True, slots=True)
class Sent:
    """How a round went: sent, to be tried again, given up."""

    sent: int = 0
    again: int = 0
    failed: int = 0


def send_due(*, at: dt.datetime, most: int = _MOST) -> Sent:
    """Send the notices that are due at a moment, the longest due first, at most `most`."""
    results = [_send(notice, at) for notice in due(at)[:most] if _claimed(notice, at)]
    return Sent(results.count(_State.SENT), results.count(_State.QUEUED), results.count(_State.FAILED))


def due(at: dt.datetime) -> QuerySet[Notice]:
    """Return the notices due at a moment, those of senders that died among them, the longest due first."""
    left_behind = at - dt.timedelta(seconds=settings.NOTICE_CLAIM_SECONDS)
    waiting = Q(state=_State.QUEUED, due_at__lte=at) | Q(state=_State.CLAIMED, claimed_at__lte=left_behind)
    return Notice.objects.filter(waiting).order_by("due_at", "id")


def _claimed(notice: Notice, at: dt.datetime) -> bool:
    """Claim a notice unless somebody was faster; return whether it is ours now."""
    rows = Notice.objects.filter(pk=notice.pk, state=notice.state, attempts=notice.attempts)
    notice.attempts += 1
    return bool(rows.update(state=_State.CLAIMED, claimed_at=at, attempts=F("attempts") + 1))


def _send(notice: Notice, at: dt.datetime) -> Notice.State:
    try:
        transport(notice.channel).send(notice)
    except Permanent as refusal:
        return _note(notice, _State.FAILED, last_error=str(refusal)[:300])
    except Temporary as trouble:
        return _later(notice, at, str(trouble))
    except Exception:  # noqa: BLE001  a transport's own mistake must not keep the others from being sent
        _log.exception("notice %s (%s)", notice.pk, notice.channel)
        return _later(notice, at, "Lỗi của chương trình khi gửi; xem nhật ký máy chủ.")
    return _note(notice, _State.SENT, sent_at=at, last_error="")


def _later(notice: Notice, at: dt.datetime, why: str) -> Notice.State:
    delays = settings.NOTICE_RETRY_MINUTES
    if notice.attempts > len(delays):
        return _note(notice, _State.FAILED, last_error=why[:300])
    due_at = at + dt.timedelta(minutes=delays[notice.attempts - 1])
    return _note(notice, _State.QUEUED, due_at=due_at, last_error=why[:300])


def _note(notice: Notice, state: Notice.State, **values: object) -> Notice.State:
    # Only while the claim is still ours: a slow sender must not undo what another did since.
    Notice.objects.filter(pk=notice.pk, state=_State.CLAIMED, attempts=notice.attempts).update(
        state=state, claimed_at=None, **values
    )
    return state
