"""Every template is used, no file outgrows a reading, no name hides what it holds."""

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "motcua"
NAMELESS = {"utils", "helpers", "common", "misc", "services", "managers"}
MOST_LINES = 400


def modules() -> list[Path]:
    return [path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts]


def templates() -> list[str]:
    return [str(path).rpartition("/templates/")[2] for path in sorted(SOURCE.rglob("templates/**/*.html"))]


@pytest.fixture(scope="module")
def everything() -> str:
    parts = [path.read_text() for path in (*modules(), *SOURCE.rglob("*.html"))]
    return "\n".join(parts)


@pytest.mark.parametrize("template", templates())
def test_every_template_is_used(template: str, everything: str) -> None:
    assert f'"{template}"' in everything or f"'{template}'" in everything


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [path for path in modules() if path.stem in NAMELESS or path.parent.name in NAMELESS] == []


def test_no_module_outgrows_a_reading() -> None:
    lengths = {path: path.read_text().count("\n") for path in modules()}
    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}


def test_every_room_has_a_doorplate() -> None:
    rooms = [path for path in SOURCE.rglob("apps.py") if "config" not in path.parts]
    bare = [
        room.parent for room in rooms if not re.match(r'"""\S', (room.parent / "__init__.py").read_text())
    ]
    assert bare == []


def test_no_page_needs_another_host() -> None:
    """With the network cable pulled, every function still works: nothing is loaded from elsewhere."""
    loaded = re.compile(
        r"""(?:src|srcset|action)=["']https?://|<link[^>]+href=["']https?://|url\(["']?https?://"""
    )
    pages = [*SOURCE.rglob("*.html"), *SOURCE.rglob("static/ui/*")]
    assert [path for path in pages if path.is_file() and loaded.search(path.read_text(errors="ignore"))] == []
