import io
import json
import tarfile
from pathlib import Path

import pytest

from motcua.config.archiving import manifest
from motcua.config.archiving.manifest import BadArchive, Manifest
from motcua.config.archiving.unpacking import _unpacked
from motcua.kernel import clock

AT = clock.now().isoformat()


def packed(path: Path, **members: bytes) -> Path:
    with tarfile.open(path, "w:gz") as archive:
        for name, content in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return path


def test_a_manifest_is_read_back() -> None:
    made = Manifest(made_at=AT, engine="sqlite", sealed=3, has_keys=False, members={"database": "00"})
    assert manifest.read(made.spelled()) == made


@pytest.mark.parametrize("name", ["../etc/passwd", "/etc/passwd", "files/../../x", "other/x"])
def test_no_member_lies_elsewhere(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadArchive, match="mục lạ"):
        manifest.is_expected(name)
    (tmp_path / "in").mkdir()
    with pytest.raises(BadArchive, match="mục lạ"):
        _unpacked(packed(tmp_path / "x.tar.gz", **{name: b"x"}), tmp_path / "in")


@pytest.mark.parametrize(
    "wrong", [b"", b"{}", b"[]", json.dumps({"format": 1, "made_at": "hôm qua"}).encode()]
)
def test_another_manifest_is_refused(wrong: bytes) -> None:
    with pytest.raises(BadArchive):
        manifest.read(wrong)


def test_a_newer_archive_is_refused() -> None:
    with pytest.raises(BadArchive, match="mới hơn"):
        manifest.read(json.dumps({"format": 99}).encode())


def test_a_link_is_refused(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "x.tar.gz", "w:gz") as archive:
        info = tarfile.TarInfo("files/aa")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(info)
    with pytest.raises(BadArchive, match="mục lạ"):
        _unpacked(tmp_path / "x.tar.gz", tmp_path)


@pytest.mark.parametrize(
    ("members", "told"),
    [
        ({"database": b"x"}, "thiếu bảng kê"),
        ({"database": b"x", "manifest.json": b"?"}, "bảng kê"),
        (
            {
                "database": b"x",
                "manifest.json": Manifest(
                    AT, "sqlite", 0, has_keys=False, members={"database": "00"}
                ).spelled(),
            },
            "khác mã băm",
        ),
        (
            {"manifest.json": Manifest(AT, "sqlite", 0, has_keys=False, members={}).spelled()},
            "thiếu cơ sở dữ liệu",
        ),
    ],
)
def test_what_is_missing_or_changed_is_told(tmp_path: Path, members: dict[str, bytes], told: str) -> None:
    with pytest.raises(BadArchive, match=told):
        _unpacked(packed(tmp_path / "x.tar.gz", **members), tmp_path)
