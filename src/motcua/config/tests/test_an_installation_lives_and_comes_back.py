"""Prepared, used, backed up, tampered with, restored: the whole of it with the real commands, on a file."""

import sqlite3
from pathlib import Path

import pytest

from motcua.config.tests.running import motcua

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    var = tmp_path_factory.mktemp("nha")
    ran = motcua(var, "init", "--agency", "phuong-mau", "--name", "Phường Mẫu")
    assert ran.returncode == 0, ran.stderr
    assert motcua(var, "ledger", "seal").returncode == 0
    return var


@pytest.fixture(scope="module")
def archive(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("luu") / "ban-luu.tar.gz"
    assert motcua(home, "backup", path).returncode == 0
    return path


def test_preparing_again_changes_nothing(home: Path) -> None:
    ran = motcua(home, "init", "--agency", "phuong-mau", "--name", "Phường Mẫu")
    assert ran.returncode == 0
    assert "thêm 0 mục" in ran.stdout
    assert "phuong-mau: đã có" in ran.stdout


@pytest.mark.parametrize("act", ["UPDATE ledger_event SET kind = 'x'", "DELETE FROM ledger_event"])
def test_a_ledger_on_disk_is_neither_changed_nor_emptied(home: Path, act: str) -> None:
    with sqlite3.connect(home / "motcua.sqlite3") as database, pytest.raises(sqlite3.IntegrityError):
        database.execute(act)


def test_an_archive_is_readable_by_its_owner_only_and_holds_no_key(archive: Path) -> None:
    assert archive.stat().st_mode & 0o077 == 0
    assert [path.name for path in archive.parent.iterdir()] == [archive.name]
    import tarfile

    with tarfile.open(archive) as members:
        assert set(members.getnames()) == {
            "database",
            "keys/verifiers.txt",
            "keys/checkpoint.txt",
            "manifest.json",
        }


def test_an_archive_is_not_overwritten(home: Path, archive: Path) -> None:
    ran = motcua(home, "backup", archive)
    assert (ran.returncode, "đã có" in ran.stderr) == (1, True)


def test_an_empty_place_is_filled_and_verified(archive: Path, tmp_path: Path) -> None:
    ran = motcua(tmp_path / "moi", "restore", archive)
    assert ran.returncode == 0, ran.stderr
    assert "ĐÚNG: sổ cái nguyên vẹn" in ran.stdout


def test_a_place_with_data_is_left_alone(home: Path, archive: Path) -> None:
    ran = motcua(home, "restore", archive)
    assert (ran.returncode, "Chưa có gì bị thay đổi" in ran.stderr) == (1, True)


def test_a_byte_changed_behind_the_back_is_named_and_a_forced_restore_heals(
    archive: Path, tmp_path: Path
) -> None:
    var = tmp_path / "moi"
    motcua(var, "restore", archive)
    with sqlite3.connect(var / "motcua.sqlite3") as database:
        database.execute("UPDATE organisation_agency SET short_name = 'Phường Mẫv'")
    found = motcua(var, "ledger", "verify")
    assert found.returncode == 1
    assert "SAI [row:organisation.agency:" in found.stdout
    healed = motcua(var, "restore", "--force", archive)
    assert healed.returncode == 0, healed.stderr
    assert "được giữ ở" in healed.stdout


def test_a_damaged_archive_touches_nothing(archive: Path, tmp_path: Path) -> None:
    content = bytearray(archive.read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "hong.tar.gz").write_bytes(content)
    ran = motcua(tmp_path / "moi", "restore", tmp_path / "hong.tar.gz")
    assert ran.returncode == 1
    assert ran.stderr.count("\n") == 1
    assert not (tmp_path / "moi" / "motcua.sqlite3").exists()


def test_a_database_of_a_newer_program_is_refused_before_anything_is_touched(
    archive: Path, tmp_path: Path
) -> None:
    var = tmp_path / "moi"
    motcua(var, "restore", archive)
    with sqlite3.connect(var / "motcua.sqlite3") as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('ledger', '0099_later', '2030-01-01')"
        )
    ran = motcua(var, "init")
    assert (ran.returncode, "mới hơn" in ran.stderr) == (1, True)


@pytest.mark.parametrize("words", [["ledger", "verify"], ["backup", "x.tar.gz"], ["worker", "--once"]])
def test_a_folder_that_cannot_be_is_told_in_one_line(words: list[str]) -> None:
    ran = motcua(Path("/dev/null/x"), *words)
    assert (ran.returncode, ran.stderr.count("\n")) == (1, 1), ran.stderr


def test_an_unprepared_place_says_what_to_do(tmp_path: Path) -> None:
    ran = motcua(tmp_path, "ledger", "verify")
    assert (ran.returncode, "motcua init" in ran.stderr) == (1, True)
