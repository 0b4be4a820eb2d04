"""`motcua worker`: the background loop alone."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from motcua.config.background import Loop
from motcua.kernel import clock


class Command(BaseCommand):
    """Sends notices, seals the ledger, runs background jobs, until told to stop."""

    help = "Vòng lặp nền: gửi thông báo, niêm phong sổ cái, các việc định kỳ."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare `--once`."""
        parser.add_argument("--once", action="store_true", help="làm một lượt rồi thôi")

    def handle(self, *args: Any, **options: Any) -> None:
        """Go round."""
        loop = Loop()
        if options["once"]:
            loop.round(clock.now())
        else:
            loop.run()
