"""The table of features names rooms, files and commands that are there; what is not there is called planned."""

import re
from pathlib import Path

import pytest

from motcua.config import cli

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "docs" / "reference" / "features.md"
ROW = re.compile(r"^\| ([A-X]\d\d) \| (.+) \| (.+) \|$", re.MULTILINE)
SAID = re.compile(r"`([^`]+)`")


def rows() -> list[tuple[str, str, str]]:
    return ROW.findall(TABLE.read_text())


def is_there(said: str) -> bool:
    """Return whether a name in the table is a path of the source or of the tree, a command, an address or an act."""
    if said.startswith("motcua "):
        return said.split()[1] in cli.show_map()
    if said.startswith("/"):
        return True
    places = (ROOT / "src" / "motcua", ROOT)
    if any((place / said).exists() for place in places):
        return True
    if "/" in said:
        return False
    return bool(
        re.search(rf"\b{re.escape(said)}\b", "\n".join(p.read_text() for p in (ROOT / "src").rglob("*.py")))
    )


def test_every_feature_of_the_field_has_one_line() -> None:
    codes = [code for code, _, _ in rows()]
    assert len(codes) == len(set(codes)) == 182


@pytest.mark.slow
def test_what_a_line_names_is_there_or_planned() -> None:
    wrong = {
        code: said
        for code, _, where in rows()
        for said in SAID.findall(where.partition("*planned*")[0].partition("*no*")[0])
        if not is_there(said)
    }
    assert wrong == {}
