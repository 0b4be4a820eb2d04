"""`motcua report`: list, show, print, open; a refusal is one line."""

from io import StringIO
from pathlib import Path

import pytest
import time_machine
from django.core.management import CommandError, call_command

from motcua.insight.reports.tests.making import NOW, Ward, ward


@pytest.fixture
def town(db) -> Ward:
    made = ward()
    made.issued(number=303)
    return made


def said(*words: str) -> str:
    """Run the command and return what it says."""
    out = StringIO()
    with time_machine.travel(NOW):
        call_command("report", *words, stdout=out)
    return out.getvalue()


def test_it_lists_what_was_issued(town: Ward):
    town.draft(title="Chưa ban hành")
    text = said("list", "--year", "2019")
    assert "303/BC-UBND" in text
    assert "Chưa ban hành" not in text
    assert said("list", "--year", "2018") == ""


def test_it_shows_the_prose_and_the_counts(town: Ward):
    text = said("show", "303/BC-UBND")
    assert "Đã phát hành 8.000 tờ gấp; ban hành 2 văn bản." in text
    assert "3/13" in text


@pytest.mark.parametrize(("form", "start"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_it_prints(town: Ward, tmp_path: Path, form: str, start: bytes):
    out = tmp_path / f"303.{form}"
    said(form, "303/BC-UBND", "--year", "2019", "--out", str(out))
    assert out.read_bytes().startswith(start)


def test_it_opens_a_figure_down_to_its_records(town: Ward):
    text = said("open", "303/BC-UBND", "hl-04")
    assert "23,08 %" in text
    assert "Đếm lại đúng như khi chốt." in text
    assert text.count("Tư pháp – Hộ tịch") == 3


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("pdf", "304/BC-UBND"), "Không có báo cáo 304/BC-UBND đã ban hành"),
        (("pdf", "303/BC-UBND", "--year", "2018"), "Không có báo cáo 303/BC-UBND"),
        (("show", "303/BC-UBND", "--agency", "khac"), "Không có cơ quan mang mã “khac”."),
        (("open", "303/BC-UBND", "XX-01"), "Báo cáo không có số liệu XX-01."),
        (("pdf", "303/BC-UBND", "--out", "/khong/co/303.pdf"), "Không ghi được"),
    ],
)
def test_a_refusal_is_one_line(town: Ward, words, sentence: str):
    with pytest.raises(CommandError, match=sentence) as refusal:
        said(*words)
    assert "\n" not in str(refusal.value)


def test_two_wards_with_the_same_number_must_be_told_apart(town: Ward):
    ward("phuong-khac").issued(number=303)
    with pytest.raises(CommandError, match="--agency: phuong-khac, phuong-mau"):
        said("show", "303/BC-UBND")
    assert "8.000" in said("show", "303/BC-UBND", "--agency", "phuong-mau")
