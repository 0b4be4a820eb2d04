"""A private PostgreSQL for one run of the tests: `cluster.py start FOLDER`, `cluster.py stop FOLDER`.

`start` prints the address for `DATABASE_URL`. Nothing in it outlives the run, so nothing waits for the disk.
"""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from machine import postgres

CARELESS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"


def _as_owner(command: list[str]) -> list[str]:
    """PostgreSQL refuses to run as root: there, its own user runs it."""
    return ["runuser", "-u", "postgres", "--", *command] if os.geteuid() == 0 else command


def _run(*command: str) -> None:
    subprocess.run(_as_owner(list(command)), check=True, stdout=subprocess.DEVNULL, cwd="/")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(folder: Path) -> str:
    """Make a cluster in a folder, start it on a free port, return its address."""
    programs = postgres()
    if programs is None:
        raise SystemExit("Không thấy PostgreSQL trên máy này.")
    folder.mkdir(parents=True, exist_ok=True)
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    port = _free_port()
    data = str(folder / "data")
    _run(
        f"{programs}/initdb",
        "-D",
        data,
        "-U",
        "motcua",
        "--auth=trust",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync",
    )
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 {CARELESS}"
    _run(f"{programs}/pg_ctl", "-D", data, "-l", str(folder / "log"), "-o", options, "-w", "start")
    return f"postgres://motcua@127.0.0.1:{port}/postgres"


def stop(folder: Path) -> None:
    """Stop a cluster and throw its folder away."""
    if (folder / "data" / "postmaster.pid").exists():
        _run(f"{postgres()}/pg_ctl", "-D", str(folder / "data"), "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    if sys.argv[1] == "start":
        sys.stdout.write(start(Path(sys.argv[2])) + "\n")
    else:
        stop(Path(sys.argv[2]))
