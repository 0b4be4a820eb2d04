import smtplib

import pytest

from motcua.foundation.notices.email import EmailTransport
from motcua.foundation.notices.models import Notice
from motcua.foundation.notices.transports import Permanent, Temporary

ERROR: list[Exception] = []
NOTICE = Notice(address="a@thu.example", title="x", body="y")


class Backend:
    """A mail backend as the settings may name one, whose server answers with an error."""

    def __init__(self, **options: object) -> None:
        """Take what Django hands to backends."""

    def send_messages(self, messages: object) -> int:
        """Answer as the server did."""
        raise ERROR[0]


@pytest.mark.parametrize(
    ("error", "meaning"),
    [
        (smtplib.SMTPRecipientsRefused({"a@thu.example": (550, b"no such user")}), Permanent),
        (smtplib.SMTPRecipientsRefused({"a@thu.example": (451, b"try later")}), Temporary),
        (smtplib.SMTPDataError(554, b"rejected"), Permanent),
        (smtplib.SMTPDataError(452, b"full"), Temporary),
        (smtplib.SMTPServerDisconnected(), Temporary),
        (ConnectionRefusedError(), Temporary),
        (TimeoutError(), Temporary),
    ],
)
def test_for_now_or_for_good(settings, error: Exception, meaning: type[Exception]) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.Backend"
    ERROR[:] = [error]
    with pytest.raises(meaning):
        EmailTransport().send(NOTICE)
