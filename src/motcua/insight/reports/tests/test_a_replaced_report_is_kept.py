"""A new version replaces an issued report; both stay."""

from typing import Any

import pytest

from motcua.insight.reports import actions, policies, queries
from motcua.insight.reports import paper as papers
from motcua.insight.reports.outline import Part
from motcua.insight.reports.states import ReportState
from motcua.insight.reports.tests.making import CUT_OFF, LATER, NOW, RECIPIENTS, SIGNATURE, Ward
from motcua.records.documents.tests import reading


def reissued(ward: Ward, new, **told):
    asked: dict[str, Any] = {
        "cut_off": LATER,
        "signature": SIGNATURE,
        "recipients": RECIPIENTS,
        "by": ward.focal,
        "at": LATER,
    }
    return actions.issue(new, **(asked | told))


def test_both_versions_keep_their_numbers_and_figures(ward: Ward):
    old = ward.issued()
    new = actions.replace(old, by=ward.focal, at=LATER)
    ward.hand_out(500, at=LATER)
    new = reissued(ward, new)
    old.refresh_from_db()
    assert (old.state, new.state) == (ReportState.REPLACED, ReportState.ISSUED)
    assert old.cut_off == CUT_OFF
    counts = [queries.figures_of(report, now=LATER)[0].numerator for report in (old, new)]
    assert counts == [8000, 8500]


def test_the_old_one_stands_until_the_new_one_is_issued(ward: Ward):
    old = ward.issued()
    actions.replace(old, by=ward.focal, at=LATER)
    old.refresh_from_db()
    assert old.state == ReportState.ISSUED


def test_the_new_one_says_on_paper_what_it_replaces(ward: Ward):
    old = ward.issued()
    new = reissued(ward, actions.replace(old, by=ward.focal, at=LATER))
    text = reading.pdf_text(papers.rendered(new, "pdf", now=LATER))
    assert "Báo cáo này thay thế Báo cáo số 01/BC-UBND ngày 26 tháng 11 năm 2019." in text


def test_typed_figures_come_along_with_their_author(ward: Ward):
    report = ward.draft(Part(2, "Biên chế", "Phường có [NT-01] người."))
    told: dict[str, Any] = {
        "title": "Biên chế",
        "value": 12,
        "unit": "người",
        "reason": "Chưa có sổ",
        "document_code": "1/QĐ",
    }
    actions.type_figure(report, **told, by=ward.focal, at=NOW)
    new = actions.replace(ward.issued(report), by=ward.focal, at=LATER)
    (typed,) = new.typed_figures.all()
    assert (typed.code, typed.value, typed.author) == ("NT-01", 12, ward.focal.name)
    assert policies.problems(list(new.sections.all()), [typed]) == []


def test_a_draft_is_not_replaced(ward: Ward):
    with pytest.raises(policies.NotReady):
        actions.replace(ward.draft(), by=ward.focal, at=LATER)
