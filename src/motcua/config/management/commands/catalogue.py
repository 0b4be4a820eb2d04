"""`motcua catalogue import FILE`: read a file of procedures into the catalogue."""

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.catalogue.procedures import importing
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import SYSTEM, system
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock, dates, numbers

_STEP = 25
_SHOWN = 3


class Command(BaseCommand):
    """Imports procedures and says what was odd."""

    help = "Danh mục thủ tục: nhập tệp JSON (mẫu bản ghi quốc gia) hoặc TOML (mẫu của Motcua)."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare `import FILE` and its options."""
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="import")
        verb = verbs.add_parser("import", help="nhập một tệp thủ tục")
        verb.add_argument("file", type=Path, metavar="TỆP")
        verb.add_argument("--agency", default="", metavar="MÃ", help="đưa vào danh mục của đơn vị này")
        verb.add_argument("--valid-from", default="", metavar="NGÀY", help="ngày áp dụng (mặc định: hôm nay)")
        verb.add_argument("--report", type=Path, metavar="TỆP", help="ghi báo cáo JSON")
        verb.add_argument("--dry-run", action="store_true", help="chỉ thử, không ghi gì")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the import; every refusal is one line and a non-zero status."""
        at = clock.now()
        agency = _agency(options["agency"])
        try:
            report = importing.import_file(
                options["file"],
                valid_from=_day(options["valid_from"]) or clock.local_date(at),
                agency=agency,
                rehearse=options["dry_run"],
                by=system(agency.code) if agency else SYSTEM,
                at=at,
                progress=self._progress,
            )
        except importing.Unreadable as refusal:
            raise CommandError(" ".join(str(refusal).split())) from None
        self._tell(report, rehearsal=options["dry_run"])
        if options["report"]:
            _write(options["report"], report)

    def _progress(self, done: int, total: int) -> None:
        if sys.stderr.isatty() and (done % _STEP == 0 or done == total):
            end = "\n" if done == total else ""
            self.stderr.write(f"\rĐang ghi {done}/{total} thủ tục…", ending=end)

    def _tell(self, report: importing.ImportReport, *, rehearsal: bool) -> None:
        say = self.stdout.write
        head = "Thử nhập, không ghi gì" if rehearsal else "Đã nhập"
        say(f"{head}: {report.file}, {numbers.grouped(report.read)} bản ghi.")
        say(
            f"Mới {report.added}; phiên bản mới {report.renewed}; không đổi {report.unchanged}; "
            f"bỏ qua {report.skipped}; đưa vào danh mục {report.listed}."
        )
        if report.oddities:
            say(f"Điều bất thường trong bản ghi: {numbers.grouped(len(report.oddities))}.")
        for kind, count in report.by_kind:
            codes = list(dict.fromkeys(o.code for o in report.oddities if o.kind is kind))
            more = "…" if len(codes) > _SHOWN else ""
            say(f"  {count:>5}  {kind.label} ({', '.join(codes[:_SHOWN])}{more})")


def _agency(code: str) -> Agency | None:
    if not code:
        return None
    try:
        return organisation.agency(code)
    except Agency.DoesNotExist:
        raise CommandError(f"Không có đơn vị mang mã “{code}”.") from None


def _day(typed: str) -> Any:
    if not typed:
        return None
    try:
        return dates.parse(typed)
    except ValueError:
        raise CommandError(f"“{typed}” không phải ngày; ghi như 01/07/2025.") from None


def _write(path: Path, report: importing.ImportReport) -> None:
    try:
        path.write_text(json.dumps(report.plain(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError:
        raise CommandError(f"Không ghi được báo cáo vào “{path.name}”.") from None
