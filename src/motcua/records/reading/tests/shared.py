"""Where the real texts stand: in a folder beside the repository, which a checkout may lack."""

from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[6] / "shared"

needs_texts = pytest.mark.skipif(
    not (FOLDER / "reports").is_dir(), reason="the real reports stand beside the repository, not in it"
)


def report(number: str) -> str:
    """Return a real report without its first line, which tells where it comes from."""
    path = next((FOLDER / "reports").glob(f"{number}-*.txt"))
    return path.read_text(encoding="utf-8").partition("\n")[2]


def seed() -> Path:
    """Return the file of the seed."""
    return next((FOLDER / "seed").glob("28-*.txt"))
