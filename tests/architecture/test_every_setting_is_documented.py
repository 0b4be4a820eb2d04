"""The page of settings is made from the settings."""

from pathlib import Path

from motcua.config import documenting

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "settings.md"


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == documenting.page(), (
        "run: python -m motcua.config.documenting > docs/reference/settings.md"
    )


def test_each_variable_says_what_it_is() -> None:
    assert [one.name for one in documenting.variables() if not one.note] == []
