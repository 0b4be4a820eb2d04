"""What must hold for agencies, accounts and grants."""

import datetime as dt
import re
from dataclasses import dataclass

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from motcua.foundation.organisation.models import (
    Account,
    Agency,
    CouncilBody,
    Neighbourhood,
    RoleGrant,
    Unit,
)
from motcua.foundation.organisation.roles import BOARD_ROLES, LEADER_ROLES, STANDING_ROLES, Role
from motcua.kernel import dates
from motcua.kernel.rules import Denied, Rule


class WordsMissing(Denied):
    """Something that must be written is empty."""


class DatesCross(Denied):
    """A thing would end before it begins."""


class CodeTaken(Denied):
    """A code names something already."""


class UsernameTaken(Denied):
    """The username is used, or cannot be one."""


class WeakPassword(Denied):
    """The password can be guessed."""


class NotOfAgency(Denied):
    """A part of another agency."""


class PlaceMissing(Denied):
    """A role without the body or group in which alone it means something."""


class NotCompatible(Denied):
    """Two offices that the law keeps apart."""


_USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,58}")

# In which body of the Council a role is held; a role of a Board or of a group's head always names it.
_BODIES = {
    **dict.fromkeys(STANDING_ROLES, CouncilBody.Kind.STANDING),
    **dict.fromkeys(BOARD_ROLES, CouncilBody.Kind.BOARD),
    Role.GROUP_HEAD: CouncilBody.Kind.GROUP,
    Role.DEPUTY: CouncilBody.Kind.GROUP,
}
_ALWAYS_IN_A_BODY = BOARD_ROLES | {Role.GROUP_HEAD}


@dataclass(frozen=True, slots=True)
class Incompatible:
    """Two groups of offices that one person may not hold together, since when and by what."""

    one: frozenset[Role]
    other: frozenset[Role]
    since: dt.date
    basis: str


INCOMPATIBLE = (
    Incompatible(
        one=STANDING_ROLES,
        other=LEADER_ROLES,
        since=dt.date(2025, 6, 16),
        basis="Luật số 72/2025/QH15, Điều 29: thành viên Thường trực Hội đồng nhân dân không đồng thời là "
        "thành viên Ủy ban nhân dân",
    ),
)


def _has_words(*values: str) -> None:
    if not all(value.strip() for value in values):
        raise WordsMissing("Hãy ghi đủ mã, tên và căn cứ.")


def _lies_after(day: dt.date | None, begin: dt.date) -> None:
    if day is not None and day < begin:
        raise DatesCross(f"Ngày {dates.short(day)} trước ngày bắt đầu {dates.short(begin)}.")


def _is_other(one: models.Model, other: models.Model) -> None:
    if one.pk == other.pk:
        raise DatesCross("Không thể tự nối tiếp chính mình.")


def _is_new_code(code: str) -> None:
    if Agency.objects.filter(code=code).exists():
        raise CodeTaken(f"Mã {code} đã có cơ quan dùng.")


def _is_new_unit(agency: Agency, code: str) -> None:
    if Unit.objects.filter(agency=agency, code=code).exists():
        raise CodeTaken(f"Mã {code} đã có bộ phận dùng.")


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


def _fits_agency(agency: Agency, part: Unit | CouncilBody | Neighbourhood | None) -> None:
    if part is not None and part.agency_id != agency.pk:
        raise NotOfAgency(f"“{part}” không thuộc {agency.short_name}.")


def _fits_role(role: Role, body: CouncilBody | None, neighbourhood: Neighbourhood | None) -> None:
    wanted = _BODIES.get(role)
    if body is not None and body.kind != wanted:
        raise PlaceMissing(f"Vai trò {role.label} không thuộc {body.name}.")
    if body is None and wanted is not None and role in _ALWAYS_IN_A_BODY:
        raise PlaceMissing(f"Hãy nêu {wanted.label.lower()} của vai trò {role.label}.")
    if neighbourhood is None and role is Role.NEIGHBOURHOOD_HEAD:
        raise PlaceMissing("Hãy nêu tổ dân phố, khu phố của tổ trưởng.")


def _is_compatible(
    account: Account, role: Role, agency: Agency, valid_from: dt.date, valid_to: dt.date | None
) -> None:
    for rule in INCOMPATIBLE:
        against = rule.other if role in rule.one else rule.one if role in rule.other else None
        if against is None or (valid_to is not None and valid_to < rule.since):
            continue
        held = RoleGrant.objects.filter(account=account, agency=agency, role__in=[r.value for r in against])
        held = held.filter(Q(valid_to=None) | Q(valid_to__gte=max(valid_from, rule.since)))
        if held.filter(valid_from__lte=valid_to or dt.date.max).exists():
            raise NotCompatible(f"{account.full_name} đang giữ chức vụ không được kiêm nhiệm. {rule.basis}.")


has_words = Rule(_has_words)
lies_after = Rule(_lies_after)
is_other = Rule(_is_other)
is_new_code = Rule(_is_new_code)
is_new_unit = Rule(_is_new_unit)
is_new_username = Rule(_is_new_username)
is_good_password = Rule(_is_good_password)
fits_agency = Rule(_fits_agency)
fits_role = Rule(_fits_role)
is_compatible = Rule(_is_compatible)
