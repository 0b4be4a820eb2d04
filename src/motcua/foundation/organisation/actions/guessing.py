"""How often somebody may guess at a secret: a password, the phone that goes with a dossier's code."""

import datetime as dt

from django.utils.crypto import salted_hmac

from motcua.foundation.organisation.models import WrongGuess
from motcua.kernel import storing
from motcua.kernel.rules import Denied

MOST_GUESSES = 5
WINDOW = dt.timedelta(minutes=15)


class TooManyGuesses(Denied):
    """Too many wrong guesses from this address; it may be tried again later."""


def may_guess(purpose: str, what: str, *, address: str, at: dt.datetime, otherwise: str = "") -> str:
    """Return the key under which this guess counts; `otherwise` says what else a person can do.

    Raises TooManyGuesses after `MOST_GUESSES` wrong ones at `what` from `address` within `WINDOW`.
    """
    key = salted_hmac(purpose, f"{what}\n{address}", algorithm="sha256").hexdigest()
    failures = WrongGuess.objects.filter(key=key, at__gt=at - WINDOW).order_by("-at", "-id")
    last = list(failures.values_list("at", flat=True)[:MOST_GUESSES])
    if len(last) == MOST_GUESSES:
        minutes = -(-(last[-1] + WINDOW - at) // dt.timedelta(minutes=1))
        raise TooManyGuesses(
            f"Đã nhập sai {MOST_GUESSES} lần. Hãy thử lại sau {minutes} phút{otherwise and ', hoặc '}{otherwise}."
        )
    return key


def was_wrong(key: str, *, at: dt.datetime) -> None:
    """Remember a wrong guess, and forget those past the window."""
    WrongGuess.objects.filter(at__lte=at - WINDOW).delete()
    storing.add(WrongGuess(key=key, at=at))


def was_right(key: str) -> None:
    """Forget the wrong guesses that led here."""
    WrongGuess.objects.filter(key=key).delete()
