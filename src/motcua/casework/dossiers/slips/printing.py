"""From the fields of a slip to its PDF."""

import datetime as dt
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from motcua.kernel.rules import Denied
from motcua.records.documents import codes as document_codes
from motcua.records.documents import typesetting

_FOLDER = Path(__file__).parent


class SlipNotPrinted(Denied):
    """The slip cannot be set: fonts are missing, or template and fields do not go together."""


def pdf(template: str, values: Mapping[str, Any], *, look_up: str, on: dt.date) -> bytes:
    """Return a slip as PDF; `look_up` is the address that its QR code carries. Raises SlipNotPrinted."""
    try:
        return typesetting.compile(_source(template), {**values, "qr": document_codes.qr_svg(look_up)}, on=on)
    except typesetting.TypesettingFailed as error:
        raise SlipNotPrinted(
            "Chưa in được phiếu: máy chủ thiếu phông chữ Tinos hoặc mẫu phiếu bị lỗi. Hồ sơ đã được lưu đầy đủ; "
            "hãy báo quản trị hệ thống (chạy lại bin/prepare) rồi in lại."
        ) from error


@cache
def _source(template: str) -> str:
    parts = (_FOLDER / name for name in ("head.typ", f"{template}.typ"))
    return "\n".join(part.read_text(encoding="utf-8") for part in parts)
