"""The drawn page of states is made from the table; stale text fails."""

from pathlib import Path

from motcua.casework.dossiers import diagram

PAGE = Path(__file__).resolve().parents[5] / "docs" / "reference" / "dossier-states.md"


def test_the_committed_page_is_what_the_table_says():
    assert PAGE.read_text(encoding="utf-8") == diagram.page(), (
        "run: python -m motcua.casework.dossiers.diagram > docs/reference/dossier-states.md"
    )


def test_the_page_shows_all_ten_codes():
    assert all(f"as s{code}" in diagram.page() for code in range(1, 11))
