"""`motcua report`: list reports, read one, print it, open one of its figures."""

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.models import Agency
from motcua.insight.reports import paper, queries
from motcua.insight.reports.models import Report
from motcua.kernel import clock, dates
from motcua.kernel.records import RecordRow
from motcua.records.documents.queries import Damaged


class Command(BaseCommand):
    """Shows and prints issued reports, and opens their figures down to the records."""

    help = "Báo cáo: liệt kê, đọc, xuất DOCX và PDF, mở một số liệu."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the verbs."""
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="VIỆC")
        listing = verbs.add_parser("list", help="liệt kê báo cáo đã ban hành")
        _where(listing)
        for verb, told in (
            ("show", "in nội dung"),
            ("docx", "xuất bản DOCX"),
            ("pdf", "xuất bản PDF"),
            ("open", "mở một số liệu"),
        ):
            one = verbs.add_parser(verb, help=told)
            one.add_argument("symbol", metavar="SỐ_KÝ_HIỆU", help="ví dụ 303/BC-UBND")
            if verb in paper.FORMS:
                one.add_argument("--out", type=Path, metavar="TỆP", help="tệp ghi ra (- là đầu ra chuẩn)")
            if verb == "open":
                one.add_argument("code", metavar="CHỈ_TIÊU", help="ví dụ HL-04")
                one.add_argument("--whole", action="store_true", help="mở mẫu số thay cho tử số")
            _where(one)

    def handle(self, *args: Any, **options: Any) -> None:
        """Run one verb; every refusal is one line and a non-zero status."""
        verb = options["verb"]
        if verb == "list":
            self._list(options)
            return
        report = _report(options)
        if verb in paper.FORMS:
            self._print(report, verb, options["out"])
        elif verb == "open":
            self._open(report, options)
        else:
            self._show(report)

    def _list(self, options: dict[str, Any]) -> None:
        agencies = [agency.code for agency in _agencies(options["agency"])]
        for report in queries.listed(agencies, year=options["year"], issued_only=True):
            assert report.document is not None
            day = dates.short(report.document.issued_on)
            self.stdout.write(
                f"{report.document.symbol:<18}{day}  {report.agency.code:<16}{report.title} "
                f"[{report.get_state_display()}, {report.figures.count()} số liệu]"
            )

    def _show(self, report: Report) -> None:
        passages, figures = queries.read(report, now=clock.now())
        self.stdout.write(f"{report.title} ({queries.cut_off_text(report)})")
        for passage in passages:
            self.stdout.write(f"\n{passage.number}. {passage.section.heading}")
            for paragraph in passage.paragraphs:
                self.stdout.write("".join(piece.text for piece in paragraph))
        self.stdout.write("")
        for shown in figures:
            both = f"{shown.numerator}/{shown.denominator}" if shown.denominator is not None else ""
            self.stdout.write(f"{shown.code:<10}{shown.text():>12}  {both:<14}{shown.title}")

    def _print(self, report: Report, form: str, out: Path | None) -> None:
        try:
            content = paper.rendered(report, form, now=clock.now())
        except Damaged as problem:
            raise CommandError(str(problem)) from None
        if out == Path("-"):
            sys.stdout.buffer.write(content)
            return
        target = out or Path(f"{paper.file_name(report)}.{form}")
        try:
            target.write_bytes(content)
        except OSError as problem:
            raise CommandError(f"Không ghi được “{target}”: {problem.strerror}.") from None
        self.stdout.write(f"Đã ghi {target}.")

    def _open(self, report: Report, options: dict[str, Any]) -> None:
        figure = report.figures.filter(code=options["code"].upper()).first()
        if figure is None:
            there = ", ".join(report.figures.values_list("code", flat=True))
            raise CommandError(f"Báo cáo không có số liệu {options['code']}. Đang có: {there}.")
        opened = queries.Opened(figure, clock.now())
        whole = options["whole"]
        self.stdout.write(f"{figure.code} – {opened.definition.title}: {opened.shown.text()}")
        self.stdout.write(
            "Đếm lại đúng như khi chốt." if opened.holds else "Đếm lại KHÔNG ra những bản ghi đã chốt."
        )
        self._rows(opened.rows(opened.counted(whole).records, masked=True))
        changes = opened.changes(whole)
        for told, records in (
            ("Thêm sau khi chốt", changes.added),
            ("Không còn được tính", changes.removed),
        ):
            if len(records):
                self.stdout.write(f"{told}: {len(records)} bản ghi")
                self._rows(opened.rows_now(records, masked=True))

    def _rows(self, rows: list[RecordRow]) -> None:
        for number, row in enumerate(rows, start=1):
            told = "; ".join(part for part in (row.what, row.where, row.detail) if part)
            self.stdout.write(f"{number:>5}  {row.when}  {told}")


def _where(parser: CommandParser) -> None:
    parser.add_argument("--agency", default="", metavar="MÃ", help="cơ quan (không cần nếu chỉ một nơi có)")
    parser.add_argument("--year", type=int, metavar="NĂM")


def _agencies(code: str) -> list[Agency]:
    """Return the agency that was named, or all of today and those they continue."""
    if code:
        try:
            return [organisation.agency(code)]
        except Agency.DoesNotExist:
            raise CommandError(f"Không có cơ quan mang mã “{code}”.") from None
    living = organisation.agencies(clock.local_date(clock.now()))
    codes = {old: None for agency in living for old in organisation.chain(agency.code)}
    return [organisation.agency(one) for one in codes]


def _report(options: dict[str, Any]) -> Report:
    found = [
        report
        for agency in _agencies(options["agency"])
        if (report := queries.report_of_symbol(agency, options["symbol"], options["year"]))
    ]
    if not found:
        raise CommandError(f"Không có báo cáo {options['symbol']} đã ban hành. Xem: motcua report list.")
    if len(found) > 1:
        codes = ", ".join(report.agency.code for report in found)
        raise CommandError(f"Nhiều nơi có báo cáo {options['symbol']}; hãy nêu --agency: {codes}.")
    return found[0]
