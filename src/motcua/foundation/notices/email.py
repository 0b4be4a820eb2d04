"""Notices by e-mail, through Django's mail backend of the settings."""

import smtplib
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage

from motcua.foundation.notices.models import Notice
from motcua.foundation.notices.transports import Permanent, Temporary

_FOR_GOOD = 500


class EmailTransport:
    """Sends plain text. The Message-ID is the notice's own: a copy sent after a crash is recognised as one."""

    def send(self, notice: Notice) -> None:
        """Hand a notice to the mail server. Raises Temporary, Permanent."""
        host = urlsplit(settings.PUBLIC_ADDRESS).hostname or "localhost"
        headers = {"Message-ID": f"<{notice.pk}@{host}>", "Auto-Submitted": "auto-generated"}
        try:
            EmailMessage(notice.title, notice.body, to=[notice.address], headers=headers).send()
        except smtplib.SMTPRecipientsRefused as error:
            codes = [code for code, _ in error.recipients.values()]
            raise _refused(min(codes, default=_FOR_GOOD)) from error
        except smtplib.SMTPResponseException as error:
            raise _refused(error.smtp_code) from error
        except ValueError as error:
            raise Permanent("Địa chỉ hoặc tiêu đề thư không hợp lệ.") from error
        except (smtplib.SMTPException, OSError) as error:
            raise Temporary("Không gửi được qua máy chủ thư lúc này.") from error


def _refused(code: int) -> Temporary | Permanent:
    if code >= _FOR_GOOD:
        return Permanent(f"Máy chủ thư từ chối ({code}): địa chỉ không nhận được thư.")
    return Temporary(f"Máy chủ thư hẹn gửi lại ({code}).")
