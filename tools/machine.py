"""What the machine itself must offer: finds it, or asks the system's packages for it.

Runs on the system's own Python, before anything of ours is installed. Usage: `machine.py venv chromium …`
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

POSTGRES_HOMES = ("/usr/lib/postgresql", "/usr/local/pgsql", "/opt/homebrew/opt")
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FONT_HOMES = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


def postgres() -> str | None:
    """Return the folder of PostgreSQL's own programs (`initdb`, `pg_ctl`), the newest first."""
    for home in POSTGRES_HOMES:
        found = sorted(Path(home).glob("*/bin/initdb"), key=lambda path: path.parts[-3], reverse=True)
        if found:
            return str(found[0].parent)
    there = shutil.which("initdb")
    return str(Path(there).resolve().parent) if there else None


def chromium() -> str | None:
    """Return the path of a Chromium that browser tests can drive."""
    named = os.environ.get("MOTCUA_CHROMIUM")
    return named or next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def font() -> str | None:
    """Return a file of Tinos: metrically the typeface that the decree prescribes, free to use."""
    for home in FONT_HOMES:
        found = next(Path(home).expanduser().glob("**/Tinos-Regular.ttf"), None)
        if found:
            return str(found)
    return None


def venv() -> str | None:
    """Return how virtual environments can be made here."""
    check = subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True, check=False)
    return sys.executable if check.returncode == 0 else None


NEEDS: dict[str, tuple[Callable[[], str | None], tuple[str, ...]]] = {
    "venv": (venv, ("python3-venv",)),
    "font": (font, ("fonts-croscore",)),
    "postgres": (postgres, ("postgresql",)),
    "chromium": (chromium, ("chromium",)),
}


def install(packages: list[str]) -> bool:
    """Install packages of the system where we may; tell the person what to type where we may not."""
    apt = shutil.which("apt-get")
    if not apt or os.geteuid() != 0:
        sys.stderr.write(f"Máy còn thiếu gói hệ thống. Hãy chạy: sudo apt-get install {' '.join(packages)}\n")
        return False
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    options = [apt, "-qq", "-y", "-o", "Dpkg::Use-Pty=0"]
    done = subprocess.run(
        [*options, "install", "--no-install-recommends", *packages], env=quiet, check=False, stdout=sys.stderr
    )
    if done.returncode:
        subprocess.run([*options, "update"], env=quiet, check=False, stdout=sys.stderr)
        done = subprocess.run(
            [*options, "install", "--no-install-recommends", *packages],
            env=quiet,
            check=False,
            stdout=sys.stderr,
        )
    return done.returncode == 0


def main(needs: list[str]) -> int:
    """Make each need true; a font is worth having but nothing stops without it."""
    missing = [need for need in needs if not NEEDS[need][0]()]
    if missing:
        install([package for need in missing for package in NEEDS[need][1]])
    still = [need for need in missing if need != "font" and not NEEDS[need][0]()]
    for need in still:
        sys.stderr.write(f"Thiếu: {need}\n")
    return 1 if still else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--where"]:
        sys.stdout.write(f"{NEEDS[sys.argv[2]][0]() or ''}\n")
    else:
        sys.exit(main(sys.argv[1:]))
