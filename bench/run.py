"""One command for every measurement: `python -m bench [--only WORD …] [--folder FOLDER] [--keep]`."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import databases, living, web
from bench.measure import Result

PARTS: dict[str, Callable[[Path], Iterator[Result]]] = {
    "filing": web.filing,
    "looking-up": web.looking_up,
    "inbox": web.inbox,
    "catalogue": web.catalogue,
    "starting": living.starting,
    "memory": living.memory,
    "together": living.together,
}
INNER = "inner"


def main() -> None:
    """Measure what was asked for and print one line a target. A miss is told, never a failure."""
    asked = _arguments()
    folder = asked.folder or Path(tempfile.gettempdir()) / "motcua-bench"
    sys.stdout.write(f"{os.cpu_count()} cores; one worker each; medians of pairs in turn; ours / floor\n")
    try:
        for name in asked.only or [*PARTS, INNER]:
            _measure(name, folder)
    finally:
        if not asked.keep:
            shutil.rmtree(folder, ignore_errors=True)


def _measure(name: str, folder: Path) -> None:
    if name == INNER:
        with databases.copied(databases.ward(folder, databases.FRESH)) as var:
            command = [sys.executable, "-m", "bench.inner"]
            environment = databases.environment(MOTCUA_VAR=str(var))
            subprocess.run(command, cwd=databases.ROOT, env=environment, check=True)
        return
    for result in PARTS[name](folder):
        sys.stdout.write(f"{result.line()}\n")
        sys.stdout.flush()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=[*PARTS, INNER], help="measure only these")
    parser.add_argument(
        "--folder", type=Path, help="where the databases lie (2,5 GB); default: a temporary one"
    )
    parser.add_argument("--keep", action="store_true", help="keep the databases for the next time")
    return parser.parse_args()
