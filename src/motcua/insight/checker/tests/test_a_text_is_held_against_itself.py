import pytest

from motcua.insight.checker.check import check_text
from motcua.insight.checker.findings import SEVERITIES, Code, Severity
from motcua.records.reading.tests.shared import needs_texts, report

HEAD = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nỦY BAN NHÂN DÂN PHƯỜNG MẪU\nSố: 12/BC-UBND\nMẫu, ngày 05 tháng 6 năm 2019\nBÁO CÁO\nKết quả quý II\n\n"


def codes(text: str) -> set[Code]:
    return {finding.code for finding in check_text(text).findings}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Đã giải quyết 238/316 vụ việc, đạt tỷ lệ 88,9%.", Code.NUM_RATIO_DIFF),
        ("Tổng số là 1.637 (gồm 1.282 dịch vụ và 345 dịch vụ).", Code.NUM_SUM_DIFF),
        ("Tỷ lệ đạt 99,38%, tăng 0,5% so với năm 2018 (98,88%).", Code.NUM_UNIT_PCT_POINT),
        ("Họp ngày 31/11/2020.", Code.DATE_INVALID),
        ("Thứ 2, ngày 16/07/2024, phường họp.", Code.DATE_INVALID),
        ("Từ ngày 15/6/2019 đến ngày 01/6/2019, phường tuyên truyền.", Code.DATE_ORDER),
        (
            HEAD + "Theo Quyết định số 3/QĐ-UBND ngày 07 tháng 6 năm 2019 của Ủy ban nhân dân quận.",
            Code.REF_FUTURE,
        ),
        (HEAD + "Họp ngày 04 tháng 04 năm 2019.", Code.DATE_PADDING),
        ("Nghị quyết 72/2025/NQLT/UBTVQH15-CP ngày 20/02/205 của Quốc hội.", Code.REF_DATE_CONFLICT),
        ("Nghị định số 61/2018/NĐ-CP ngày 24/4/2018 của Chính phủ.", Code.REF_DATE_CONFLICT),
        ("Theo 25/QĐ-TTg ngày 22/7/2021; hướng dẫn 25/2021/QĐ-TTg.", Code.REF_TWO_SYMBOLS),
        (
            HEAD.replace("2019", "2026") + "Căn cứ Nghị định số 61/2018/NĐ-CP;\nCăn cứ Luật X;",
            Code.REF_EXPIRED,
        ),
        ("I. Một\nIII. Ba", Code.STRUCT_NUMBERING_GAP),
    ],
)
def test_what_does_not_hold_is_found(text, code):
    assert code in codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Đã giải quyết 281/316 vụ việc, đạt tỷ lệ 88,9%, còn lại 35 vụ việc.",
        "Có 415 thủ tục (trong đó có 96 thủ tục mới, 265 thủ tục sửa đổi).",
        "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.",
        "Thứ 3, ngày 16/07/2024, phường họp.",
        "Tỷ lệ thanh toán trực tuyến đạt 96,8%; nhiều văn bản được ban hành thường xuyên...",
        "Kế hoạch 06/KH-UBND ngày 19/02/2019 và Kế hoạch 06/KH-UBND ngày 03/3/2020.",
    ],
)
def test_what_holds_or_cannot_be_told_is_not_found(text):
    assert codes(text) == set()


def test_every_code_has_a_severity():
    assert set(SEVERITIES) == set(Code)
    assert all(severity.label for severity in Severity)


@needs_texts
@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("01", {Code.NUM_BASE_UNCLEAR}),
        ("06", set()),
        ("20", {Code.NUM_RATIO_DIFF}),
        ("29", {Code.NUM_SUM_DIFF}),
        ("31", {Code.NUM_RATIO_TRUNC}),
        ("34", {Code.STRUCT_MISSING_ELEMENT, Code.SPELL_SUGGEST, Code.REF_TWO_SYMBOLS}),
        ("35", {Code.STRUCT_HEADING_STYLE, Code.DATE_PADDING}),
        ("38", set()),
        ("43", {Code.DATE_INVALID}),
        ("44", {Code.REF_DATE_CONFLICT}),
    ],
)
def test_real_texts_get_what_their_notes_tell_and_no_more(number, expected):
    assert codes(report(number)) == expected
