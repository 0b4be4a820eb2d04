"""Start web processes and the background loop as one tree; when one dies start it again, end all together."""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

_APPLICATION = "motcua.config.wsgi:application"
_KILL_AFTER = 12.0
_STEP = 0.2
# A process that dies so often within a minute will not be cured by starting it again.
_DEATHS, _WITHIN = 5, 60.0
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


class PortTaken(Exception):
    """Somebody listens there already, or nobody may. The message is a Vietnamese sentence."""


class GaveUp(Exception):
    """A process of the tree keeps dying. The message is a Vietnamese sentence."""


def claim(host: str, port: int) -> None:
    """Make sure that a server can listen at an address. Raises PortTaken."""
    if not 0 < port < 65536:
        raise PortTaken(f"{port} không phải số cổng: từ 1 đến 65535.")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise PortTaken(
            f"Không mở được cổng {port} ở {host}: {_why(error)} Hãy chọn cổng khác bằng --port."
        ) from None


def _why(error: OSError) -> str:
    if error.errno == socket.EAI_NONAME:
        return "không có địa chỉ này."
    return {13: "không có quyền.", 98: "đang có chương trình khác dùng."}.get(
        error.errno or 0, f"{error.strerror}."
    )


def web(*, host: str, port: int, workers: int, threads: int) -> list[str]:
    """Return the command that serves pages. The time limit ends what does not end by itself."""
    options = {
        "--interface": "wsgi",
        "--host": host,
        "--port": str(port),
        "--workers": str(workers),
        "--blocking-threads": str(threads),
        "--workers-kill-timeout": "10",
        "--log-level": "warning",
    }
    words = [word for pair in options.items() for word in pair]
    return [sys.executable, "-m", "granian", *words, "--respawn-failed-workers", _APPLICATION]


def worker() -> list[str]:
    """Return the command of the background loop."""
    return [sys.executable, "-m", "motcua.config", "worker"]


@dataclass
class _Child:
    name: str
    command: list[str]
    process: subprocess.Popen[bytes]
    deaths: list[float] = field(default_factory=list)


class Tree:
    """The processes of one `motcua serve`."""

    def __init__(self, commands: Mapping[str, list[str]], say: Callable[[str], object]) -> None:
        self._say = say
        self._stopping = False
        self._children = [_Child(name, command, _start(command)) for name, command in commands.items()]

    def run(self) -> None:
        """Watch over the processes until SIGTERM or SIGINT, then end all. Raises GaveUp when one keeps dying."""
        for name in (signal.SIGTERM, signal.SIGINT):
            signal.signal(name, lambda *_: self._stop())
        try:
            while not self._stopping:
                for child in self._children:
                    self._watch(child)
                time.sleep(_STEP)
        finally:
            self._end()

    def _stop(self) -> None:
        self._stopping = True

    def _watch(self, child: _Child) -> None:
        status = child.process.poll()
        if status is None or self._stopping:
            return
        now = time.monotonic()
        child.deaths = [moment for moment in child.deaths if now - moment < _WITHIN] + [now]
        if len(child.deaths) >= _DEATHS:
            raise GaveUp(
                f"{child.name} tắt {_DEATHS} lần trong một phút (mã {status}); đã dừng tất cả. Xem nhật ký ở trên."
            )
        self._say(f"{child.name} đã tắt (mã {status}); đang chạy lại.")
        child.process = _start(child.command)

    def _end(self) -> None:
        """Ask everyone to end, and after a while insist."""
        for child in self._children:
            _signal(child, signal.SIGTERM)
        deadline = time.monotonic() + _KILL_AFTER
        for child in self._children:
            try:
                child.process.wait(max(deadline - time.monotonic(), 0))
            except subprocess.TimeoutExpired:
                _signal(child, signal.SIGKILL)
                child.process.wait()


def _signal(child: _Child, number: signal.Signals) -> None:
    """Signal a process; when insisting, also what it started."""
    if child.process.poll() is None:
        send = os.killpg if number is signal.SIGKILL else os.kill
        send(child.process.pid, number)


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, start_new_session=True, preexec_fn=_die_with_parent)  # noqa: S603


def _die_with_parent() -> None:
    """Ask the system to end this process when the one that started it is killed (Linux; elsewhere nothing)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGTERM)
