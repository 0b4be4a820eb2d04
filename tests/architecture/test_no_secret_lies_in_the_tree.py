"""Keys, passwords and the places of one machine stay out of the repository."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = {".png", ".pdf", ".docx", ".woff2", ".ico", ".xlsx", ".doc", ".mo", ".jpg"}
SECRETS = re.compile(
    r"-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|xox[abpr]-[A-Za-z0-9-]{10,}"
    r"|eyJ[A-Za-z0-9_-]{20,}\.eyJ|(?i:secret_key|api_?key|access_token)[\"']?\s*[:=]\s*[\"'][^\"'{}\s]{16,}"
    r"|[a-z]+://[^/\s:@\"'`]+:(?!password@)[^/\s:@\"'`{}]{3,}@"
)
MACHINES = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w")


def texts() -> Iterator[tuple[str, str]]:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    for name in listed:
        path = ROOT / name
        if path.suffix not in BINARY and path.is_file() and path != Path(__file__).resolve():
            yield name, path.read_text(encoding="utf-8", errors="replace")


def found(pattern: re.Pattern[str]) -> list[str]:
    return [f"{name}: {hit[0][:40]}" for name, text in texts() if (hit := pattern.search(text))]


def test_no_secret() -> None:
    assert found(SECRETS) == []


def test_no_place_of_one_machine() -> None:
    assert found(MACHINES) == []
