import datetime as dt

import pytest

from motcua.foundation.organisation.actors import Actor, Grant
from motcua.foundation.organisation.models import Agency
from motcua.foundation.organisation.roles import Role
from motcua.insight.checker.check import check_text
from motcua.insight.checker.findings import Code
from motcua.insight.checker.records import OurFigure, matches
from motcua.kernel import clock
from motcua.records.documents import actions as documents
from motcua.records.reading import read


@pytest.fixture
def agency(db) -> Agency:
    return Agency.objects.create(
        code="phuong-mau", short_name="Phường Mẫu", place="Mẫu", valid_from=dt.date(2011, 1, 1)
    )


def test_a_document_in_the_register_is_known_and_its_day_compared(agency):
    focal = Actor("account:a", "Trần Văn Mẫu", agency.code, grants=(Grant(Role.REFORM_FOCAL, agency.code),))
    plan = documents.issue(
        agency=agency,
        issuer_kind="committee",
        type_code="KH",
        abstract="Cải cách hành chính năm 2019",
        signer_name="Nguyễn Thị Mẫu",
        by=focal,
        at=clock.at(dt.date(2019, 2, 19), 9),
    )
    told = f"Xem Kế hoạch số {plan.symbol} ngày {{}} của Ủy ban nhân dân."
    right = check_text(told.format("19/02/2019"), agencies=[agency.code])
    wrong = check_text(told.format("20/02/2019"), agencies=[agency.code])
    assert right.findings == ()
    assert [f.code for f in wrong.findings] == [Code.REF_DATE_CONFLICT]


def test_an_unknown_document_is_told_once_and_only_when_a_register_is_asked(agency):
    text = "Theo Kế hoạch số 99/KH-UBND ngày 02/3/2019; nhắc lại Kế hoạch số 99/KH-UBND."
    asked = check_text(text, agencies=[agency.code])
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


def test_a_count_of_a_share_is_no_figure_of_its_own():
    late = OurFigure("TH-05.3", "Hồ sơ giải quyết quá hạn", 17, None, 0, "/c/")
    reading = read("Có 17/2744 ý kiến không hài lòng (tỷ lệ 0.61%); phát hành 8.000 tờ gấp.")
    assert {match.figure.code for match in matches(reading, [*FIGURES, late])} == {"HL-04", "TT-02"}


def test_other_numbers_are_nobodys():
    assert matches(read("Có 18/2744 ý kiến (0,66%); phát hành 500 tờ gấp."), FIGURES) == []
