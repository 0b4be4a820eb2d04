"""`motcua user`: accounts and roles, from the console of the machine."""

import datetime as dt
import getpass
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.foundation.organisation import actions, queries
from motcua.foundation.organisation.actors import system
from motcua.foundation.organisation.models import (
    Account,
    Agency,
    CouncilBody,
    Neighbourhood,
    RoleGrant,
    Unit,
)
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock, dates, text
from motcua.kernel.rules import Denied


class Command(BaseCommand):
    """Opens accounts, sets passwords, grants and revokes roles, lists who is who."""

    help = "Tài khoản và vai trò: thêm, đặt mật khẩu, trao, thu, liệt kê."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the verbs."""
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="VIỆC")
        add = verbs.add_parser("add", help="thêm tài khoản, có thể trao luôn một vai trò")
        add.add_argument("username", metavar="TÊN_ĐĂNG_NHẬP")
        add.add_argument("--name", required=True, metavar="HỌ_TÊN")
        add.add_argument("--title", default="", metavar="CHỨC_DANH")
        add.add_argument("--email", default="", metavar="THƯ")
        add.add_argument("--role", default="", metavar="VAI_TRÒ")
        _place(add)
        _password(add)
        password = verbs.add_parser("password", help="đặt lại mật khẩu")
        password.add_argument("username", metavar="TÊN_ĐĂNG_NHẬP")
        _password(password)
        grant = verbs.add_parser("grant", help="trao vai trò")
        grant.add_argument("username", metavar="TÊN_ĐĂNG_NHẬP")
        grant.add_argument("role", metavar="VAI_TRÒ")
        grant.add_argument("--to", default="", metavar="NGÀY", help="ngày cuối")
        _place(grant)
        revoke = verbs.add_parser("revoke", help="thu vai trò từ sau một ngày")
        revoke.add_argument("username", metavar="TÊN_ĐĂNG_NHẬP")
        revoke.add_argument("role", metavar="VAI_TRÒ")
        revoke.add_argument("--agency", default="", metavar="MÃ", help="chỉ ở cơ quan này")
        revoke.add_argument("--last-day", default="", metavar="NGÀY", help="ngày cuối (mặc định: hôm nay)")
        listing = verbs.add_parser("list", help="liệt kê tài khoản và vai trò")
        listing.add_argument("--agency", default="", metavar="MÃ")
        verbs.add_parser("roles", help="liệt kê mã các vai trò")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run one verb; every refusal is one line and a non-zero status."""
        try:
            getattr(self, f"_{options['verb']}")(clock.now(), options)
        except Denied as refusal:
            raise CommandError(str(refusal)) from None

    def _add(self, at: dt.datetime, options: dict[str, Any]) -> None:
        agency = _agency(options["agency"], at)
        role = _role(options["role"]) if options["role"] else None
        told = {
            "agency": agency,
            "username": options["username"],
            "full_name": options["name"],
            "title": options["title"],
            "email": options["email"],
            "password": _new_password(options),
            "by": system(agency.code),
            "at": at,
        }
        if role is None:
            account = actions.open_account(**told)
        else:
            account = actions.appoint(
                **told, role=role, valid_from=_day(options["from"], at), **_parts(agency, options, at)
            )
        self.stdout.write(f"Đã thêm {account}.")

    def _password(self, at: dt.datetime, options: dict[str, Any]) -> None:
        account = _account(options["username"])
        agency = _home(account)
        actions.set_password(
            account, password=_new_password(options), agency=agency, by=system(agency), at=at
        )
        self.stdout.write(f"Đã đặt mật khẩu cho {account}.")

    def _grant(self, at: dt.datetime, options: dict[str, Any]) -> None:
        account, role = _account(options["username"]), _role(options["role"])
        agency = _agency(options["agency"], at)
        grant = actions.grant_role(
            account=account,
            role=role,
            agency=agency,
            valid_from=_day(options["from"], at),
            valid_to=_day(options["to"], at) if options["to"] else None,
            **_parts(agency, options, at),
            by=system(agency.code),
            at=at,
        )
        self.stdout.write(f"{account} là {role.label} từ {dates.short(grant.valid_from)}.")

    def _revoke(self, at: dt.datetime, options: dict[str, Any]) -> None:
        account, role = _account(options["username"]), _role(options["role"])
        last_day = _day(options["last_day"], at)
        held = RoleGrant.objects.on(last_day).filter(account=account, role=role.value)
        if options["agency"]:
            held = held.filter(agency__code=options["agency"])
        grants = list(held.select_related("agency", "account"))
        if not grants:
            raise CommandError(f"{account} không giữ vai trò {role.label} vào ngày {dates.short(last_day)}.")
        for grant in grants:
            actions.revoke_role(grant, last_day=last_day, by=system(grant.agency.code), at=at)
            self.stdout.write(
                f"{account} thôi là {role.label} ở {grant.agency} sau ngày {dates.short(last_day)}."
            )

    def _list(self, at: dt.datetime, options: dict[str, Any]) -> None:
        day = clock.local_date(at)
        accounts = Account.objects.order_by("username")
        if options["agency"]:
            accounts = accounts.filter(grants__agency__code=options["agency"]).distinct()
        for account in accounts:
            state = "" if account.is_active else " [đã khóa]"
            self.stdout.write(f"{account.username:<24}{account.full_name}{state}")
            for grant in queries.roles_of(account, day):
                self.stdout.write(f"{'':<24}  {grant.role.value:<14} {grant.role.label} ({grant.agency})")

    def _roles(self, at: dt.datetime, options: dict[str, Any]) -> None:
        for role in Role:
            self.stdout.write(f"{role.value:<16}{role.label}")


