"""Which files are taken in, and when one may be disposed of."""

import datetime as dt
import re
from pathlib import PurePosixPath

from motcua.foundation.files import kinds
from motcua.foundation.files.kinds import Kind
from motcua.foundation.files.models import StoredFile
from motcua.kernel import clock, dates, numbers, text
from motcua.kernel.rules import Denied, Rule

_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f\"*/:<>?\\|\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_MEGABYTE = 1024 * 1024
_LONGEST = 150


class NotAccepted(Denied):
    """A file of a kind that is not taken in."""


class TooLarge(Denied):
    """More bytes than may come."""


class StillKept(Denied):
    """The time for which the file must be kept has not passed."""


class Disposed(Denied):
    """The bytes are gone."""


def safe_name(typed: str, kind: Kind) -> str:
    """Return a file name without paths, controls and tricks of direction, ending as its kind does."""
    bare = PurePosixPath(text.nfc(typed).replace("\\", "/")).name
    tidy = text.tidy(_FORBIDDEN.sub(" ", bare)).strip(" .")
    stem, dot, ending = tidy.rpartition(".")
    if dot and ending.lower() in kind.extensions:
        return f"{stem[:_LONGEST] or 'tep'}.{ending.lower()}"
    return f"{tidy[:_LONGEST] or 'tep'}.{kind.extensions[0]}"


def _is_accepted(kind: str | None) -> None:
    if kind is None or kind not in kinds.kinds():
        labels = ", ".join(one.label for one in kinds.kinds().values())
        raise NotAccepted(f"Không nhận loại tệp này. Các loại được nhận: {labels}.")


def _is_small_enough(size: int, kind: Kind) -> None:
    if size > kind.max_size:
        most = numbers.grouped(kind.max_size // _MEGABYTE)
        raise TooLarge(f"Tệp {kind.label} lớn quá {most} MB. Hãy chụp hoặc quét lại nhỏ hơn.")


def _is_not_disposed(file: StoredFile) -> None:
    if file.disposed_at is not None:
        raise Disposed("Tệp này đã được hủy theo thời hạn bảo quản.")


def _may_go(file: StoredFile, at: dt.datetime) -> None:
    if file.keep_until is None:
        raise StillKept("Tệp này được bảo quản vĩnh viễn.")
    if clock.local_date(at) <= file.keep_until:
        raise StillKept(f"Tệp này phải bảo quản đến hết ngày {dates.short(file.keep_until)}.")


is_accepted = Rule(_is_accepted)
is_small_enough = Rule(_is_small_enough)
is_not_disposed = Rule(_is_not_disposed)
may_go = Rule(_may_go)
