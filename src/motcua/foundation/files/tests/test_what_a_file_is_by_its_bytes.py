import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.foundation.files import kinds, sniffing
from motcua.foundation.files.tests.making import JPEG, PDF, PNG, zipped


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PDF, "pdf"),
        (PNG, "png"),
        (JPEG, "jpeg"),
        (b"II*\x00" + bytes(9), "tiff"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "webp"),
        (zipped("word/document.xml"), "docx"),
        (zipped("xl/workbook.xml"), "xlsx"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "odt"),
        (zipped("a.txt"), None),
        (b"PK\x03\x04 cut short", None),
        ("Kính gửi Ủy ban".encode(), "text"),
        ("mã;tên;phí\n1;a;b\n".encode(), "csv"),
        (b"<?xml version='1.0'?><a/>", "xml"),
        (b"<html><script>alert(1)</script>", None),
        (b"\xef\xbb\xbf  <SVG onload=x>", None),
        (b"MZ\x90\x00" + bytes(99), None),
        (b"\xff\xfe\x00", None),
        (b"", None),
    ],
)
def test_each_kind(content: bytes, kind: str | None) -> None:
    assert sniffing.kind_of(io.BytesIO(content)) == kind


@pytest.mark.parametrize(
    "content",
    [
        zipped("word/document.xml", "word/vbaProject.bin"),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Macros".encode("utf-16-le"),
    ],
)
def test_a_program_inside_is_refused(content: bytes) -> None:
    with pytest.raises(sniffing.Macro):
        sniffing.kind_of(io.BytesIO(content))


@given(st.binary(max_size=200))
def test_no_bytes_trouble_it(content: bytes) -> None:
    kind = sniffing.kind_of(io.BytesIO(content))
    assert kind is None or kind in kinds.kinds()


def test_every_kind_and_rule_is_complete() -> None:
    assert all(kind.extensions and kind.max_size > 0 and kind.label for kind in kinds.kinds().values())
    assert all(rule.source and rule.confidence and rule.label for rule in kinds.retentions().values())
