import io
import json
import sys

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

WORDS = "Có 17/2744 ý kiến không hài lòng (tỷ lệ 0.61%)."


class Input:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_json_has_its_fields_and_offsets_that_lead_back(tmp_path, capsys):
    file = tmp_path / "bao-cao.txt"
    file.write_text(WORDS, encoding="utf-8")
    call_command("check-report", str(file), "--json")
    told = json.loads(capsys.readouterr().out)
    assert set(told) == {"text", "document", "references", "dates", "claims", "findings"}
    assert set(told["document"].values()) == {None}
    (claim,) = told["claims"]
    assert told["text"][claim["start"] : claim["end"]] == claim["sentence"] == WORDS
    assert (claim["operands"], claim["stated"], claim["computed"]) == ([17, 2744], 0.61, 0.6195)
    assert (claim["kind"], claim["decimals"], claim["verdict"]) == ("ratio", 2, "TRUNC")
    assert {"NUM_RATIO_TRUNC", "NUM_NOTATION"} == {finding["code"] for finding in told["findings"]}


def test_a_dash_reads_standard_input_and_lines_are_for_people(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", Input(WORDS.encode()))
    call_command("check-report", "-")
    assert "NUM_RATIO_TRUNC" in capsys.readouterr().out


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"%PDF-1.4 broken", bytes(range(256)) * 4])
def test_a_bad_file_is_one_clear_line(tmp_path, data):
    file = tmp_path / "hong.docx"
    file.write_bytes(data)
    with pytest.raises(CommandError) as refusal:
        call_command("check-report", str(file))
    assert "\n" not in str(refusal.value)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(CommandError, match="Không tìm thấy"):
        call_command("check-report", str(tmp_path / "khong-co.txt"))


def test_an_unknown_agency_is_told(db, tmp_path):
    with pytest.raises(CommandError, match="Không có đơn vị"):
        call_command("check-report", str(tmp_path / "x.txt"), "--agency", "khong-co")
