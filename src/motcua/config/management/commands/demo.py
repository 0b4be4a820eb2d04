"""`motcua demo`: build the demonstration when it is missing, say who may log in, serve it."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.config.demonstration import folder
from motcua.config.demonstration.founding import PASSWORD, personas
from motcua.kernel import clock, dates

# How this program is started once more, in another folder.
_AGAIN = (sys.executable, "-c", "from motcua.config.cli import main; main()")


class Command(BaseCommand):
    """Serves two wards of invented people."""

    help = "Bản trình diễn: hai phường với người và hồ sơ hư cấu, dựng một lần rồi phục vụ."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare where to serve and what to do first."""
        parser.add_argument("--host", default="127.0.0.1", metavar="ĐỊA_CHỈ")
        parser.add_argument("--port", type=int, default=8000, metavar="CỔNG")
        parser.add_argument("--fresh", action="store_true", help="dựng lại từ đầu")
        parser.add_argument(
            "--build", action="store_true", help="chỉ dựng vào thư mục MOTCUA_VAR, không phục vụ"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Build if needed, then become the server."""
        if options["build"]:
            self._build()
            return
        _port_is_free(options["host"], options["port"])
        home = Path(settings.VAR) / "demo"
        self._prepare(home, fresh=options["fresh"])
        self._introduce(options["host"], options["port"])
        _serve(home, options["host"], options["port"])

    def _prepare(self, home: Path, *, fresh: bool) -> None:
        standing = folder.built(home)
        today = clock.local_date(clock.now())
        if fresh or standing is None or standing.made_from != folder.fingerprint():
            self.stdout.write("Đang dựng bản trình diễn, khoảng nửa phút…")
            self.stdout.flush()
            _build_beside(home)
        elif standing.day != today:
            self.stdout.write(
                f"Bản trình diễn dựng ngày {dates.short(standing.day)} được giữ nguyên; "
                "chạy với --fresh để dựng lại cho hôm nay."
            )

    def _build(self) -> None:
        from motcua.config.demonstration import building

        now = clock.now()
        call_command("migrate", verbosity=0)
        building.build(now=now, say=self._say)
        folder.stamp(Path(settings.VAR), clock.local_date(now))

    def _say(self, line: str) -> None:
        self.stdout.write(f"  {line}")
        self.stdout.flush()

    def _introduce(self, host: str, port: int) -> None:
        say = self.stdout.write
        say(f"\nMotcua, bản trình diễn: http://{host}:{port}/  (dừng: Ctrl-C)")
        say("Mọi người và hồ sơ đều hư cấu. Người dân không cần đăng nhập.")
        say(f"Cán bộ, đại biểu đăng nhập tại /ban-lam-viec/ với mật khẩu chung: {PASSWORD}\n")
        ward = ""
        for persona in personas():
            if persona.ward != ward:
                ward = persona.ward
                say(f"  {ward}")
            say(f"    {persona.username:<16}{persona.title}: {persona.says}")
        say("")
        self.stdout.flush()


def _port_is_free(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as problem:
            raise CommandError(
                f"Không mở được {host}:{port} ({problem.strerror}). Có lẽ một chương trình khác đang dùng cổng này; "
                f"hãy chọn cổng khác: bin/demo --port {port + 1}."
            ) from None


def _environment(place: Path) -> dict[str, str]:
    """Return the environment of a process that lives in the demonstration's own folder."""
    own = {
        "MOTCUA_VAR": str(place),
        "MOTCUA_DEMO": "1",
        "DATABASE_URL": f"sqlite:///{place / 'motcua.sqlite3'}",
        "MOTCUA_FILES": str(place / "files"),
        "MOTCUA_LEDGER_KEYS": str(place / "keys"),
    }
    return {**os.environ, **own}


def _build_beside(home: Path) -> None:
    place = folder.workshop(home)
    try:
        done = subprocess.run([*_AGAIN, "demo", "--build"], env=_environment(place), check=False)  # noqa: S603  our own words
        if done.returncode:
            raise CommandError("Chưa dựng được bản trình diễn; bản cũ (nếu có) vẫn nguyên.")
        folder.move_in(place, home)
    finally:
        folder.clear(place)


def _serve(home: Path, host: str, port: int) -> None:
    os.environ.update(_environment(home))
    os.execv(sys.executable, [*_AGAIN, "serve", "--host", host, "--port", str(port)])  # noqa: S606
