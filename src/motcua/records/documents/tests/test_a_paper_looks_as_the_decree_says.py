"""NĐ 30/2020/NĐ-CP, Phụ lục I, and before it TT 01/2011/TT-BNV: head, measures, foot."""

import datetime as dt
import io
from dataclasses import replace

import docx as office
import pypdfium2
import pytest
from docx.shared import Pt

from motcua.records.documents.layout import Paragraph, Run, docx, pdf, profile_on
from motcua.records.documents.tests import reading
from motcua.records.documents.tests.making import DAY, paper


def opened():
    return office.Document(io.BytesIO(docx(paper())))


def test_the_page_is_a4_with_the_margins_of_the_rule():
    section = opened().sections[0]
    measures = (section.page_width, section.page_height, section.left_margin, section.right_margin)
    assert [round(length.mm) for length in measures] == [210, 297, 30, 20]
    with pypdfium2.PdfDocument(pdf(paper())) as document:
        assert [round(size * 25.4 / 72) for size in document[0].get_size()] == [210, 297]


def test_the_body_is_set_in_times_new_roman_fourteen():
    normal = opened().styles["Normal"].font
    assert (normal.name, normal.size) == ("Times New Roman", Pt(14))


def test_the_head_stands_in_two_columns():
    head = opened().tables[0]
    issuer = [line.text for line in head.cell(0, 0).paragraphs if line.text]
    state = [line.text for line in head.cell(0, 1).paragraphs if line.text]
    assert issuer == ["HỘI ĐỒNG NHÂN DÂN", "PHƯỜNG MẪU", "BAN KINH TẾ - XÃ HỘI"]
    assert state == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert head.cell(1, 0).text == "Số: 28/BC-HĐND-KTXH"
    assert head.cell(1, 1).text == "Mẫu, ngày 19 tháng 12 năm 2019"


def test_only_the_issuer_is_bold_under_its_superior():
    bold = {line.text: line.runs[0].bold for line in opened().tables[0].cell(0, 0).paragraphs if line.runs}
    assert bold == {"HỘI ĐỒNG NHÂN DÂN": False, "PHƯỜNG MẪU": False, "BAN KINH TẾ - XÃ HỘI": True}


def test_the_foot_has_recipients_left_and_the_signer_right():
    foot = opened().tables[-2]
    left = [line.text for line in foot.cell(0, 0).paragraphs]
    right = [line.text for line in foot.cell(0, 1).paragraphs if line.text]
    assert left == ["Nơi nhận:", "- TT HĐND phường (B/c);", "- Lưu: VT, Hồ sơ ban KT-XH."]
    assert right == ["TM. BAN KINH TẾ - XÃ HỘI", "TRƯỞNG BAN", "Lê Văn Mẫu"]


@pytest.mark.parametrize("lines", range(20, 46, 3))
def test_a_signature_never_stands_alone_on_a_page(lines: int):
    body = tuple(Paragraph((Run(f"Đoạn {number}."),)) for number in range(lines))
    long = replace(paper(), blocks=(*body, Paragraph((Run("Trên đây là báo cáo./."),))), annex=())
    with pypdfium2.PdfDocument(pdf(long)) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    (signed,) = [text for text in pages if "Lê Văn Mẫu" in text]
    assert "Trên đây là báo cáo./." in signed


def test_headings_of_the_first_level_are_capitals():
    assert "I. KẾT QUẢ 1. Ưu điểm" in reading.pdf_text(pdf(paper()))


def test_the_annex_says_which_paper_it_belongs_to():
    told = "(Kèm theo Báo cáo số 28/BC-HĐND-KTXH ngày 19 tháng 12 năm 2019)"
    assert told in reading.pdf_text(pdf(paper()))


def test_a_paper_is_laid_out_by_the_rule_of_its_own_day():
    assert profile_on(DAY).page_number == "bottom-right"
    assert profile_on(dt.date(2020, 3, 4)).code == "tt01_2011"
    assert profile_on(dt.date(2020, 3, 5)).code == "nd30_2020"


@pytest.mark.parametrize(("day", "is_at_top"), [(DAY, False), (dt.date(2026, 11, 25), True)])
def test_the_page_number_stands_where_the_rule_of_the_day_wants_it(day: dt.date, is_at_top: bool):
    with pypdfium2.PdfDocument(pdf(paper(day))) as document:
        first, second = (page.get_textpage() for page in document)
        top = second.get_text_bounded(bottom=842 - 17 * 72 / 25.4)
        bottom = second.get_text_bounded(top=17 * 72 / 25.4)
        assert (top.strip(), bottom.strip()) == (("2", "") if is_at_top else ("", "2"))
        assert first.get_text_bounded(top=17 * 72 / 25.4).strip() == ""
