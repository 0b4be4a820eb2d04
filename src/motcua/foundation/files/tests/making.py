"""Bytes of each kind, made here."""

import datetime as dt
import io
import zipfile

from motcua.foundation.organisation import actions as organisation
from motcua.foundation.organisation.actors import SYSTEM, Actor, Grant
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock

AT = clock.at(dt.date(2026, 11, 20), 8)
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
JPEG = b"\xff\xd8\xff\xe0" + bytes(64)
CLERK = Actor("account:van-thu", "Văn thư", "phuong-mau", grants=(Grant(Role.RECORDS_CLERK, "phuong-mau"),))


def ward(code: str = "phuong-mau") -> Agency:
    """Create a ward."""
    return organisation.create_agency(
        code=code, short_name="Phường Mẫu", place="Mẫu", valid_from=dt.date(2025, 7, 1), by=SYSTEM, at=AT
    )


def zipped(*names: str, **contents: bytes) -> bytes:
    """Return an archive with empty members of these names, and others with contents."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, b"")
        for name, content in contents.items():
            archive.writestr(name, content)
    return target.getvalue()
