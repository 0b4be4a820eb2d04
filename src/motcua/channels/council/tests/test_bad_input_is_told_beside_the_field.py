"""A refused form says what to do in Vietnamese and keeps what was typed."""

import pytest

from motcua.channels.council.tests.reading import send
from motcua.oversight.appraisals.tests.making import Council

CALL = {"held_at": "08:30 12/12/2019", "place": "Trụ sở"}
FIND = {"kind": "strength", "wording": "Đã làm tốt.", "evidence": "Kế hoạch"}
ASK = {"addressee": "committee", "wording": "Tập huấn", "product": "Một lớp", "due_on": "30/06/2020"}


@pytest.mark.parametrize(
    ("name", "data", "sentence", "kept"),
    [
        ("call", CALL | {"held_at": "sáng mai"}, "Hãy ghi giờ và ngày dạng 08:30 31/12/2019.", "sáng mai"),
        ("call", CALL | {"place": ""}, "Hãy điền mục này.", "08:30 12/12/2019"),
        ("call", CALL | {"held_at": "08:30 20/12/2019"}, "Ban phải họp chậm nhất 16/12/2019", "Trụ sở"),
        ("find", FIND | {"evidence": ""}, "Nhận xét phải có bằng chứng", "Đã làm tốt."),
        ("find", FIND | {"kind": "praise"}, "Hãy chọn một mục trong danh sách.", "Đã làm tốt."),
        ("recommend", ASK | {"product": ""}, "Hãy điền mục này.", "Tập huấn"),
        ("recommend", ASK | {"due_on": "32/13/2020"}, "Hãy ghi ngày dạng 31/12/2019.", "32/13/2020"),
        ("recommend", ASK | {"due_on": "01/01/2019"}, "Hạn thực hiện 01/01/2019 phải sau", "01/01/2019"),
        ("recommend", ASK | {"level": "rất thấp"}, "Hãy ghi mức dạng 0,30 hoặc 95", "rất thấp"),
        ("recommend", ASK | {"indicator": "HL-04"}, "Mục tiêu phải có đủ chỉ tiêu", "Tập huấn"),
    ],
)
def test_a_form_of_an_appraisal(council: Council, head, name: str, data, sentence: str, kept: str):
    appraisal = council.assigned()
    text = send(head, f"appraisal-{name}", data, status=422, pk=appraisal.pk)
    assert sentence in text
    assert kept in text


def test_a_doubt_without_words(council: Council, head):
    appraisal, figure = council.met(), council.report.figures.get(code="HL-04")
    text = send(
        head, "appraisal-check", {"verdict": "differs"}, status=422, pk=appraisal.pk, figure=figure.pk
    )
    assert "Hãy ghi rõ không khớp ở đâu" in text


def test_minutes_without_a_conclusion(council: Council, head):
    data = {"chair": "Lê Văn Mẫu", "presents": "Đã trình bày dài một trang."}
    text = send(head, "appraisal-minutes", data, status=422, pk=council.called().pk)
    assert "Đã trình bày dài một trang." in text


def test_an_issue_that_forgets_an_addressee(council: Council, head):
    data = {
        "conclusion": "Ban thống nhất.",
        "signer_capacity": "TRƯỞNG BAN",
        "signer_name": "Lê Văn Mẫu",
        "recipients": "TT HĐND phường",
    }
    text = send(head, "appraisal-issue", data, status=422, pk=council.ready().pk)
    assert "Nơi nhận còn thiếu bên được kiến nghị" in text
    assert "Ban thống nhất." in text


def test_a_judgement_without_a_level(council: Council, head):
    row = council.sent()
    text = send(head, "recommendation-judge", {"note": "Chưa rõ"}, status=422, pk=row.pk)
    assert "Hãy điền mục này." in text
    assert "Chưa rõ" in text
