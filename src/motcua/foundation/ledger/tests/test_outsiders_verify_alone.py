"""The exported ledger and the one file that checks it, with nothing of ours."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from motcua.foundation.ledger import exporting, keys, proving
from motcua.foundation.ledger.models import Checkpoint
from motcua.foundation.ledger.standalone import verify_ledger
from motcua.foundation.ledger.tests.making import AT, ledger_of, tell

pytestmark = pytest.mark.django_db
# RFC 8032, section 7.1: key, message, signature.
RFC_8032 = (
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
)


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    ledger_of(5, 4, 3)
    tell(13)
    assert exporting.export(tmp_path / "so-cai") == 12
    return tmp_path / "so-cai"


def verdict(*words: object) -> int:
    return verify_ledger.main([str(word) for word in words])


@pytest.mark.parametrize(("key", "message", "signature"), RFC_8032)
def test_its_own_arithmetic_knows_the_signatures_of_the_standard(
    key: str, message: str, signature: str
) -> None:
    parts = [bytes.fromhex(part) for part in (key, signature, message)]
    assert verify_ledger.slow_verify(*parts)
    parts[1] = parts[1][:-1] + bytes([parts[1][-1] ^ 1])
    assert not verify_ledger.slow_verify(*parts)
    assert not verify_ledger.slow_verify(parts[0], parts[1], b"other")


def test_an_untouched_export_holds(exported: Path, capsys) -> None:
    assert verdict(exported, "--key", keys.current().public.spelled()) == 0
    assert "Đúng: 12 sự kiện" in capsys.readouterr().out


@pytest.mark.slow
def test_it_runs_on_a_bare_python(exported: Path) -> None:
    command = [sys.executable, "-I", "-S", str(exported / "verify_ledger.py")]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ran.returncode, "Đúng: 12 sự kiện" in ran.stdout) == (0, True), ran.stderr


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda lines: [*lines[:6], lines[6].replace("receive", "receivf"), *lines[7:]], "dòng 6 đến dòng 9"),
        (lambda lines: [*lines[:6], *lines[7:]], "không khớp"),
        (lambda lines: [*lines[:6], lines[7], lines[6], *lines[8:]], "dòng 6 đến dòng 9"),
        (lambda lines: lines[:9], "Thiếu sự kiện: điểm niêm phong 12"),
        (lambda lines: [*lines, lines[0]], "sau dòng 12"),
    ],
)
def test_a_touched_export_does_not(exported: Path, capsys, spoil, told: str) -> None:
    path = exported / "events.txt"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(spoil(lines)), encoding="utf-8")
    assert verdict(exported) == 1
    assert told in capsys.readouterr().out


def test_a_checkpoint_kept_elsewhere_must_fit_too(exported: Path, tmp_path: Path, capsys) -> None:
    kept = tmp_path / "giu.txt"
    kept.write_text(Checkpoint.objects.get(size=9).note, encoding="utf-8")
    assert verdict(exported, "--checkpoint", kept) == 0
    kept.write_text(kept.read_text(encoding="utf-8").replace("\n9\n", "\n8\n"), encoding="utf-8")
    assert verdict(exported, "--checkpoint", kept) == 1


def test_another_key_is_not_believed(exported: Path, capsys) -> None:
    stranger = keys.rotate(AT)
    assert verdict(exported, "--key", stranger.public.spelled()) == 1
    assert "khóa được tin" in capsys.readouterr().out


@pytest.mark.parametrize("kind", ["event", "consistency"])
def test_proofs_are_checked_alone(exported: Path, tmp_path: Path, kind: str, capsys) -> None:
    first = Checkpoint.objects.order_by("size").first()
    assert first is not None
    proof = (
        proving.consistency(5, 12).spelled()
        if kind == "consistency"
        else proving.inclusion(int((exported / "events.txt").read_text().split("\t")[0])).spelled()
    )
    file = tmp_path / "proof.json"
    file.write_text(json.dumps(proof), encoding="utf-8")
    assert verdict(exported, "--proof", file) == 0
    proof["path"] = proof["path"][::-1]
    file.write_text(json.dumps(proof), encoding="utf-8")
    assert verdict(exported, "--proof", file) == 1


def test_damaged_files_are_told_without_a_traceback(exported: Path, capsys) -> None:
    (exported / "checkpoints.txt").write_text("{")
    assert verdict(exported) == 2
    assert verdict(exported / "none") == 2


def test_an_export_does_not_overwrite(exported: Path) -> None:
    with pytest.raises(exporting.NotExported, match="đã có"):
        exporting.export(exported)


def test_an_export_that_fails_leaves_nothing(exported: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(exporting.NotExported):
        exporting.export(tmp_path / "file" / "so-cai")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "so-cai"]
