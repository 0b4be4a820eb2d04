"""A refused form says what to do in Vietnamese and keeps what was typed."""

import pytest

from motcua.channels.desk.reports.tests.reading import page, send
from motcua.channels.desk.reports.tests.test_the_focal_officer_writes_and_issues import ISSUE, START, TYPED
from motcua.insight.reports.outline import Part
from motcua.insight.reports.tests.making import TITLE, Ward


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": ""}, "Hãy điền mục này."),
        ({"since": "hôm qua"}, "Hãy ghi ngày dạng 31/12/2019."),
        ({"since": "31/12/2019", "until": "01/01/2019"}, "Kỳ báo cáo kết thúc (01/01/2019)"),
    ],
)
def test_a_start(ward: Ward, focal, changes, sentence: str):
    text = send(focal, "report-start", START | changes, status=422)
    assert sentence in text
    assert (changes.get("title", TITLE) or START["until"]) in text


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"value": "hơn 1000"}, "Hãy ghi một số nguyên, ví dụ 1250."),
        ({"reason": ""}, "Hãy điền mục này."),
        ({"whole": "0"}, "Hãy ghi một số từ 1 trở lên."),
    ],
)
def test_a_typed_figure(ward: Ward, focal, changes, sentence: str):
    text = send(focal, "report-type-figure", TYPED | changes, status=422, pk=ward.draft().pk)
    assert sentence in text
    assert "Công văn 112/UBND-VP" in text


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"cut_off_day": "mai"}, "Hãy ghi ngày dạng 31/12/2019."),
        ({"cut_off_day": "01/01/2018"}, "Thời điểm chốt số liệu nằm trước kỳ báo cáo."),
        ({"signer_name": " "}, "Hãy điền mục này."),
    ],
)
def test_an_issue(ward: Ward, focal, changes, sentence: str):
    report = ward.draft()
    text = send(focal, "report-issue", ISSUE | changes, status=422, pk=report.pk)
    assert sentence in text
    assert "Lưu: VT" in text
    assert "đang soạn" in page(focal, "report", pk=report.pk)


def test_a_report_with_problems(ward: Ward, focal):
    report = ward.draft(Part(2, "Mục", "Có [XX-99] việc."))
    assert "không có chỉ tiêu XX-99" in send(focal, "report-issue", ISSUE, status=422, pk=report.pk)


def test_a_section_without_a_heading(ward: Ward, focal):
    report = ward.draft()
    data = {"heading": "", "body": "Một đoạn dài."}
    text = send(focal, "report-section", data, status=422, pk=report.pk, position=2)
    assert "Một đoạn dài." in text


def test_an_issued_report_is_not_written(ward: Ward, focal):
    report = ward.issued()
    data = {"heading": "Mới", "body": "Một đoạn dài."}
    text = send(focal, "report-section", data, status=422, pk=report.pk, position=2)
    assert "Báo cáo đã ban hành nên không sửa được nữa." in text
    assert "Một đoạn dài." in text
