"""DOCX and PDF of a report: the same words, each figure a link and a code, annex with both counts."""

import pytest

from motcua.insight.reports import paper as papers
from motcua.insight.reports import queries, short
from motcua.insight.reports.tests.making import LATER, NOW, Ward
from motcua.records.documents.tests import reading


@pytest.fixture
def report(ward: Ward):
    return ward.issued(number=303)


def test_the_prose_prints_the_figures_as_people_write_them(report):
    text = reading.pdf_text(papers.rendered(report, "pdf", now=NOW))
    assert "Số: 303/BC-UBND" in text
    assert "Mẫu, ngày 26 tháng 11 năm 2019" in text
    assert "Kết quả thực hiện công tác cải cách hành chính năm 2019" in text
    assert "Đã phát hành 8.000 tờ gấp; ban hành 2 văn bản." in text
    assert "Có 3/13 ý kiến không hài lòng, chiếm 23,08 %." in text
    assert "chốt hết ngày 25/11/2019" in text
    assert "các tỷ lệ cộng lại có thể không đúng bằng 100 %" in text


def test_docx_says_the_same(report):
    pdf = reading.pdf_text(papers.rendered(report, "pdf", now=NOW))
    for word in reading.docx_text(papers.rendered(report, "docx", now=NOW)).split():
        assert word in pdf


@pytest.mark.slow
def test_every_figure_is_a_link_in_both_and_a_code_in_the_annex(report):
    addresses = {shown.address for shown in queries.figures_of(report, now=NOW)}
    assert len(addresses) == 3
    pdf, docx = (papers.rendered(report, form, now=NOW) for form in ("pdf", "docx"))
    assert reading.pdf_links(pdf) == addresses | {short.entrance()}
    assert {address for address, _ in reading.docx_links(docx)} == addresses | {short.entrance()}
    assert reading.codes_in(reading.pdf_pictures(pdf)) == addresses
    assert reading.codes_in(reading.docx_pictures(docx)) == addresses


def test_a_code_finds_its_figure_however_it_is_typed(report):
    figure = report.figures.get(code="HL-04")
    for typed in (short.printed(figure.short_code), figure.short_code.lower(), f" {figure.short_code} "):
        assert queries.figure_of_code(typed) == figure
    assert queries.figure_of_code("0000-0000") is None
    assert queries.figure_of_code("không phải mã") is None


def test_what_is_mistaken_for_another_sign_is_understood():
    assert short.read("o1l0-iiii") == "01101111"


def test_what_went_out_stays_what_it_was(ward: Ward, report):
    before = papers.rendered(report, "pdf", now=NOW)
    ward.agency.place = "Nơi khác"
    ward.agency.save()
    report.agency = ward.agency
    assert papers.rendered(report, "pdf", now=LATER) == before


def test_a_draft_says_that_it_is_one_and_opens_nothing(ward: Ward):
    draft = papers.rendered(ward.draft(), "pdf", now=NOW)
    text = reading.pdf_text(draft)
    assert "DỰ THẢO" in text
    assert "Số: …/BC-UBND" in text
    assert reading.pdf_links(draft) == set()
