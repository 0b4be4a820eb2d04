"""What an archive says it holds."""

import datetime as dt
import json
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath
from typing import Any

NAME = "manifest.json"
FORMAT = 1
DATABASE, FILES, KEYS = "database", "files", "keys"


class BadArchive(Exception):
    """Not an archive of ours, or a damaged one; nothing was changed. The message is a Vietnamese sentence."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The members of an archive with their digests; which database they come from; how long the ledger was."""

    made_at: str
    engine: str
    sealed: int
    has_keys: bool
    members: dict[str, str]
    format: int = FORMAT

    def spelled(self) -> bytes:
        """Return the manifest as the archive keeps it."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True).encode()

    @property
    def moment(self) -> dt.datetime:
        """Return when the archive was made."""
        return dt.datetime.fromisoformat(self.made_at)


def read(data: bytes) -> Manifest:
    """Read what `spelled` wrote. Raises BadArchive."""
    try:
        told: dict[str, Any] = json.loads(data)
        if told["format"] > FORMAT:
            raise BadArchive("Bản lưu này do một bản chương trình mới hơn làm ra.")
        found = Manifest(**told)
        dt.datetime.fromisoformat(found.made_at)
    except (ValueError, TypeError, KeyError):
        raise BadArchive("Bản lưu bị hỏng: không đọc được bảng kê bên trong.") from None
    for name in found.members:
        is_expected(name)
    return found


def is_expected(name: str) -> None:
    """Insist that a member lies where members of ours lie. Raises BadArchive."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or path.parts[0] not in {DATABASE, FILES, KEYS}:
        raise BadArchive(f"Bản lưu có mục lạ: {name}.")
