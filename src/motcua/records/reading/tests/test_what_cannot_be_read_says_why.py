import io
import unicodedata
import zipfile

import docx
import pikepdf
import pytest

from motcua.records.reading import Unreadable, extract

WORDS = "Phường đã tiếp nhận 120 hồ sơ, giải quyết 118 hồ sơ, đạt 98,33%."
TONES = "\u0300\u0301\u0303\u0309\u0323"


def zipped(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
    return out.getvalue()


def pdf(**options) -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(out, **options)
    return out.getvalue()


def word(*lines: str) -> bytes:
    out = io.BytesIO()
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "Tệp trống"),
        (b" \n\n ", "Tệp trống"),
        (word(), "không có chữ"),
        (b"PK\x03\x04 broken", "Word bị hỏng"),
        (word(WORDS)[:-400], "Word bị hỏng"),
        (zipped("word/document.xml", b"<w:document"), "Word bị hỏng"),
        (zipped("a.txt", b"x"), "không phải văn bản Word"),
        (zipped("word/document.xml", bytes(210 * 1024 * 1024)), "bung ra quá lớn"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "Word có mật khẩu"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "kiểu cũ"),
        (b"%PDF-1.7 broken", "PDF bị hỏng"),
        (pdf(encryption=pikepdf.Encryption(owner="a", user="b")), "PDF có mật khẩu"),
        (pdf(), "ảnh quét"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "tệp ảnh"),
        (bytes(range(256)) * 8, "không phải văn bản"),
        (b"<!DOCTYPE html><p>x</p>", "trang web"),
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam, ñy ban nh©n d©n".encode("latin-1"), "bảng mã cũ"),
        ("Céng hoµ x· héi chñ nghÜa ViÖt Nam, ñy ban nh©n d©n".encode(), "bảng mã cũ"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Uyû ban nhaân daân".encode("latin-1"), "bảng mã cũ"),
        (b"\xff\xfe\x00\xd8\x41\x00", "Bảng mã của tệp bị hỏng"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_one_sentence_says_what_is_wrong(data, said):
    with pytest.raises(Unreadable, match=said) as refusal:
        extract(data)
    assert "\n" not in str(refusal.value)


def cp1258(words: str) -> bytes:
    plain = [unicodedata.normalize("NFD", char) for char in words]
    letters = [unicodedata.normalize("NFC", "".join(c for c in p if c not in TONES)) for p in plain]
    tones = ["".join(c for c in p if c in TONES) for p in plain]
    return b"".join(a.encode("cp1258") + b.encode("cp1258") for a, b in zip(letters, tones, strict=True))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_is_read(encoding):
    assert extract(WORDS.encode(encoding)) == WORDS


def test_windows_vietnamese_is_read():
    assert extract(cp1258(WORDS)) == WORDS


def test_a_missing_file_and_a_folder_are_told(tmp_path):
    with pytest.raises(Unreadable, match="Không tìm thấy"):
        extract(tmp_path / "khong-co.docx")
    with pytest.raises(Unreadable, match="thư mục"):
        extract(tmp_path)
