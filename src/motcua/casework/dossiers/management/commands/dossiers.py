"""`motcua dossiers late` and `motcua dossiers lapse`: what is late, and what has waited too long."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.casework.dossiers import actions, queries
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock, dates, numbers


class Command(BaseCommand):
    """Lists late dossiers; ends those whose applicants did not answer."""

    help = "Hồ sơ: liệt kê hồ sơ quá hạn (late), dừng hồ sơ quá thời gian bổ sung (lapse)."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare `late AGENCY` and `lapse`."""
        verbs = parser.add_subparsers(dest="verb", required=True, metavar="late | lapse")
        late = verbs.add_parser("late", help="liệt kê hồ sơ quá hạn của một đơn vị")
        late.add_argument("agency", metavar="MÃ", help="mã đơn vị")
        verbs.add_parser("lapse", help="dừng hồ sơ quá thời gian bổ sung, ở mọi đơn vị có quy định")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run one verb; an unknown agency is one line and a non-zero status."""
        at = clock.now()
        if options["verb"] == "lapse":
            ended = actions.lapse_due(at=at)
            self.stdout.write(f"Đã dừng {numbers.grouped(ended)} hồ sơ quá thời gian bổ sung.")
            return
        try:
            rows = queries.late(options["agency"], at=at)
        except Agency.DoesNotExist:
            raise CommandError(f"Không có đơn vị mã “{options['agency']}”.") from None
        for row in rows:
            apology = "đã xin lỗi" if row.has_apology else "chưa xin lỗi"
            self.stdout.write(
                f"{row.code}  hạn {dates.moment(row.due_at)}  {row.step}  {apology}  {row.procedure}"
            )
        self.stdout.write(f"{numbers.grouped(len(rows))} hồ sơ quá hạn.")
