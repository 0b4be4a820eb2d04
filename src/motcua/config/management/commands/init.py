"""`motcua init`: prepare this installation; with `--agency`, found a ward in it."""

import datetime as dt
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.casework.counter import actions as counter
from motcua.config import setting_up
from motcua.foundation.ledger.keys import KeyTrouble
from motcua.foundation.organisation import actions as organisation
from motcua.foundation.organisation.actors import system
from motcua.foundation.organisation.models import Agency, Unit
from motcua.kernel import clock, dates
from motcua.kernel.rules import Denied


class Command(BaseCommand):
    """Prepares the database, the signing key, the static files and the reference data. Again changes nothing."""

    help = "Chuẩn bị cơ sở dữ liệu, khóa ký, tệp tĩnh, dữ liệu chung; tùy chọn lập một phường, xã."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare what founds a ward."""
        parser.add_argument("--agency", default="", metavar="MÃ", help="lập đơn vị với mã này (phuong-mau)")
        parser.add_argument("--name", default="", metavar="TÊN", help="“Phường Mẫu”")
        parser.add_argument(
            "--place", default="", metavar="ĐỊA_DANH", help="địa danh trên văn bản (mặc định: từ tên)"
        )
        parser.add_argument("--superior", default="", metavar="CẤP_TRÊN", help="cơ quan cấp trên trực tiếp")
        parser.add_argument("--identifier", default="", metavar="MÃ", help="mã định danh điện tử (H29.125)")
        parser.add_argument(
            "--since", default="", metavar="NGÀY", help="hoạt động từ ngày (mặc định: hôm nay)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare, then found."""
        at = clock.now()
        try:
            setting_up.prepare(at=at, say=self.stdout.write)
            if options["agency"]:
                self._found(options, at)
        except (Denied, KeyTrouble) as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write("Xong. Chạy chương trình: motcua serve")

    def _found(self, options: dict[str, Any], at: dt.datetime) -> None:
        if Agency.objects.filter(code=options["agency"]).exists():
            self.stdout.write(f"Đơn vị {options['agency']}: đã có.")
            return
        since = _day(options["since"], at)
        by = system(options["agency"])
        agency = organisation.create_agency(
            code=options["agency"],
            short_name=options["name"],
            place=options["place"] or options["name"].partition(" ")[2],
            superior=options["superior"],
            valid_from=since,
            by=by,
            at=at,
        )
        if options["identifier"]:
            organisation.add_identifier(
                agency=agency,
                value=options["identifier"],
                basis="khai khi cài đặt",
                valid_from=since,
                by=by,
                at=at,
            )
        organisation.add_unit(
            agency=agency,
            code="mot-cua",
            name="Bộ phận Một cửa",
            kind=Unit.Kind.ONE_STOP,
            valid_from=since,
            by=by,
            at=at,
        )
        counter.load_priority_groups(agency=agency, valid_from=since, by=by, at=at)
        self.stdout.write(f"Đơn vị {agency.short_name}: đã lập.")
        self.stdout.write(
            f"Thêm người quản trị: motcua user add TÊN --name 'HỌ TÊN' --role R-ADMIN --agency {agency.code}"
        )


def _day(typed: str, at: dt.datetime) -> dt.date:
    try:
        return dates.parse(typed) if typed else clock.local_date(at)
    except ValueError:
        raise CommandError(f"“{typed}” không phải ngày; ghi như 01/07/2025.") from None
