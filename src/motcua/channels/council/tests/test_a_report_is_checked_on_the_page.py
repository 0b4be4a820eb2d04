import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from motcua.foundation.organisation.roles import Role

WORDS = "Có 17/2744 ý kiến không hài lòng (tỷ lệ 0.61%) & <b>."
PAGE = "council:checker"


@pytest.fixture
def client(logged_in):
    return logged_in(Role.DEPUTY)


def text_of(page: str) -> str:
    block = page.partition('<div class="read-text">')[2].partition("</div>")[0]
    return html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"<a [^>]+>\d+</a>", "", block)))


def test_findings_are_marked_in_the_pasted_text(client):
    page = client.post(reverse(PAGE), {"text": WORDS})
    content = page.content.decode()
    assert page.status_code == 200
    assert text_of(content) == WORDS
    assert 'href="#dieu-1"' in content
    assert 'href="#cho-1"' in content
    assert "17 ÷ 2.744 = 0,6195 %" in content


def test_an_uploaded_file_is_read_and_the_filter_works_without_it(client):
    upload = SimpleUploadedFile("bao-cao.txt", WORDS.encode())
    content = client.post(reverse(PAGE), {"file": upload}).content.decode()
    kept = html.unescape(re.findall(r'name="text" value="([^"]*)"', content)[0])
    again = client.post(reverse(PAGE), {"text": kept, "muc": "warning"}).content.decode()
    assert "NUM_RATIO_TRUNC" in again
    assert "NUM_NOTATION" not in again


def test_json_is_handed_out(client):
    answer = client.post(reverse(PAGE), {"text": WORDS, "dang": "json"})
    assert answer.json()["claims"][0]["verdict"] == "TRUNC"
    assert "attachment" in answer["Content-Disposition"]


def test_a_report_of_ours_is_chosen_and_its_figures_open(council, client):
    report = council.report
    start = client.get(reverse(PAGE)).content.decode()
    assert f"bao-cao={report.pk}" in start
    page = client.get(reverse(PAGE), {"bao-cao": str(report.pk)}).content.decode()
    figure = report.figures.get(code="HL-04")
    assert reverse("council:figure", kwargs={"pk": figure.pk}) in page


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "Hãy chọn một tệp hoặc dán văn bản."),
        ({"file": SimpleUploadedFile("x.docx", b"PK\x03\x04 broken")}, "Tệp Word bị hỏng"),
        ({"file": SimpleUploadedFile("x.txt", b"")}, "Tệp trống"),
    ],
)
def test_what_cannot_be_read_is_told_beside_the_field(client, sent, said):
    page = client.post(reverse(PAGE), sent)
    assert page.status_code == 422
    assert said in page.content.decode()


def test_a_pasted_text_is_not_lost_when_a_file_stands_beside_it(client):
    both = {"text": WORDS, "file": SimpleUploadedFile("x.txt", b"abc")}
    page = client.post(reverse(PAGE), both)
    assert page.status_code == 422
    assert html.escape(WORDS) in page.content.decode()


def test_an_unknown_report_is_not_found(client):
    assert client.get(reverse(PAGE), {"bao-cao": "khong-co"}).status_code == 404


def test_officers_of_the_committee_are_not_let_in(logged_in):
    assert logged_in(Role.SPECIALIST).get(reverse(PAGE)).status_code == 403