def _place(parser: Any) -> None:
    parser.add_argument("--agency", default="", metavar="MÃ", help="cơ quan (không cần nếu chỉ có một)")
    parser.add_argument("--unit", default="", metavar="MÃ", help="bộ phận")
    parser.add_argument("--body", default="", metavar="TÊN", help="Ban, Tổ đại biểu, Thường trực")
    parser.add_argument("--neighbourhood", default="", metavar="TÊN", help="tổ dân phố, khu phố")
    parser.add_argument("--from", default="", metavar="NGÀY", help="từ ngày (mặc định: hôm nay)")


def _password(parser: Any) -> None:
    parser.add_argument("--password-stdin", action="store_true", help="đọc mật khẩu từ đầu vào chuẩn")


def _new_password(options: dict[str, Any]) -> str:
    """Read a password without showing it; never from the command line, where others see it."""
    if options["password_stdin"]:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise CommandError("Không có bàn phím: hãy dùng --password-stdin.")
    first = getpass.getpass("Mật khẩu mới: ")
    if first != getpass.getpass("Gõ lại: "):
        raise CommandError("Hai lần gõ không giống nhau.")
    return first


def _agency(code: str, at: dt.datetime) -> Agency:
    if code:
        try:
            return queries.agency(code)
        except Agency.DoesNotExist:
            raise CommandError(f"Không có cơ quan mang mã “{code}”.") from None
    there = queries.agencies(clock.local_date(at))
    if len(there) != 1:
        codes = ", ".join(agency.code for agency in there) or "chưa có cơ quan nào"
        raise CommandError(f"Hãy nêu --agency: {codes}.")
    return there[0]


def _account(username: str) -> Account:
    account = queries.access_account(username)
    if account is None:
        raise CommandError(f"Không có tài khoản “{username}”.")
    return account


def _home(account: Account) -> str:
    grant = queries.grants_of(account).first()
    return grant.agency.code if grant else ""


def _role(typed: str) -> Role:
    wanted = text.fold(typed)
    for role in Role:
        if wanted in {text.fold(role.value), text.fold(role.label)}:
            return role
    raise CommandError(f"Không có vai trò “{typed}”. Xem: motcua user roles.")


def _parts(agency: Agency, options: dict[str, Any], at: dt.datetime) -> dict[str, Any]:
    """Find the unit, body and neighbourhood that were named, as they are on the first day of the role."""
    day = _day(options["from"], at)
    units = {unit.code: unit for unit in queries.units(agency, day)}
    bodies = {text.fold(body.name): body for body in queries.council_bodies(agency, day)}
    groups = {text.fold(group.name): group for group in queries.neighbourhoods(agency, day)}
    return {
        "unit": _chosen(units, options["unit"], "bộ phận"),
        "body": _chosen(bodies, text.fold(options["body"]), "cơ quan của Hội đồng nhân dân"),
        "neighbourhood": _chosen(groups, text.fold(options["neighbourhood"]), "tổ dân phố, khu phố"),
    }


def _chosen(found: dict[str, Any], key: str, what: str) -> Unit | CouncilBody | Neighbourhood | None:
    if not key:
        return None
    if key not in found:
        there = ", ".join(sorted(found)) or "chưa có"
        raise CommandError(f"Không thấy {what} “{key}”. Đang có: {there}.")
    chosen: Unit | CouncilBody | Neighbourhood = found[key]
    return chosen


def _day(typed: str, at: dt.datetime) -> dt.date:
    if not typed:
        return clock.local_date(at)
    try:
        return dates.parse(typed)
    except ValueError:
        raise CommandError(f"“{typed}” không phải ngày; ghi như 01/07/2025.") from None
