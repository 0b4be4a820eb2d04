"""`motcua backup FILE`: everything this installation keeps, in one file."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.config import archiving
from motcua.config.archiving.dumping import DumpFailed
from motcua.kernel import clock, numbers


class Command(BaseCommand):
    """Writes an archive while the program runs."""

    help = "Sao lưu cơ sở dữ liệu và tệp vào một tệp .tar.gz; chạy được khi chương trình đang phục vụ."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the file."""
        parser.add_argument("file", type=Path, metavar="TỆP")
        parser.add_argument(
            "--with-keys", action="store_true", help="kèm khóa ký sổ cái: ai có tệp này thì ký thay được"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Write it, say what is in it."""
        target = options["file"].resolve()
        try:
            made = archiving.back_up(target, with_keys=options["with_keys"], at=clock.now())
        except (archiving.BadArchive, DumpFailed) as trouble:
            raise CommandError(str(trouble)) from None
        size = target.stat().st_size / 1024 / 1024
        self.stdout.write(
            f"Đã sao lưu vào {target}: {numbers.grouped(len(made.members))} mục, "
            f"{numbers.grouped(max(round(size), 1))} MB, sổ cái {numbers.grouped(made.sealed)} sự kiện đã niêm phong."
        )
        if made.has_keys:
            self.stdout.write("Cảnh báo: bản lưu có khóa ký. Hãy cất nơi chỉ người được giao mở được.")
        else:
            self.stdout.write(
                "Lưu ý: không kèm khóa ký (thêm --with-keys nếu cần). Hãy giữ riêng thư mục khóa."
            )
