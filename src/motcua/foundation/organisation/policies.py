"""What must hold for agencies, accounts and grants."""

import datetime as dt
import re

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from motcua.foundation.organisation.models import Account, Agency, CouncilBody, Neighbourhood, Unit
from motcua.kernel import dates
from motcua.kernel.rules import Denied, Rule


class WordsMissing(Denied):
    """Something that must be written is empty."""


class DatesCross(Denied):
    """A thing would end before it begins."""


class UsernameTaken(Denied):
    """The username is used, or cannot be one."""


class WeakPassword(Denied):
    """The password can be guessed."""


class NotOfAgency(Denied):
    """A part of another agency."""


_USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,58}")


def _has_words(*values: str) -> None:
    if not all(value.strip() for value in values):
        raise WordsMissing("Hãy ghi đủ mã, tên và căn cứ.")


def _lies_after(day: dt.date, begin: dt.date) -> None:
    if day < begin:
        raise DatesCross(f"Ngày {dates.short(day)} trước ngày bắt đầu {dates.short(begin)}.")


def _is_new_username(username: str) -> None:
    if not _USERNAME.fullmatch(username):
        raise UsernameTaken(
            "Tên đăng nhập gồm chữ thường không dấu, chữ số, dấu chấm hoặc gạch, dài 2 đến 59 ký tự."
        )
    if Account.objects.filter(username=username).exists():
        raise UsernameTaken(f"Tên đăng nhập {username} đã có người dùng.")


def _is_good_password(password: str, account: Account) -> None:
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise WeakPassword(
            "Mật khẩu phải dài ít nhất 10 ký tự và không phải mật khẩu ai cũng đoán được."
        ) from error


def _fits_agency(agency: Agency, part: Unit | CouncilBody | Neighbourhood) -> None:
    if part.agency_id != agency.pk:
        raise NotOfAgency(f"“{part}” không thuộc {agency.short_name}.")


has_words = Rule(_has_words)
lies_after = Rule(_lies_after)
is_new_username = Rule(_is_new_username)
is_good_password = Rule(_is_good_password)
fits_agency = Rule(_fits_agency)
