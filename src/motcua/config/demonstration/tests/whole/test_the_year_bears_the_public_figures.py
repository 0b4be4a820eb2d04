"""Report 303 and appraisal 28 come out of the records with the figures of the public report."""

import datetime as dt

import pytest

from motcua.config.demonstration.year_2019 import days, report
from motcua.insight.indicators import queries as indicators
from motcua.insight.indicators.queries import Scope
from motcua.insight.reports.models import Report
from motcua.oversight.appraisals.models import Appraisal
from motcua.oversight.recommendations.models import Recommendation
from motcua.records.documents.models import Document

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

# What the public appraisal report of 19/12/2019 says.
PUBLIC = {"HL-01": "2.744", "HL-04": "0,62 %", "NL-02": "144", "TT-02": "8.000", "TT-03": "500"}
PAPERS = {
    "06/KH-UBND": dt.date(2019, 2, 19),
    "25/KH-UBND": dt.date(2019, 4, 1),
    "303/BC-UBND": dt.date(2019, 11, 26),
    "28/BC-HĐND-KTXH": dt.date(2019, 12, 19),
}


def _measured(code):
    return indicators.measure(code, Scope("cau-kho", report.SINCE, report.UNTIL, days.CUT_OFF))


@pytest.mark.parametrize(("code", "printed"), PUBLIC.items())
def test_a_figure_counted_from_the_records_is_the_public_one(demonstration, code, printed):
    found = _measured(code)
    whole = found.denominator.value if found.denominator else None
    assert indicators.get(code).printed(found.numerator.value, whole) == printed


def test_seventeen_of_them_are_not_satisfied_with_attitude(demonstration):
    found = _measured("HL-04")
    assert (found.numerator.value, found.denominator.value) == (17, 2744)
    rows = indicators.open_records(found.numerator.records, as_of=days.CUT_OFF, masked=False)
    assert len(rows) == 17
    assert len({row.where for row in rows}) > 1


def test_fewer_people_than_attendances_were_trained(demonstration):
    assert _measured("NL-03").numerator.value < _measured("NL-02").numerator.value


def test_the_classes_of_dossiers_balance(demonstration):
    assert _measured("TH-08").numerator.value == 0


@pytest.mark.parametrize(("symbol", "day"), PAPERS.items())
def test_the_registers_give_each_paper_its_number(demonstration, symbol, day):
    paper = Document.objects.get(agency__code="cau-kho", symbol=symbol, year=2019)
    assert paper.issued_on == day
    assert not paper.is_archived


def test_the_issued_report_froze_what_the_records_say(demonstration):
    issued = Report.objects.get(document__symbol=report.SYMBOL)
    for figure in issued.figures.all():
        found = _measured(figure.code)
        assert figure.numerator == found.numerator.value
        assert figure.keys_digest == found.keys_digest


def test_the_appraisal_asks_three_addressees_and_follows_up(demonstration):
    appraisal = Appraisal.objects.get(report__document__symbol=report.SYMBOL)
    asked = Recommendation.objects.filter(source=appraisal.source)
    assert {one.addressee for one in asked} == {"committee", "group", "standing"}
    assert {"done", "partly", "not_done", "received"} == {one.standing for one in asked}
