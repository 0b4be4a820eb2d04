"""Log-in: who is behind a name and a password, and how often somebody may guess.

Unknown names, wrong passwords and closed accounts are answered alike, in the same time.
"""

import datetime as dt

from django.contrib.auth import authenticate
from django.utils.crypto import salted_hmac

from motcua.foundation.organisation.models import Account, LogInFailure
from motcua.kernel import storing
from motcua.kernel.rules import Denied

MOST_FAILURES = 5
WINDOW = dt.timedelta(minutes=15)


class WrongPassword(Denied):
    """The name and the password do not belong together."""


class TooManyFailures(Denied):
    """This account failed too often from this address; it may be tried again later."""


def identify(*, username: str, password: str, address: str, at: dt.datetime) -> Account:
    """Return the account behind a name and a password typed at an address.

    Raises TooManyFailures after `MOST_FAILURES` within `WINDOW` for this name from this address, WrongPassword.
    """
    name = username.strip().lower()
    key = salted_hmac("log-in", f"{name}\n{address}", algorithm="sha256").hexdigest()
    until = _barred_until(key, at)
    if until is not None:
        minutes = -(-(until - at) // dt.timedelta(minutes=1))
        raise TooManyFailures(
            f"Đã nhập sai {MOST_FAILURES} lần. Hãy thử lại sau {minutes} phút, hoặc nhờ quản trị hệ thống đặt lại mật khẩu."
        )
    account = authenticate(username=name, password=password)
    if not isinstance(account, Account):
        _remember(key, at)
        raise WrongPassword(
            "Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy xem phím Caps Lock và bộ gõ tiếng Việt rồi thử lại."
        )
    LogInFailure.objects.filter(key=key).delete()
    return account


def _barred_until(key: str, at: dt.datetime) -> dt.datetime | None:
    """Return until when a key must wait: until the oldest of its last failures is past the window."""
    failures = LogInFailure.objects.filter(key=key, at__gt=at - WINDOW).order_by("-at", "-id")
    last = list(failures.values_list("at", flat=True)[:MOST_FAILURES])
    return last[-1] + WINDOW if len(last) == MOST_FAILURES else None


def _remember(key: str, at: dt.datetime) -> None:
    LogInFailure.objects.filter(at__lte=at - WINDOW).delete()
    storing.add(LogInFailure(key=key, at=at))
