"""Mẫu 01 in both periods, read back from the PDF."""

import datetime as dt
import io

import pikepdf
import pytest

from motcua.casework.dossiers import slips
from motcua.casework.dossiers.slips import printing
from motcua.casework.dossiers.tests.making import Office
from motcua.kernel import clock
from motcua.records.documents import typesetting
from motcua.records.documents.tests.reading import codes_in, pdf_pictures, pdf_text

IN_2019 = clock.at(dt.date(2019, 12, 19), 8, 5)


def test_it_carries_every_field(office: Office):
    dossier = office.receive(summary="Khai sinh cho con trai", set_count=2)
    text = pdf_text(slips.receipt_pdf(dossier))
    for part in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "ỦY BAN NHÂN DÂN PHƯỜNG MẪU",
        "BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "Mã hồ sơ: H29.12.34-261116-0001",
        "Phường Mẫu, ngày 16 tháng 11 năm 2026",
        "Tiếp nhận hồ sơ của Ông (Bà): Nguyễn Văn Thử",
        "Số căn cước/Hộ chiếu: 079000000001",
        "Đăng ký khai sinh – Khai sinh cho con trai",
        "Giấy chứng sinh",
        "2. Số lượng hồ sơ: 02 bộ",
        "03 ngày làm việc",
        "09 giờ 00 phút, ngày 16 tháng 11 năm 2026",
        "17 giờ 00 phút, ngày 19 tháng 11 năm 2026",
        "6. Đăng ký nhận kết quả tại: Tại bộ phận một cửa",
        "Lệ phí: 8.000 đồng",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "Trần Thị Một",
    ):
        assert part in text


def test_the_identity_line_is_that_of_its_day(office: Office):
    text = pdf_text(slips.receipt_pdf(office.receive(at=IN_2019)))
    assert "Số CMND/Thẻ căn cước/Hộ chiếu: 079000000001" in text
    assert "Mẫu số 01" in text


def test_the_form_and_its_basis_are_those_of_their_day(office: Office):
    then, now = slips.receipt_data(office.receive(at=IN_2019)), slips.receipt_data(office.receive())
    assert (then.form_number, then.form_basis) == ("01", "Thông tư 01/2018/TT-VPCP, Điều 9")
    assert (now.form_number, now.form_basis) == ("01", "Thông tư 03/2025/TT-VPCP, Phụ lục I")


def test_the_code_opens_the_tracking_page_and_tells_nothing_of_a_person(office: Office, settings):
    settings.PUBLIC_ADDRESS, settings.SLIP_RATING = "https://phuongmau.example.org", ""
    pictures = pdf_pictures(slips.receipt_pdf(office.receive()))
    assert codes_in(pictures) == {"https://phuongmau.example.org/tra-cuu/?ma=H29.12.34-261116-0001"}


def test_a_submitter_and_an_owner_are_told_apart(office: Office):
    dossier = office.receive(submitter=office.another_person(address="2 Đường Mẫu"))
    text = pdf_text(slips.receipt_pdf(dossier))
    assert "Người nộp: Phạm Thị Thử" in text
    assert "Địa chỉ chủ hồ sơ: 1 Đường Mẫu" in text


def test_a_reprint_promises_what_was_promised(office: Office):
    dossier = office.make("apologise", office.receive(), at=office.at(1))
    assert slips.receipt_data(dossier).due_text == "17 giờ 00 phút, ngày 19 tháng 11 năm 2026"


def test_it_is_small_paper_in_tinos(office: Office):
    with pikepdf.open(io.BytesIO(slips.receipt_pdf(office.receive()))) as document:
        assert len(document.pages) == 1
        assert round(float(document.pages[0].MediaBox[3]) / 72 * 25.4) == 210
        fonts = {str(font.BaseFont) for page in document.pages for font in page.Resources.Font.values()}
    assert fonts
    assert all("Tinos" in font for font in fonts)


def test_missing_fonts_are_told_in_plain_words(office: Office, monkeypatch, tmp_path):
    dossier = office.receive()
    monkeypatch.setattr(typesetting, "_FOLDERS", (str(tmp_path),))
    monkeypatch.delattr(typesetting._kept, "compiler", raising=False)
    with pytest.raises(printing.SlipNotPrinted, match="phông chữ"):
        slips.receipt_pdf(dossier)


def test_a_dossier_that_was_not_received_has_no_receipt(office: Office):
    with pytest.raises(ValueError, match="received"):
        slips.receipt_data(office.make("register_online"))
