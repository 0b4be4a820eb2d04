"""Runs the program as people do: in a process of its own, in a folder of its own."""

import os
import subprocess
import sys
from pathlib import Path


def environment(var: Path, **more: str) -> dict[str, str]:
    """Return the environment of an installation in a folder, on SQLite."""
    bare = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**bare, "MOTCUA_VAR": str(var), **more}


def motcua(var: Path, *words: object, **more: str) -> subprocess.CompletedProcess[str]:
    """Run one command to its end."""
    command = [sys.executable, "-m", "motcua.config", *map(str, words)]
    return subprocess.run(
        command, env=environment(var, **more), capture_output=True, text=True, check=False, timeout=120
    )
