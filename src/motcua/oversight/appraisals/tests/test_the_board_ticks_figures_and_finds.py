"""Each figure opened gets a verdict with the program's own recount; each finding stands on something."""

import pytest
from django.db import IntegrityError, transaction

from motcua.casework.feedback.models import Rating
from motcua.insight.reports.tests.making import SPRING
from motcua.oversight.appraisals import actions, policies, queries
from motcua.oversight.appraisals.models import Finding
from motcua.oversight.appraisals.states import FindingKind, Verdict
from motcua.oversight.appraisals.tests.making import CLOSED, Council


def check(council: Council, appraisal, verdict: Verdict = Verdict.AGREES, note: str = ""):
    figure = council.report.figures.get(code="HL-04")
    return actions.check_figure(
        appraisal, figure=figure, verdict=verdict, note=note, by=council.member, at=CLOSED
    )


def test_the_recount_is_kept_beside_the_verdict(council: Council):
    found = check(council, council.met())
    assert (found.recount_numerator, found.recount_denominator, found.holds) == (3, 13, True)


def test_a_record_changed_behind_the_back_shows_in_the_recount(council: Council):
    appraisal = council.met()
    row = Rating.objects.filter(level="dissatisfied").first()
    assert row is not None
    row.happened_at = SPRING.replace(year=2018)
    row.save()
    found = check(council, appraisal, Verdict.DIFFERS, "Đếm lại chỉ còn 2")
    assert (found.recount_numerator, found.holds) == (2, False)


@pytest.mark.parametrize("verdict", [Verdict.DIFFERS, Verdict.NOT_VERIFIED])
def test_a_doubt_says_what_it_is(council: Council, verdict: Verdict):
    appraisal = council.met()
    with pytest.raises(policies.NothingSaid):
        check(council, appraisal, verdict)


def test_the_latest_verdict_stands_and_the_earlier_is_kept(council: Council):
    appraisal = council.met()
    check(council, appraisal)
    check(council, appraisal, Verdict.NOT_VERIFIED, "Chưa xem phiếu giấy")
    sheet = queries.sheet(appraisal)
    (ticked,) = [row for row in sheet.figures if row.check]
    assert ticked.check is not None
    assert ticked.check.verdict == Verdict.NOT_VERIFIED
    assert appraisal.checks.count() == 2
    assert sheet.unchecked == len(sheet.figures) - 1


def test_a_finding_without_evidence_is_refused_here_and_in_the_database(council: Council):
    appraisal = council.met()
    with pytest.raises(policies.NothingSaid, match="bằng chứng"):
        council.found(appraisal, FindingKind.STRENGTH, evidence="  ")
    row = Finding(appraisal=appraisal, kind="strength", text="x", position=1, recorded_at=CLOSED)
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_a_figure_of_another_report_is_no_evidence(council: Council):
    other = council.ward.issued()
    with pytest.raises(policies.NothingSaid, match="không thuộc"):
        council.found(council.met(), FindingKind.SHORTCOMING, figure=other.figures.get(code="HL-04"))


def test_a_finding_taken_back_is_kept_with_the_reason(council: Council):
    appraisal = council.met()
    finding = council.found(appraisal, FindingKind.STRENGTH)
    gone = actions.void_finding(finding, reason="Trùng ý", by=council.member, at=CLOSED)
    assert gone.void_reason == "Trùng ý"
    assert queries.sheet(appraisal).findings == []


def test_a_sheet_takes_few_statements(council: Council, django_assert_max_num_queries):
    appraisal = queries.access(["phuong-mau"], council.ready().pk)
    assert appraisal is not None
    with django_assert_max_num_queries(6):
        queries.sheet(appraisal)
