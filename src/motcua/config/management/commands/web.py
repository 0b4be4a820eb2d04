"""`motcua web`: the web processes alone."""

import os
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.config import serving


def add_address(parser: CommandParser) -> None:
    """Declare where to listen and with how many processes."""
    parser.add_argument("--host", default="127.0.0.1", metavar="ĐỊA_CHỈ")
    parser.add_argument("--port", type=int, default=8000, metavar="CỔNG")
    parser.add_argument("--workers", type=int, default=2, metavar="SỐ", help="số tiến trình web")
    parser.add_argument(
        "--threads", type=int, default=1, metavar="SỐ", help="số luồng mỗi tiến trình, 1 hoặc 2"
    )


class Command(BaseCommand):
    """Becomes the web server."""

    help = "Chỉ các tiến trình web (granian)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the address."""
        add_address(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Check the port, then give this process over to the server."""
        try:
            serving.claim(options["host"], options["port"])
        except serving.PortTaken as taken:
            raise CommandError(str(taken)) from None
        words = ("host", "port", "workers", "threads")
        command = serving.web(**{word: options[word] for word in words})
        os.execv(command[0], command)  # noqa: S606  our own interpreter and server
