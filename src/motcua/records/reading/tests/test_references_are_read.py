import datetime as dt

import pytest

from motcua.records.reading import read


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("Báo cáo số 303/BC-UBND, ngày 26 tháng 11 năm 2019", "303/BC-UBND"),
        ("Nghị định số\n45/2020/NĐ-CP ngày 08/4/2020", "45/2020/NĐ-CP"),
        ("Quyết định số 519 /QĐ-UBND", "519/QĐ-UBND"),
        ("Nghị định số 30/2020/NĐ - CP", "30/2020/NĐ-CP"),
        ("Nghị định số 30/2020/NĐ–CP", "30/2020/NĐ-CP"),
        ("Nghị quyết số 30c/NQ-CP", "30c/NQ-CP"),
        ("Công văn số 2231/SNV-CCHC&PC", "2231/SNV-CCHC&PC"),
        ("văn bản số 02/ĐĐBQH-VP", "02/ĐĐBQH-VP"),
        ("Luật số 87/2015/QH13", "87/2015/QH13"),
        ("Nghị quyết 72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN", "72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN"),
        ("Nghị quyết số 18-NQ/TW", "18-NQ/TW"),
    ],
)
def test_a_symbol_is_read_however_it_was_broken(text, symbol):
    (cited,) = read(f"Thực hiện {text} của cơ quan cấp trên.").references
    assert cited.symbol == symbol


@pytest.mark.parametrize(
    "text",
    [
        "17/2744 ý kiến",
        "109/139 kiến nghị",
        "5/9 huyện",
        "23/25 đại biểu",
        "17,94/18 điểm",
        "866 lượt/964 lượt người",
        "ngày 30/4",
    ],
)
def test_a_share_is_no_reference(text):
    assert read(f"Có {text}.").references == ()


def test_day_and_issuer_belong_to_the_reference():
    (cited,) = read(
        "Thực hiện Quyết định 25/QĐ-TTg ngày 22/7/2021 của Thủ tướng Chính phủ ban hành quy định."
    ).references
    assert (cited.date, cited.issuer) == (dt.date(2021, 7, 22), "Thủ tướng Chính phủ")


def test_the_day_may_open_the_sentence():
    (cited,) = read("Ngày 06/01/2023, UBND phường đã có Quyết định số 04/QĐ-UBND về phân công.").references
    assert cited.date == dt.date(2023, 1, 6)


def test_a_law_may_be_cited_by_name_and_year():
    (cited,) = read("Thực hiện Luật Tổ chức chính quyền địa phương năm 2015; Ban đã họp.").references
    assert (cited.symbol, cited.name) == (None, "Luật Tổ chức chính quyền địa phương năm 2015")


def test_the_day_of_an_amending_law_is_not_that_of_the_amended_one():
    text = "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 22/11/2019;"
    (cited,) = read(text).references
    assert cited.date is None
