"""Mẫu 02 to 05 and the control slip, read back from the PDF."""

import datetime as dt

import pytest

from motcua.casework.dossiers import actions, slips
from motcua.casework.dossiers.tests.making import Office
from motcua.casework.dossiers.transitions import Slip
from motcua.kernel import clock
from motcua.records.documents.tests.reading import codes_in, pdf_pictures, pdf_text


def test_a_supplement_slip_lists_what_is_missing_and_why(office: Office):
    dossier = office.make("transfer", office.receive())
    papers = [actions.Paper("Giấy chứng sinh có dấu", certified=1)]
    dossier = office.make("ask_for_supplement", dossier, papers=papers)
    pdf = slips.letter_pdf(dossier, Slip.SUPPLEMENT)
    text = pdf_text(pdf)
    assert "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ" in text
    assert "Giấy chứng sinh có dấu" in text
    assert "Lý do: Giấy chứng sinh chưa có dấu." in text
    assert "Tờ khai" not in text
    assert all("079000000001" not in code for code in codes_in(pdf_pictures(pdf)))


def test_a_refusal_gives_its_reason(office: Office):
    text = pdf_text(slips.letter_pdf(office.make("refuse_at_counter"), Slip.REFUSAL))
    assert "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ" in text
    assert "DK.H29.12.34-261116-0001" in text
    assert "Lý do: Giấy chứng sinh chưa có dấu." in text


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (dt.date(2019, 12, 16), "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ"),
        (dt.date(2026, 11, 16), "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT"),
    ],
)
def test_an_apology_is_called_as_on_its_day(office: Office, day: dt.date, title: str):
    dossier = office.receive(at=clock.at(day, 9))
    dossier = office.make("apologise", dossier, at=clock.at(day, 15))
    text = pdf_text(slips.letter_pdf(dossier, Slip.APOLOGY))
    assert title in text
    assert "Số: 01/PXL" in text
    assert "Phan Thị Ba" in text


def test_a_stop_notice_exists_since_2025(office: Office):
    now = office.make("withdraw", office.receive())
    assert "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ" in pdf_text(slips.letter_pdf(now, Slip.STOP_NOTICE))
    at = clock.at(dt.date(2019, 12, 16), 9)
    then = office.make("withdraw", office.receive(at=at), at=at)
    with pytest.raises(slips.NoFormInForce):
        slips.letter(then, Slip.STOP_NOTICE)


def test_what_did_not_happen_has_no_slip(office: Office):
    with pytest.raises(slips.NoSuchSlip):
        slips.letter(office.receive(), Slip.APOLOGY)


def test_the_control_slip_shows_each_hand_over(office: Office):
    dossier = office.make("transfer", office.receive(), at=office.at(0, 10))
    dossier = office.make("take", dossier, at=office.at(0, 11))
    dossier = office.make("resolve", dossier, at=office.at(4))
    text = pdf_text(slips.control_pdf(dossier))
    assert "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ" in text
    assert "Người giao: Trần Thị Một" in text
    assert "Người nhận: Lê Văn Hai" in text
    assert "Quá hạn" in text
