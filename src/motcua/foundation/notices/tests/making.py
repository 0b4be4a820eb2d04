"""Notices and transports for tests. A transport here is one that the settings could name."""

import datetime as dt
from typing import Any

from motcua.foundation.notices import actions
from motcua.foundation.notices.models import Notice
from motcua.foundation.notices.transports import Permanent, Temporary
from motcua.kernel import clock

AT = clock.at(dt.date(2026, 11, 20), 8)
HERE = "motcua.foundation.notices.tests.making"


class Refusing:
    """A channel where nothing ever arrives."""

    def send(self, notice: Notice) -> None:
        """Refuse for good."""
        raise Permanent("Số này không tồn tại.")


class Busy:
    """A channel that never has time."""

    def send(self, notice: Notice) -> None:
        """Refuse for now."""
        raise Temporary("Máy chủ bận.")


class Mistaken:
    """A channel with a mistake of its own."""

    def send(self, notice: Notice) -> None:
        """Stumble."""
        raise ZeroDivisionError


TRANSPORTS = {
    "email": "motcua.foundation.notices.email.EmailTransport",
    "refusing": f"{HERE}.Refusing",
    "busy": f"{HERE}.Busy",
    "mistaken": f"{HERE}.Mistaken",
}


def queued(**more: Any) -> Notice:
    """Queue a notice."""
    told: dict[str, Any] = {
        "kind": "dossier.result",
        "agency": "phuong-mau",
        "subject": "dossier:H29.1",
        "address": "nguoi.dan@thu.example",
        "title": "Đã có kết quả",
        "body": "Hồ sơ H29.1 đã có kết quả.",
        "at": AT,
    }
    notice = actions.queue(**{**told, **more})
    assert notice is not None
    return notice
