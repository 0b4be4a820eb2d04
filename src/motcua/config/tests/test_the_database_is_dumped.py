"""The database as one file, on whichever database the tests run."""

from pathlib import Path

import pytest
from django.db import connection

from motcua.config.archiving import dumping
from motcua.config.archiving.dumping import DumpFailed

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def test_a_dump_can_be_loaded_again_and_only_where_it_fits(tmp_path: Path) -> None:
    dumping.dump(tmp_path / "dump")
    dumping.check(tmp_path / "dump", connection.vendor)
    with pytest.raises(DumpFailed, match="cùng loại"):
        dumping.check(tmp_path / "dump", "oracle")


def test_a_damaged_dump_is_told(tmp_path: Path) -> None:
    (tmp_path / "dump").write_bytes(b"not a database at all" * 99)
    with pytest.raises(DumpFailed):
        dumping.check(tmp_path / "dump", connection.vendor)
