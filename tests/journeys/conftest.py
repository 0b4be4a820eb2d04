"""The demonstration itself, built and served as `bin/demo` does it, once for all journeys."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from motcua.config.demonstration.founding import PASSWORD
from tests.journeys.people import Person

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 300


@dataclass(frozen=True)
class Demonstration:
    """A running demonstration: its address, its folder, and the environment of its commands."""

    address: str
    folder: Path
    environment: dict[str, str]

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a `motcua` command in the demonstration's folder."""
        command = [sys.executable, "-m", "motcua.config", *words]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    """Build it in a folder of its own and serve it on a free port until the tests are done."""
    var = tmp_path_factory.mktemp("demonstration")
    port = _free_port()
    inherited = {
        key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "MOTCUA_FILES"}
    }
    command = [sys.executable, "-m", "motcua.config", "demo", "--port", str(port)]
    log = (var / "log").open("wb")
    served = subprocess.Popen(
        command, env={**inherited, "MOTCUA_VAR": str(var)}, stdout=log, stderr=log, start_new_session=True
    )
    folder = var / "demo"
    own = {
        "MOTCUA_VAR": str(folder),
        "MOTCUA_DEMO": "1",
        "DATABASE_URL": f"sqlite:///{folder / 'motcua.sqlite3'}",
        "MOTCUA_FILES": str(folder / "files"),
        "MOTCUA_LEDGER_KEYS": str(folder / "keys"),
    }
    try:
        _wait(f"http://127.0.0.1:{port}/", served, var / "log")
        yield Demonstration(f"http://127.0.0.1:{port}", folder, {**inherited, **own})
    finally:
        os.killpg(served.pid, signal.SIGTERM)
        served.wait(timeout=30)
        log.close()


@pytest.fixture
def person(demonstration: Demonstration, chromium: Browser) -> Iterator[Callable[..., Person]]:
    """Return a function that opens a browser for somebody: a citizen, or who logs in by that name."""
    contexts = []

    def opened(username: str = "", width: int = 1280) -> Person:
        context = chromium.new_context(
            base_url=demonstration.address, viewport={"width": width, "height": 900}, locale="vi-VN"
        )
        context.set_default_timeout(30_000)
        contexts.append(context)
        somebody = Person(context.new_page())
        if username:
            somebody.log_in(username, PASSWORD)
        return somebody

    yield opened
    for context in contexts:
        context.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(address: str, served: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(_PATIENCE * 2):
        if served.poll() is not None:
            pytest.fail(log.read_text())
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310  our own server
        except OSError:
            time.sleep(0.5)
        else:
            return
    pytest.fail(f"not there after {_PATIENCE} s: {log.read_text()}")
