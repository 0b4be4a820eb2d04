"""`motcua check-report FILE [--json]`: read any administrative report and say what does not hold."""
# ruff: noqa: N999  the command has a dash because people type it so

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.models import Agency
from motcua.insight.checker import check, printing
from motcua.records.reading import Unreadable
from motcua.records.reading.extraction import MOST_BYTES


class Command(BaseCommand):
    """Checks a report."""

    help = "Đọc và kiểm tra một báo cáo (.docx, .pdf, .txt): số liệu, viện dẫn, ngày tháng, thể thức."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare FILE and its options."""
        parser.add_argument("file", metavar="TỆP", help="tệp .docx, .pdf, .txt; “-” để đọc từ đầu vào chuẩn")
        parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
        parser.add_argument(
            "--agency", default="", metavar="MÃ", help="đối chiếu với sổ văn bản của đơn vị này"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Check the file; every refusal is one line and a non-zero status."""
        agencies = _agencies(options["agency"])
        source = sys.stdin.buffer.read(MOST_BYTES + 1) if options["file"] == "-" else Path(options["file"])
        try:
            checked = check.check_file(source, agencies=agencies)
        except Unreadable as refusal:
            raise CommandError(" ".join(str(refusal).split())) from None
        if options["json"]:
            self.stdout.write(json.dumps(printing.as_plain(checked), ensure_ascii=False, indent=2))
            return
        for line in printing.as_lines(checked):
            self.stdout.write(line)


def _agencies(code: str) -> list[str]:
    if not code:
        return []
    try:
        return organisation.chain(organisation.agency(code).code)
    except Agency.DoesNotExist:
        raise CommandError(f"Không có đơn vị mang mã “{code}”.") from None
