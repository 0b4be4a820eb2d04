import pytest

from motcua.insight.checker.check import check_text
from motcua.insight.checker.findings import Code
from motcua.insight.checker.records import OurFigure, matches
from motcua.insight.reports.tests.making import Ward
from motcua.insight.reports.tests.making import ward as new_ward
from motcua.kernel import dates
from motcua.records.reading import read


@pytest.fixture
def ward(db) -> Ward:
    return new_ward()


def test_a_document_in_the_register_is_known_and_its_day_compared(ward):
    report = ward.issued()
    symbol, day = report.document.symbol, dates.short(report.document.issued_on)
    agencies = [ward.agency.code]
    right = check_text(f"Xem Báo cáo số {symbol} ngày {day} của Ủy ban nhân dân.", agencies=agencies)
    wrong = check_text(f"Xem Báo cáo số {symbol} ngày 01/12/2019 của Ủy ban nhân dân.", agencies=agencies)
    assert [f.code for f in right.findings] == []
    assert [f.code for f in wrong.findings] == [Code.REF_DATE_CONFLICT]


def test_an_unknown_document_is_told_once_and_only_when_a_register_is_asked(ward):
    text = "Theo Kế hoạch số 99/KH-UBND ngày 02/3/2019; nhắc lại Kế hoạch số 99/KH-UBND."
    asked = check_text(text, agencies=[ward.agency.code])
    assert [f.code for f in asked.findings] == [Code.REF_UNKNOWN]
    assert check_text(text).findings == ()


FIGURES = [
    OurFigure("HL-04", "Ý kiến không hài lòng", 17, 2744, 2, "/a/"),
    OurFigure("TT-02", "Tờ gấp", 8000, None, 0, "/b/"),
]


def test_both_counts_make_a_figure_ours_and_a_cut_share_does_not_agree():
    reading = read("Có 17/2744 ý kiến không hài lòng (tỷ lệ 0.61%); phát hành 8.000 tờ gấp.")
    found = {match.figure.code: match for match in matches(reading, FIGURES)}
    assert (found["HL-04"].agrees, found["TT-02"].agrees) == (False, True)
    assert "0,62 %" in found["HL-04"].told


def test_other_numbers_are_nobodys():
    assert matches(read("Có 18/2744 ý kiến (0,66%); phát hành 500 tờ gấp."), FIGURES) == []
