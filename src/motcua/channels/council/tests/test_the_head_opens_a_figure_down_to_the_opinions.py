"""From the report to the figure, from the figure to each opinion with its words, masked."""

import pytest
from django.urls import reverse

from motcua.channels.council.tests.reading import page
from motcua.insight.reports import queries
from motcua.insight.reports.tests.making import LATER, SPRING
from motcua.oversight.appraisals.tests.making import Council


@pytest.fixture
def figure(council: Council):
    return council.report.figures.get(code="HL-04")


def test_the_report_links_every_figure(council: Council, head, figure):
    assert reverse("council:report", kwargs={"pk": council.report.pk}) in page(head, "reports")
    text = page(head, "report", pk=council.report.pk)
    assert f'href="{reverse("council:figure", kwargs={"pk": figure.pk})}"' in text
    assert "3/13" in text
    assert "Chốt hết ngày 25/11/2019" in text


def test_the_figure_shows_its_opinions_by_unit_with_masked_words(head, figure):
    text = page(head, "figure", pk=figure.pk)
    assert "Đếm lại đúng như khi chốt" in text
    assert text.count("Phải chờ lâu, gọi ••• không ai nghe.") == 3
    assert "0903123" not in text
    assert "Bản ghi 1–3 trong 3" in text


def test_the_whole_and_what_changed_since(council: Council, head, figure):
    council.ward.rate("dissatisfied", at=LATER, happened_at=SPRING)
    response = head.get(reverse("council:figure", kwargs={"pk": figure.pk}), {"phan": "mau"})
    text = response.content.decode()
    assert "Bản ghi 1–13 trong 13" in text
    assert "28,57 % (4/14)" in text


@pytest.mark.parametrize(("form", "kind"), [("csv", "text/csv"), ("xlsx", "spreadsheetml")])
def test_the_records_can_be_taken_along(head, figure, form: str, kind: str):
    response = head.get(reverse("council:figure", kwargs={"pk": figure.pk}), {"dang": form})
    assert response.status_code == 200
    assert kind in response["Content-Type"]


@pytest.mark.parametrize("asked", [{"tu": "9999"}, {"tu": "-3"}, {"tu": "x"}, {"phan": "?"}, {"dang": "exe"}])
def test_odd_addresses_show_the_first_page(head, figure, asked):
    response = head.get(reverse("council:figure", kwargs={"pk": figure.pk}), asked)
    assert response.status_code == 200


def test_the_paper_is_handed_out(council: Council, head):
    for form, start in (("pdf", b"%PDF"), ("docx", b"PK")):
        where = {"pk": council.report.pk, "form": form}
        assert head.get(reverse("council:report-paper", kwargs=where)).content.startswith(start)
    where = {"pk": council.report.pk, "form": "exe"}
    assert head.get(reverse("council:report-paper", kwargs=where)).status_code == 404


def test_the_verdict_is_one_click_away(council: Council, head, figure):
    assert "Ghi nhận định" not in page(head, "figure", pk=figure.pk)
    appraisal = council.met()
    address = reverse("council:appraisal-check", kwargs={"pk": appraisal.pk, "figure": figure.pk})
    assert address in page(head, "figure", pk=figure.pk)


def test_drafts_are_not_there(council: Council, head):
    draft = council.ward.draft()
    assert head.get(reverse("council:report", kwargs={"pk": draft.pk})).status_code == 404
    assert queries.access_report(["phuong-mau"], draft.pk) == draft


def test_a_figure_takes_few_statements(head, figure, django_assert_max_num_queries):
    address = reverse("council:figure", kwargs={"pk": figure.pk})
    head.get(address)
    with django_assert_max_num_queries(14):
        head.get(address)
