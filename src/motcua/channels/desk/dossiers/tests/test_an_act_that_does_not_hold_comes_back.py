"""A refused act is told beside its field where it has one, and what was typed stays."""

import pytest

from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.channels.desk.dossiers.tests.reading import address, refused


def test_a_missing_reason(office: Office, clerk):
    page = refused(clerk, office.receive(), "withdraw", note="Giữ ghi chú này")
    assert 'id="id_reason-error"' in page
    assert "Giữ ghi chú này" in page


@pytest.mark.parametrize(
    ("typed", "field", "told"),
    [
        ("17:00 16/11/2026", "revised_due_at", "Ngày hẹn mới phải sau ngày hẹn cũ"),
        ("mai", "revised_due_at", "Hãy ghi giờ và ngày dạng 08:30 31/12/2019."),
    ],
)
def test_a_new_day_that_is_none(office: Office, leader, typed: str, field: str, told: str):
    dossier = office.dossier_in(SubState.IN_HAND)
    page = refused(leader, dossier, "apologise", revised_due_at=typed, reason="Chờ xác minh kỹ.")
    assert told in page
    assert f'id="id_{field}-error"' in page
    assert "Chờ xác minh kỹ." in page


def test_points_without_a_paper(office: Office, clerk):
    dossier = office.dossier_in(SubState.IN_HAND)
    page = refused(
        clerk, dossier, "ask_for_supplement", reason="Chưa hợp lệ.", thieu_1="mờ chữ", sao_2="nhiều"
    )
    assert "Hãy ghi tên giấy tờ của dòng này." in page
    assert "Hãy ghi ít nhất một giấy tờ cần bổ sung." in page
    assert "mờ chữ" in page
    assert 'value="nhiều"' in page


def test_a_second_supplement_is_refused_by_the_rule(office: Office, clerk):
    dossier = office.dossier_in(SubState.SUPPLEMENTED)
    typed = {"reason": "Vẫn thiếu.", "ten_0": "Tờ khai"}
    page = refused(clerk, dossier, "ask_for_supplement", **typed)
    assert "quy định chỉ cho phép 1 lần" in page
    assert "Vẫn thiếu." in page


def test_a_number_of_days_that_is_none(office: Office, handler):
    dossier = office.dossier_in(SubState.IN_HAND)
    page = refused(handler, dossier, "extend_for_verification", days="hai", reason="Xác minh.")
    assert "Hãy ghi một số, ví dụ 2 hoặc 2,5." in page
    assert "Số ngày gia hạn phải lớn hơn 0." in refused(
        handler, dossier, "extend_for_verification", days="0", reason="X"
    )


def test_a_word_that_is_no_act_is_not_found(office: Office, clerk):
    where = address(office.receive(), "transfer").replace("chuyen-bo-phan-chuyen-mon", "bay-len")
    assert clerk.get(where).status_code == 404
