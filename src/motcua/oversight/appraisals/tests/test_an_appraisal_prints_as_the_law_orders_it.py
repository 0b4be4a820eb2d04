"""The paper: basis, strengths, shortcomings, figures, recommendations by addressee, closing; links and codes."""

import pytest

from motcua.oversight.appraisals import paper as papers
from motcua.oversight.appraisals import queries
from motcua.oversight.appraisals.tests.making import SIGNED, Council
from motcua.records.documents.tests import reading


@pytest.fixture
def appraisal(council: Council):
    return council.issued(number=28)


def test_the_parts_stand_in_their_order(appraisal):
    text = reading.docx_text(papers.rendered(appraisal, "docx"))
    parts = [
        "HỘI ĐỒNG NHÂN DÂN PHƯỜNG MẪU BAN KINH TẾ - XÃ HỘI",
        "Số: 28/BC-HĐND-KTXH",
        "Mẫu, ngày 19 tháng 12 năm 2019",
        "Thẩm tra Báo cáo của Ủy ban nhân dân phường về kết quả",
        "Thực hiện Luật Tổ chức chính quyền địa phương năm 2015; Luật Hoạt động giám sát",
        "sự phân công của Thường trực Hội đồng nhân dân phường (12/TB-HĐND ngày 28 tháng 11 năm 2019)",
        "Báo cáo số 303/BC-UBND ngày 26 tháng 11 năm 2019 của Ủy ban nhân dân phường",
        "(sau đây viết tắt là Báo cáo số 303/BC-UBND; số liệu chốt hết ngày 25/11/2019)",
        "1. Ưu điểm",
        "(Kế hoạch số 06/KH-UBND).",
        "2. Tồn tại, hạn chế",
        "(HL-04: 3/13, 23,08 %).",
        "II. VỀ SỐ LIỆU CỦA BÁO CÁO",
        "3 số khớp bản ghi",
        "III. KIẾN NGHỊ, ĐỀ XUẤT",
        "1. Đối với Ủy ban nhân dân phường",
        "(KN-2019-01; kết quả: Một lớp tập huấn kỹ năng giao tiếp; hạn thực hiện: 30/06/2020; mục tiêu: ",
        "HL-04 không quá 0,30 %).",
        "2. Đối với Tổ đại biểu Hội đồng nhân dân phường",
        "3. Đề nghị Thường trực Hội đồng nhân dân phường",
        "báo cáo Thường trực Hội đồng nhân dân phường./.",
        "- Lưu: VT, Hồ sơ Ban KT-XH.",
        "TM. BAN KINH TẾ - XÃ HỘI TRƯỞNG BAN",
        "KIỂM TRA SỐ LIỆU",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places, parts[places.index(-1)]
    assert places == sorted(places)


def test_pdf_and_docx_say_the_same(appraisal):
    pdf = reading.pdf_text(papers.rendered(appraisal, "pdf"))
    for word in reading.docx_text(papers.rendered(appraisal, "docx")).split():
        assert word in pdf


@pytest.mark.slow
def test_evidence_opens_by_link_and_by_code(appraisal):
    (figure,) = [row.shown for row in queries.sheet(appraisal).figures if row.shown.code == "HL-04"]
    pdf = papers.rendered(appraisal, "pdf")
    assert figure.address in reading.pdf_links(pdf)
    assert reading.codes_in(reading.pdf_pictures(pdf)) == {figure.address}
    assert (figure.address, "3/13, 23,08 %") in reading.docx_links(papers.rendered(appraisal, "docx"))


def test_a_draft_says_that_it_is_one(council: Council):
    text = reading.pdf_text(papers.rendered(council.ready(), "pdf"))
    assert "DỰ THẢO" in text
    assert "Số: …/BC-HĐND-KTXH" in text


def test_the_usual_issue_names_everyone_who_is_asked(council: Council):
    appraisal = council.ready()
    usual = papers.usual_issue(appraisal, queries.sheet(appraisal), SIGNED.date())
    assert usual["signer_capacity"] == "TM. BAN KINH TẾ - XÃ HỘI\nTRƯỞNG BAN"
    council.issued(appraisal, recipients=tuple(usual["recipients"].splitlines()))
