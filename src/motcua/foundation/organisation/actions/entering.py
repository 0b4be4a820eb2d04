"""Log-in: who is behind a name and a password.

Unknown names, wrong passwords and closed accounts are answered alike, in the same time.
"""

import datetime as dt

from django.contrib.auth import authenticate

from motcua.foundation.organisation.actions import guessing
from motcua.foundation.organisation.models import Account
from motcua.kernel.rules import Denied


class WrongPassword(Denied):
    """The name and the password do not belong together."""


def identify(*, username: str, password: str, address: str, at: dt.datetime) -> Account:
    """Return the account behind a name and a password typed at an address.

    Raises TooManyGuesses after some wrong passwords for this name from this address, WrongPassword.
    """
    name = username.strip().lower()
    key = guessing.may_guess(
        "log-in", name, address=address, at=at, otherwise="nhờ quản trị hệ thống đặt lại mật khẩu"
    )
    account = authenticate(username=name, password=password)
    if not isinstance(account, Account):
        guessing.was_wrong(key, at=at)
        raise WrongPassword(
            "Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy xem phím Caps Lock và bộ gõ tiếng Việt rồi thử lại."
        )
    guessing.was_right(key)
    return account
