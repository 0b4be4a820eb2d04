"""A report from the outline to the number, by forms alone."""

from typing import Any

import pytest
from django.urls import reverse

from motcua.channels.desk.reports.tests.reading import page, send
from motcua.insight.reports.models import Report, Section
from motcua.insight.reports.states import ReportState
from motcua.insight.reports.tests.making import TITLE, Ward

START = {"title": TITLE, "since": "01/01/2019", "until": "31/12/2019"}
ISSUE = {
    "cut_off_day": "25/11/2019",
    "signer_capacity": "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
    "signer_name": "Nguyễn Thị Mẫu",
    "recipients": "Thường trực HĐND phường\nLưu: VT",
}
TYPED = {
    "title": "Người lao động",
    "value": "1250",
    "unit": "người",
    "reason": "Chưa có bản ghi",
    "document_code": "Công văn 112/UBND-VP",
}


@pytest.mark.slow
def test_the_whole_way(ward: Ward, focal):
    assert "Chưa có báo cáo nào" in page(focal, "reports")
    assert "8.000" in send(focal, "report-start", START)
    report = Report.objects.get()
    where: dict[str, Any] = {"pk": report.pk}
    section = Section.objects.get(report=report, heading="Nguyên nhân")
    written = {"heading": "Nguyên nhân", "body": "Có [HL-04:hai số] ý kiến; [NT-01] người."}
    assert "[NT-01: chưa rõ]" in send(focal, "report-section", written, position=section.position, **where)
    assert "không có chỉ tiêu NT-01" in page(focal, "report", **where)
    assert "1.250(*)" in send(focal, "report-type-figure", TYPED, **where)
    assert "không có chỉ tiêu NT-01" not in page(focal, "report", **where)
    send(focal, "report-add-section", {"level": "2", "heading": "Phụ chú"}, **where)
    assert "Số liệu đã chốt" in send(focal, "report-issue", ISSUE, **where)
    report.refresh_from_db()
    assert report.document is not None
    assert (report.state, report.document.symbol) == (ReportState.ISSUED, "01/BC-UBND")
    assert "Chốt hết ngày 25/11/2019" in page(focal, "report", **where)


def test_a_figure_opens_and_an_issued_report_is_handed_out(ward: Ward, focal):
    report = ward.issued()
    figure = report.figures.get(code="HL-04")
    text = page(focal, "report-figure", pk=figure.pk)
    assert "Bản ghi 1–3 trong 3" in text
    assert "Phải chờ lâu" not in text  # officers read an opinion on its own page, if they may
    for form, start in (("pdf", b"%PDF"), ("docx", b"PK")):
        address = reverse("desk:report-paper", kwargs={"pk": report.pk, "form": form})
        assert focal.get(address).content.startswith(start)


def test_a_replacement_begins_from_the_page(ward: Ward, focal):
    report = ward.issued()
    assert "Đã lập bản thay thế" in send(focal, "report-replace", {}, pk=report.pk)
    assert Report.objects.get(replaces=report).is_draft


def test_all_indicators_for_any_period(ward: Ward, focal):
    response = focal.get(reverse("desk:indicators"), {"tu": "01/01/2019", "den": "30/11/2019"})
    assert "8.000" in response.content.decode()
    reversed_period = focal.get(reverse("desk:indicators"), {"tu": "01/12/2019", "den": "30/11/2019"})
    assert "Kỳ kết thúc trước khi bắt đầu." in reversed_period.content.decode()


def test_a_report_takes_few_statements(ward: Ward, focal, django_assert_max_num_queries):
    address = reverse("desk:report", kwargs={"pk": ward.issued().pk})
    focal.get(address)
    with django_assert_max_num_queries(10):
        focal.get(address)
