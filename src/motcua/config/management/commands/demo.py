"""`motcua demo`: build the demonstration when it is missing, say who may log in, serve it."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from motcua.config import serving
from motcua.config.demonstration import folder
from motcua.config.demonstration.founding import PASSWORD, personas
from motcua.kernel import clock, dates

# How this program is started once more, in another folder.
_AGAIN = (sys.executable, "-m", "motcua.config")
# An unfinished database is thrown away: nothing in it needs to survive a power cut.
_FAST = ("journal_mode=MEMORY", "synchronous=OFF", "locking_mode=EXCLUSIVE", "cache_size=-200000")


class Command(BaseCommand):
    """Serves two wards of invented people."""

    help = "Bản trình diễn: hai phường với người và hồ sơ hư cấu, dựng một lần rồi phục vụ."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare where to serve and what to do instead."""
        parser.add_argument("--host", default="127.0.0.1", metavar="ĐỊA_CHỈ", help="mặc định 127.0.0.1")
        parser.add_argument("--port", type=int, default=8000, metavar="CỔNG", help="mặc định 8000")
        parser.add_argument("--fresh", action="store_true", help="dựng lại từ đầu, bỏ những gì đã thử")
        parser.add_argument(
            "--answers", action="store_true", help="in đáp án: các sai sót cài sẵn để luyện tập"
        )
        parser.add_argument("--build", action="store_true", help="chỉ dựng trong thư mục MOTCUA_VAR")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do one thing only inside the demonstration's own folder; otherwise build if needed and serve."""
        home = Path(settings.VAR) / "demo"
        if options["build"]:
            self._build(Path(settings.VAR))
        elif options["answers"]:
            self._answer(home)
        else:
            self._claim(options["host"], options["port"])
            self._prepare(home, fresh=options["fresh"])
            self._introduce(options["host"], options["port"])
            _become_server(home, options["host"], options["port"])

    def _claim(self, host: str, port: int) -> None:
        try:
            serving.claim(host, port)
        except serving.PortTaken as refusal:
            raise CommandError(str(refusal)) from None

    def _prepare(self, home: Path, *, fresh: bool) -> None:
        standing = folder.built(home)
        today = clock.local_date(clock.now())
        if fresh or standing is None or standing.made_from != folder.fingerprint():
            self._tell("Đang dựng bản trình diễn, chưa tới một phút…")
            _build_beside(home)
        elif standing.day != today:
            day = dates.short(standing.day)
            self._tell(f"Giữ bản trình diễn dựng ngày {day}. Muốn dựng lại cho hôm nay: bin/demo --fresh")

    def _build(self, place: Path) -> None:
        """Prepare the installation and fill it. The last thing written is the stamp that says it is complete."""
        from django.db import connection

        from motcua.config import setting_up
        from motcua.config.demonstration import building, hashing

        settings.PASSWORD_HASHERS = [hashing.HASHER]
        now = clock.now()
        if connection.vendor == "sqlite":
            for pragma in _FAST:
                connection.cursor().execute(f"PRAGMA {pragma}")
        setting_up.prepare(at=building.BEGINS, say=lambda _: None)
        building.build(now=now, say=lambda line: self._tell(f"  {line}"))
        connection.close()
        folder.stamp(place, clock.local_date(now))

    def _answer(self, home: Path) -> None:
        """Print the answer key of the demonstration that stands."""
        if not settings.IS_DEMO:
            if folder.built(home) is None:
                raise CommandError("Chưa có bản trình diễn. Hãy chạy bin/demo trước.")
            subprocess.run([*_AGAIN, "demo", "--answers"], env=_environment(home), check=True)  # noqa: S603
            return
        from motcua.config.demonstration.answers import answers

        for number, one in enumerate(answers(now=clock.now()), start=1):
            self._tell(f"{number}. [{one.code}] {one.title}\n   Xem: {one.where}")
            for line in one.shown:
                self._tell(f"   - {line}")

    def _introduce(self, host: str, port: int) -> None:
        self._tell(f"\nMotcua, bản trình diễn: {_address(host, port)}/   (dừng: Ctrl+C)")
        self._tell("Mọi người và hồ sơ đều hư cấu. Người dân không cần đăng nhập.")
        self._tell(f"Cán bộ, đại biểu: đăng nhập tại /ban-lam-viec/, mật khẩu chung: {PASSWORD}")
        ward = ""
        for persona in personas():
            if persona.ward != ward:
                ward = persona.ward
                self._tell(f"\n  {ward}")
            self._tell(f"    {persona.username:<16}{persona.title}: {persona.says}")
        self._tell("")

    def _tell(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()


def _environment(home: Path) -> dict[str, str]:
    """Return the environment of a process that lives in the demonstration's own folder."""
    own = {
        "MOTCUA_VAR": str(home),
        "MOTCUA_DEMO": "1",
        "DATABASE_URL": f"sqlite:///{home / 'motcua.sqlite3'}",
        "MOTCUA_FILES": str(home / "files"),
        "MOTCUA_LEDGER_KEYS": str(home / "keys"),
    }
    return {**os.environ, **own}


def _build_beside(home: Path) -> None:
    """Build in a folder beside the place and move it there; whatever stops the build leaves no half of one."""
    place = folder.workshop(home)
    # Being ended is treated like Ctrl+C: the build under way ends too and is cleared away.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        # In a session of its own: Ctrl+C reaches this process only, which then ends the build.
        words, own = [*_AGAIN, "demo", "--build"], _environment(place)
        done = subprocess.run(words, env=own, check=False, start_new_session=True)  # noqa: S603
        if done.returncode:
            raise CommandError("Chưa dựng được bản trình diễn; bản cũ, nếu có, vẫn nguyên.")
        folder.move_in(place, home)
    except KeyboardInterrupt:
        raise CommandError("Đã dừng giữa chừng; bản cũ, nếu có, vẫn nguyên.") from None
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        folder.clear(place)


def _address(host: str, port: int) -> str:
    """Return the address that a browser opens."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}"


def _become_server(home: Path, host: str, port: int) -> None:
    os.environ.update(_environment(home))
    # The codes on printed slips lead to this very server unless another address is given.
    os.environ.setdefault("MOTCUA_ADDRESS", _address(host, port))
    os.execv(sys.executable, [*_AGAIN, "serve", "--host", host, "--port", str(port)])  # noqa: S606
