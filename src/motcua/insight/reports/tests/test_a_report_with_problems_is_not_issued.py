"""What must be mended is said in sentences; numbers typed into prose are pointed at."""

import re

import pytest

from motcua.insight.reports import policies
from motcua.insight.reports.outline import Part
from motcua.insight.reports.tests.making import Ward


def problems(report) -> list[str]:
    return policies.problems(list(report.sections.all()), list(report.typed_figures.all()))


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("", "Báo cáo chưa có nội dung."),
        ("Có [XX-99] việc.", "Mục “Mục”: không có chỉ tiêu XX-99."),
        ("Có [CD-01:chữ] việc.", "Mục “Mục”: không có cách ghi “chữ” cho chỉ tiêu CD-01."),
        ("Có [NT-01] việc.", "Mục “Mục”: không có chỉ tiêu NT-01."),
    ],
)
def test_it_is_refused_with_a_sentence(ward: Ward, body: str, sentence: str):
    report = ward.draft(Part(2, "Mục", body))
    assert problems(report) == [sentence]
    with pytest.raises(policies.NotReady, match=re.escape(sentence)):
        ward.issued(report)


def test_a_typed_number_is_pointed_at_but_dates_and_symbols_are_not(ward: Ward):
    prose = "Năm 2019, Kế hoạch số 06/KH-UBND ngày 19/02/2019: phát hành 8.000 tờ gấp, đạt 0,61 %."
    report = ward.draft(Part(2, "Mục", prose))
    told = " ".join(policies.warnings(list(report.sections.all())))
    assert "“8.000”" in told
    assert "“0,61”" in told
    assert told.count("gõ tay") == 2


def test_an_empty_heading_without_anything_under_it_is_pointed_at(ward: Ward):
    parts = (Part(1, "ĐÁNH GIÁ"), Part(2, "Nguyên nhân"), Part(1, "KIẾN NGHỊ"))
    told = policies.warnings(list(ward.draft(*parts).sections.all()))
    assert told == ["Mục “Nguyên nhân” còn trống.", "Mục “KIẾN NGHỊ” còn trống."]
