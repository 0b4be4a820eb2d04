"""The whole way by forms alone: assign, call, minutes, tick, find, recommend, issue, present."""

from typing import Any

import pytest
from django.urls import reverse

from motcua.channels.council.tests.reading import page, send
from motcua.oversight.appraisals.models import Appraisal
from motcua.oversight.appraisals.states import Stage
from motcua.oversight.appraisals.tests.making import Council

MINUTES = {
    "chair": "Lê Văn Mẫu",
    "secretary": "Phạm Thị Mẫu",
    "members": "Lê Văn Mẫu – Trưởng ban\nPhạm Thị Mẫu – Ủy viên",
    "absent": "Hồ Văn Mẫu – đi công tác",
    "guests": "Nguyễn Thị Mẫu – UBND phường",
    "presents": "Trình bày báo cáo.",
    "discusses": "Đề nghị làm rõ.",
    "concludes": "Thống nhất.",
    "votes_for": "2",
    "votes_against": "0",
    "closed_at": "11:00 12/12/2019",
}


def assigned(council: Council, chair) -> Appraisal:
    """Assign by the form."""
    data = {
        "body": str(council.board.pk),
        "assignment_code": "12/TB-HĐND",
        "assigned_on": "28/11/2019",
        "due_on": "20/12/2019",
        "session_name": "Kỳ họp thứ mười hai",
        "session_on": "26/12/2019",
    }
    assert "Đã phân công thẩm tra." in send(chair, "appraisal-assign", data, report=council.report.pk)
    return Appraisal.objects.get()


@pytest.mark.slow
def test_the_whole_way(council: Council, chair, head):
    assert "303/BC-UBND" in page(chair, "appraisals")
    appraisal = assigned(council, chair)
    where: dict[str, Any] = {"pk": appraisal.pk}
    called = {"held_at": "08:30 12/12/2019", "place": "Trụ sở"}
    assert "Đã mời họp Ban." in send(head, "appraisal-call", called, **where)
    assert "Đã lập biên bản họp." in send(head, "appraisal-minutes", MINUTES, **where)
    for figure in council.report.figures.all():
        told = send(head, "appraisal-check", {"verdict": "agrees"}, figure=figure.pk, **where)
        assert f"Đã ghi nhận định về {figure.code}." in told
    figure = council.report.figures.get(code="HL-04")
    strength = {"kind": "strength", "wording": "Đã ban hành kế hoạch.", "evidence": "Kế hoạch 06/KH-UBND"}
    send(head, "appraisal-find", strength, **where)
    shortcoming = {"kind": "shortcoming", "wording": "Còn ý kiến không hài lòng.", "figure": str(figure.pk)}
    send(head, "appraisal-find", shortcoming, **where)
    asked = {
        "addressee": "committee",
        "wording": "Nâng cao kỹ năng giao tiếp.",
        "product": "Một lớp tập huấn",
        "due_on": "30/06/2020",
        "indicator": "HL-04",
        "comparison": "at_most",
        "level": "0,30 %",
    }
    assert "HL-04 không quá 0,30 %" in send(head, "appraisal-recommend", asked, **where)
    form = page(head, "appraisal-issue", **where)
    assert "TM. BAN KINH TẾ - XÃ HỘI" in form
    assert "Lê Văn Mẫu" in form
    issued = {
        "conclusion": "Ban thống nhất.",
        "signer_capacity": "TM. BAN KINH TẾ - XÃ HỘI\nTRƯỞNG BAN",
        "signer_name": "Lê Văn Mẫu",
        "recipients": "TT HĐND phường (B/c)\nUBND phường\nLưu: VT",
    }
    assert "01/BC-HĐND-KTXH" in send(head, "appraisal-issue", issued, **where)
    send(head, "appraisal-present", {}, **where)
    appraisal.refresh_from_db()
    assert appraisal.stage == Stage.PRESENTED
    assert "Nâng cao kỹ năng giao tiếp." in page(head, "recommendations")


def test_drafts_and_findings_can_be_taken_back(council: Council, head):
    appraisal = council.ready()
    finding = appraisal.findings.first()
    assert finding is not None
    where: dict[str, Any] = {"pk": appraisal.pk}
    send(head, "appraisal-void-finding", {"reason": "Trùng ý"}, finding=finding.pk, **where)
    assert finding.text not in page(head, "appraisal", **where)
    gone = head.post(
        reverse("council:appraisal-void-finding", kwargs={**where, "finding": finding.pk}), {"reason": "x"}
    )
    assert gone.status_code == 404
    assert "Bằng chứng" in page(head, "appraisal", **where)


def test_the_draft_can_be_printed(council: Council, head):
    appraisal = council.ready()
    for form, start in (("pdf", b"%PDF"), ("docx", b"PK")):
        address = reverse("council:appraisal-paper", kwargs={"pk": appraisal.pk, "form": form})
        assert head.get(address).content.startswith(start)


def test_what_is_lacking_is_named(council: Council, head):
    text = page(head, "appraisal", pk=council.met().pk)
    assert "Chưa ghi ưu điểm nào." in text
    assert "Còn 3 số liệu chưa có nhận định" in text


def test_an_appraisal_takes_few_statements(council: Council, head, django_assert_max_num_queries):
    address = reverse("council:appraisal", kwargs={"pk": council.ready().pk})
    head.get(address)
    with django_assert_max_num_queries(16):
        head.get(address)
