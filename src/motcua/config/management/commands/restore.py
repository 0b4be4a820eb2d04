"""`motcua restore FILE`: put an archive back, then verify the ledger."""

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.config import archiving
from motcua.config.archiving.dumping import DumpFailed
from motcua.foundation.files import queries as files
from motcua.kernel import clock, dates, numbers


class Command(BaseCommand):
    """Fills an empty place from an archive; with `--force` replaces what is there."""

    help = "Phục hồi từ bản sao lưu vào nơi trống, rồi kiểm chứng sổ cái. Hãy dừng chương trình trước."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the file."""
        parser.add_argument("file", type=Path, metavar="TỆP")
        parser.add_argument("--force", action="store_true", help="thay dữ liệu đang có")

    def handle(self, *args: Any, **options: Any) -> None:
        """Put it back, bring the tables up to this program, verify."""
        try:
            found, remarks = archiving.restore(options["file"], force=options["force"], at=clock.now())
        except (archiving.BadArchive, archiving.NotEmpty, DumpFailed) as trouble:
            raise CommandError(str(trouble)) from None
        made = dates.moment(found.moment)
        self.stdout.write(f"Đã phục hồi bản lưu lúc {made}: {numbers.grouped(len(found.members))} mục.")
        for remark in remarks:
            self.stdout.write(remark)
        call_command("migrate", interactive=False, verbosity=0)
        damaged = [file.name for file in files.damaged()]
        for name in damaged:
            self.stdout.write(f"SAI: tệp {name} thiếu hoặc khác mã băm.")
        call_command("ledger", "verify", stdout=self.stdout)
        if damaged:
            raise CommandError(f"{numbers.grouped(len(damaged))} tệp không còn nguyên.")
        if not found.has_keys:
            self.stdout.write("Bản lưu không kèm khóa ký: motcua init sẽ tạo khóa mới nếu chưa có.")
