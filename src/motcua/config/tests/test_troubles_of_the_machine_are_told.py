import errno

import pytest
from django.db import OperationalError

from motcua.config import troubles


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/dia"), "Đĩa đã đầy"),
        (PermissionError(errno.EACCES, "Permission denied", "/dia"), "Không có quyền"),
        (OSError(errno.EROFS, "Read-only file system"), "chỉ cho đọc"),
        (FileNotFoundError(errno.ENOENT, "No such file", "/dia"), "Không có tệp"),
        (OperationalError("database or disk is full"), "Đĩa đã đầy"),
        (OperationalError("database is locked"), "đang bận"),
        (OperationalError("attempt to write a readonly database"), "chỉ cho đọc"),
        (OperationalError("no such table: ledger_event"), "motcua init"),
        (OperationalError("connection to server failed: Connection refused"), "Không kết nối được"),
        (OperationalError("database disk image is malformed"), "motcua restore"),
        (OperationalError("something else"), "Máy báo lỗi"),
    ],
)
def test_what_happened_and_what_to_do(error: Exception, told: str) -> None:
    said = troubles.words(error)
    assert told in said
    assert "\n" not in said


def test_the_place_is_named() -> None:
    assert "(/dia)" in troubles.words(OSError(errno.ENOSPC, "No space left on device", "/dia"))
