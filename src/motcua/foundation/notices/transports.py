"""What carries notices: one transport a channel, named in the settings by dotted path."""

from functools import cache
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from motcua.foundation.notices.models import Notice


class Temporary(Exception):
    """Not now: the notice will be tried again. The message is a Vietnamese sentence."""


class Permanent(Exception):
    """Never: no further attempt can succeed. The message is a Vietnamese sentence."""


class Transport(Protocol):
    """Carries notices of one channel. Delivers at least once: a receiver may see one twice after a crash."""

    def send(self, notice: Notice) -> None:
        """Hand a notice over. Raises Temporary or Permanent."""


def transport(channel: str) -> Transport:
    """Return the transport of a channel. Raises Permanent for a channel without one."""
    path = settings.NOTICE_TRANSPORTS.get(channel)
    if path is None:
        raise Permanent(f"Chưa có cách gửi qua kênh {channel}.")
    return _made(path)


@cache
def _made(path: str) -> Transport:
    made: Transport = import_string(path)()
    return made
