"""An issued report says what was known at the cut-off, whatever happens afterwards."""

import datetime as dt

import pytest

from motcua.foundation.ledger.models import Event
from motcua.foundation.organisation.roles import Role
from motcua.insight.reports import policies, queries
from motcua.insight.reports.models import Figure
from motcua.insight.reports.permissions import NotAuthor
from motcua.insight.reports.tests.making import LATER, NOW, Ward, actor
from motcua.insight.reports.tests.making import ward as new_ward
from motcua.kernel import clock


def printed(report, now: dt.datetime = NOW) -> dict[str, tuple[int, int | None]]:
    return {shown.code: (shown.numerator, shown.denominator) for shown in queries.figures_of(report, now=now)}


def test_each_figure_is_two_counts_or_one(ward: Ward):
    report = ward.issued()
    assert printed(report) == {"TT-02": (8000, None), "CD-01": (2, None), "HL-04": (3, 13)}


def test_a_draft_is_measured_anew_and_an_issued_report_never(ward: Ward):
    report = ward.draft()
    ward.hand_out(500)
    assert printed(report)["TT-02"] == (8500, None)
    report = ward.issued(report)
    ward.hand_out(700, at=NOW)
    assert printed(report, LATER)["TT-02"] == (8500, None)


def test_what_was_entered_after_the_cut_off_does_not_count(ward: Ward):
    ward.hand_out(300, at=clock.at(dt.date(2019, 11, 26), 8))
    assert printed(ward.issued())["TT-02"] == (8000, None)


def test_it_takes_the_next_number_and_tells_the_ledger_what_was_counted(ward: Ward):
    report = ward.issued()
    assert report.document is not None
    assert report.document.symbol == "01/BC-UBND"
    event = Event.objects.get(kind="report.issue")
    for figure in Figure.objects.filter(report=report):
        assert figure.keys_digest in event.payload
        assert figure.sealed_digest() in event.payload


def test_a_paper_from_the_archive_keeps_its_number(ward: Ward):
    report = ward.issued(number=303, issued_on=dt.date(2019, 11, 26))
    assert queries.report_of_symbol(ward.agency, "303/BC-UBND", 2019) == report
    assert queries.report_of_symbol(ward.agency, "303/BC-UBND", 2018) is None


def test_an_issued_report_is_not_issued_again(ward: Ward):
    report = ward.issued()
    with pytest.raises(policies.AlreadyIssued):
        ward.issued(report)


@pytest.mark.parametrize("cut_off", [LATER, clock.at(dt.date(2018, 12, 31), 9)])
def test_the_cut_off_lies_in_the_period_and_in_the_past(ward: Ward, cut_off: dt.datetime):
    report = ward.draft()
    with pytest.raises(policies.NotReady):
        ward.issued(report, cut_off=cut_off)
    report.refresh_from_db()
    assert report.is_draft


def test_only_the_wards_own_authors_issue(ward: Ward):
    report = ward.draft()
    for by in (actor("phuong-mau", Role.RECEPTION), new_ward("phuong-khac").focal):
        with pytest.raises(NotAuthor):
            ward.issued(report, by=by)
