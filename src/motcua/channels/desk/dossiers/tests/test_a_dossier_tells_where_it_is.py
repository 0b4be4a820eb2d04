"""The page of a dossier: whose turn, why this day, what was brought, what happened, what comes next."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.channels.desk.dossiers.tests.reading import address, done, shown
from motcua.foundation.people.models import Access


def test_the_promised_day_explains_itself(office: Office, clerk):
    page = shown(clerk, office.receive())
    assert "17:00, thứ Năm, 19/11/2026" in page
    assert "Tính từ 09:00 ngày 16/11/2026, thời hạn 03 ngày làm việc." in page


def test_papers_people_and_course_are_told(office: Office, clerk):
    dossier = office.make("ask_for_supplement", office.make("transfer", office.receive()))
    page = shown(clerk, dossier)
    for told in (
        "Giấy chứng sinh",
        office.owner.id_number,
        "Chuyển bộ phận chuyên môn",
        "Chờ công dân bổ sung hồ sơ",
    ):
        assert told in page


def test_the_next_act_stands_under_one_key(office: Office, clerk, handler):
    dossier = office.receive()
    page = shown(clerk, dossier)
    assert page.count('accesskey="s"') == 1
    assert f'action="{address(dossier, "transfer")}"' in page
    taken = done(handler, office.make("transfer", dossier), "take")
    assert f'action="{address(dossier, "submit_for_signature")}"' in shown(handler, taken)
    assert "Lê Văn Hai" in shown(handler, taken)


def test_after_an_act_its_paper_is_offered(office: Office, clerk):
    dossier = office.dossier_in(SubState.IN_HAND)
    typed = {"revision": dossier.revision, "reason": "Thiếu.", "ten_0": "Tờ khai"}
    response = clerk.post(address(dossier, "ask_for_supplement"), typed, follow=True)
    page = response.content.decode()
    assert "Yêu cầu bổ sung hồ sơ: đã ghi lúc" in page
    assert "In phiếu yêu cầu bổ sung" in page


def test_each_reading_is_noted_with_its_purpose(office: Office, clerk):
    dossier = office.receive(submitter=office.another_person())
    shown(clerk, dossier)
    noted = set(Access.objects.values_list("person__full_name", "by", "purpose"))
    purpose = f"Giải quyết hồ sơ {dossier.code}"
    assert noted == {(name, "account:u0", purpose) for name in (office.owner.full_name, "Phạm Thị Thử")}


def test_after_the_day_a_missing_apology_is_told(office: Office, clerk):
    page = shown(clerk, office.receive(at=office.at(-14)))
    assert "Đã quá hạn trả mà chưa có phiếu xin lỗi, hẹn lại." in page
    assert "Quá hạn" in page


def test_a_dossier_with_a_long_life_costs_no_more(office: Office, clerk):
    def asked(step: SubState) -> int:
        dossier = office.dossier_in(step)
        with CaptureQueriesContext(connection) as told:
            shown(clerk, dossier)
        return len(told)

    assert asked(SubState.RETURNED) <= asked(SubState.IN_HAND) <= 14


@pytest.mark.slow
def test_its_papers_are_printed(office: Office, clerk):
    dossier = office.make("ask_for_supplement", office.make("transfer", office.receive()))
    for slip in ("tiep-nhan", "bo-sung", "kiem-soat"):
        response = clerk.get(reverse("desk:dossier-slip", args=[dossier.code, slip]))
        assert response["Content-Type"] == "application/pdf"
        assert response.content.startswith(b"%PDF")


@pytest.mark.parametrize("slip", ["tu-choi", "la-la"])
def test_a_paper_that_was_never_made_is_not_found(office: Office, clerk, slip: str):
    assert clerk.get(reverse("desk:dossier-slip", args=[office.receive().code, slip])).status_code == 404


def test_a_form_that_was_not_in_force_yet_is_told(office: Office, clerk):
    dossier = office.make("withdraw", office.receive(at=office.at(-455)), at=office.at(-454))
    response = clerk.get(reverse("desk:dossier-slip", args=[dossier.code, "dung-xu-ly"]))
    assert response.status_code == 409
    assert "mẫu phiếu đó chưa được ban hành" in response.content.decode()
