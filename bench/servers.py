"""Starts a WSGI application under granian, one worker, and speaks to it as a browser would."""

import http.client
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench import databases, measure

_TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass
class Answer:
    """What came back."""

    status: int
    body: str
    location: str


@dataclass
class Browser:
    """One keep-alive connection with a cookie jar."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def get(self, path: str) -> Answer:
        """Fetch a page."""
        return self._ask("GET", path)

    def page(self, path: str) -> Answer:
        """Fetch a page that must be there. Raises SystemExit otherwise: a measurement of errors is none."""
        answer = self.get(path)
        if answer.status != 200:
            raise SystemExit(f"{path}: {answer.status}")
        return answer

    def post(self, path: str, values: Mapping[str, object] | list[tuple[str, str]]) -> Answer:
        """Send a form with the token of the last page seen."""
        pairs = list(values.items()) if isinstance(values, Mapping) else values
        return self._ask("POST", path, urllib.parse.urlencode([*pairs, ("csrfmiddlewaretoken", self.token)]))

    def _ask(self, method: str, path: str, body: str | None = None) -> Answer:
        headers = {
            "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items()),
            "Referer": f"http://127.0.0.1:{self.port}/",
        }
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        response = self.connection.getresponse()
        text = response.read().decode(errors="replace")
        for cookie in response.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        found = _TOKEN.search(text)
        if found:
            self.token = found[1]
        return Answer(response.status, text, response.headers.get("Location") or "")


@dataclass
class Server:
    """A running server."""

    port: int
    process: subprocess.Popen[bytes]

    def cpu(self) -> float:
        """Return the processor seconds used so far."""
        return measure.cpu_seconds(self.process.pid)

    def memory(self) -> float:
        """Return the memory in MB."""
        return measure.memory_mb(self.process.pid)

    def browser(self) -> Browser:
        """Return a new browser for this server."""
        return Browser(self.port)


def free_port() -> int:
    """Return a port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def ours(var: Path, workers: int = 1) -> Iterator[Server]:
    """Serve the product on an installation's folder."""
    with serving("motcua.config.wsgi:application", workers, MOTCUA_VAR=str(var)) as server:
        yield server


@contextmanager
def floor(var: Path, workers: int = 1) -> Iterator[Server]:
    """Serve the floor's site on a folder."""
    with serving("bench.floor.plain_django:application", workers, FLOOR_FOLDER=str(var)) as server:
        yield server


@contextmanager
def serving(application: str, workers: int = 1, **environment: str) -> Iterator[Server]:
    """Serve an application until the block ends. Both sides get the same server with the same settings."""
    port = free_port()
    command = [
        Path(sys.executable).with_name("granian"), "--interface", "wsgi", "--port", str(port),
        "--workers", str(workers), "--blocking-threads", "1", "--workers-kill-timeout", "10",
        "--log-level", "error", application,
    ]  # fmt: skip
    process = subprocess.Popen(command, cwd=databases.ROOT, env=databases.environment(**environment))
    try:
        _wait(port)
        yield Server(port, process)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=20)


def _wait(port: int) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise SystemExit("the server did not start")
