"""`motcua serve`: web and background loop as one tree of processes."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.config import serving
from motcua.config.management.commands.web import add_address


class Command(BaseCommand):
    """Serves one ward from one machine."""

    help = "Phục vụ: các tiến trình web và vòng lặp nền. Dừng bằng Ctrl+C hoặc SIGTERM."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the address."""
        add_address(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Start, watch, end."""
        words = ("host", "port", "workers", "threads")
        try:
            serving.claim(options["host"], options["port"])
            commands = {
                "Web": serving.web(**{word: options[word] for word in words}),
                "Vòng lặp nền": serving.worker(),
            }
            self.stdout.write(f"Đang mở tại http://{options['host']}:{options['port']}/")
            serving.Tree(commands, self.stdout.write).run()
        except (serving.PortTaken, serving.GaveUp) as trouble:
            raise CommandError(str(trouble)) from None
