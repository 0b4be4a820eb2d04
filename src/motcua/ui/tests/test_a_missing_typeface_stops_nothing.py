"""Static files carry their digest; a typeface that could not be brought leaves pages as they are."""

from pathlib import Path

import pytest

from motcua.ui.storage import Storage


@pytest.fixture
def storage(tmp_path: Path) -> Storage:
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "motcua.css").write_text('a { src: url("../vendor/phong-chu.woff2") }')
    return Storage(location=str(tmp_path), base_url="/static/")


def test_a_file_is_named_by_its_digest(storage: Storage) -> None:
    assert storage.hashed_name("ui/motcua.css") != "ui/motcua.css"


def test_a_typeface_that_is_not_there_keeps_its_name(storage: Storage) -> None:
    assert storage.hashed_name("vendor/phong-chu.woff2") == "vendor/phong-chu.woff2"


def test_any_other_missing_file_is_noticed(storage: Storage) -> None:
    with pytest.raises(ValueError, match="khong-co"):
        storage.hashed_name("ui/khong-co.css")
