"""The tree of processes: whoever dies is started again, and all end together."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from motcua.config import serving
from motcua.config.tests.running import environment, motcua

pytestmark = pytest.mark.slow
TREE = """
import sys
from motcua.config.serving import GaveUp, Tree
child = [sys.executable, "-c", {child!r}]
try:
    Tree({{"Một": child}}, lambda words: print(words, flush=True)).run()
except GaveUp as trouble:
    print(trouble, flush=True)
    sys.exit(1)
"""
LIVES = "import os, time; print('con', os.getpid(), flush=True); time.sleep(60)"


@pytest.fixture
def tree() -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []

    def start(child: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-c", TREE.format(child=child)]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, text=True))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def child_of(process: subprocess.Popen[str]) -> int:
    assert process.stdout
    for line in process.stdout:
        if line.startswith("con"):
            return int(line.split()[1])
    raise AssertionError("no child came")


def is_gone(pid: int) -> bool:
    for _ in range(50):
        try:
            os.kill(pid, 0)
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except (ProcessLookupError, FileNotFoundError):
            return True
        if state == "Z":
            return True
        time.sleep(0.1)
    return False


def test_whoever_dies_is_started_again(tree) -> None:
    process = tree(LIVES)
    first = child_of(process)
    os.kill(first, signal.SIGKILL)
    assert child_of(process) != first


def test_all_end_together(tree) -> None:
    process = tree(LIVES)
    child = child_of(process)
    process.send_signal(signal.SIGTERM)
    assert process.wait(20) == 0
    assert is_gone(child)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children that their parent was killed")
def test_nobody_outlives_a_killed_parent(tree) -> None:
    process = tree(LIVES)
    child = child_of(process)
    process.kill()
    assert is_gone(child)


def test_whoever_keeps_dying_ends_it_all(tree) -> None:
    process = tree("pass")
    assert process.wait(60) == 1
    assert "5 lần trong một phút" in process.stdout.read()


def test_a_taken_port_is_told() -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(serving.PortTaken, match="đang có chương trình khác dùng"):
            serving.claim("127.0.0.1", taken.getsockname()[1])
    with pytest.raises(serving.PortTaken, match="không phải số cổng"):
        serving.claim("127.0.0.1", 99999)


def test_a_ward_is_served_and_stopped(tmp_path: Path) -> None:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert motcua(tmp_path, "init").returncode == 0
    command = [sys.executable, "-m", "motcua.config", "serve", "--port", str(port), "--workers", "1"]
    process = subprocess.Popen(command, env=environment(tmp_path), stdout=subprocess.PIPE, text=True)
    try:
        assert answered(f"http://127.0.0.1:{port}/readyz/") == "ok\n"
    finally:
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=30)
    assert (process.returncode, f":{port}/" in said) == (0, True)


def answered(address: str) -> str:
    for _ in range(300):
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310  our own server
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not answer")
