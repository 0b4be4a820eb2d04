"""A number that no record shows has an author, a reason and a paper, and says so in print."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from motcua.insight.reports import actions, policies
from motcua.insight.reports import paper as papers
from motcua.insight.reports.models import TypedFigure
from motcua.insight.reports.outline import Part
from motcua.insight.reports.tests.making import NOW, Ward
from motcua.records.documents.tests import reading

TOLD: dict[str, Any] = {
    "title": "Người lao động của phường",
    "value": 1250,
    "unit": "người",
    "reason": "Chưa có bản ghi biên chế",
    "document_code": "Công văn 112/UBND-VP",
}


def typed(ward: Ward, report, **changes):
    return actions.type_figure(report, **(TOLD | changes), by=ward.focal, at=NOW)


def test_it_prints_with_a_mark_and_its_explanation(ward: Ward):
    report = ward.draft(Part(2, "Biên chế", "Phường có [NT-01] người."))
    typed(ward, report)
    text = reading.pdf_text(papers.rendered(ward.issued(report), "pdf", now=NOW))
    assert "Phường có 1.250(*) người." in text
    assert (
        "(*) NT-01 – Người lao động của phường: Trần Văn Mẫu nhập ngày 26/11/2019. "
        "Lý do: Chưa có bản ghi biên chế. Căn cứ: Công văn 112/UBND-VP."
    ) in text


@pytest.mark.parametrize("missing", ["title", "unit", "reason", "document_code"])
def test_it_is_refused_without_an_explanation(ward: Ward, missing: str):
    with pytest.raises(policies.Unexplained):
        typed(ward, ward.draft(), **{missing: "  "})


def test_the_database_refuses_one_without_reason_or_paper(ward: Ward):
    report = ward.draft()
    for column in ("reason", "document_code", "author"):
        row = {"code": "NT-09", "author": "A", "entered_at": NOW, **TOLD, column: ""}
        with pytest.raises(IntegrityError), transaction.atomic():
            TypedFigure.objects.create(report=report, **row)


def test_an_issued_report_takes_none(ward: Ward):
    with pytest.raises(policies.AlreadyIssued):
        typed(ward, ward.issued())
