"""The only door for questions about appraisals."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from motcua.insight.reports import queries as reports
from motcua.insight.reports.queries import Shown
from motcua.oversight.appraisals import basis, deadlines
from motcua.oversight.appraisals.models import Appraisal, FigureCheck, Finding, Meeting
from motcua.oversight.appraisals.states import FindingKind
from motcua.oversight.recommendations import queries as recommendations
from motcua.oversight.recommendations.models import Recommendation


@dataclass(frozen=True, slots=True)
class Checked:
    """One figure of the report and what the Board says of it (None: nothing yet)."""

    shown: Shown
    check: FigureCheck | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything of an appraisal that its screens and its paper show."""

    appraisal: Appraisal
    meeting: Meeting | None
    figures: list[Checked]
    findings: list[Finding]
    recommendations: list[Recommendation]

    @property
    def unchecked(self) -> int:
        """Return how many figures nobody has said anything of."""
        return sum(1 for figure in self.figures if figure.check is None)

    def found(self, kind: FindingKind) -> list[Finding]:
        """Return the findings of one kind in their order."""
        return [finding for finding in self.findings if finding.kind == kind]


def listed(agencies: Sequence[str]) -> QuerySet[Appraisal]:
    """Return the appraisals of agencies (by code), newest first. One statement."""
    found = Appraisal.objects.filter(agency__code__in=agencies)
    return found.select_related("agency", "body", "report__document", "report__agency", "document")


def access(agencies: Sequence[str], key: uuid.UUID) -> Appraisal | None:
    """Return an appraisal of one of the agencies by key, or None."""
    return listed(agencies).filter(pk=key).first()


def of_report(report_id: uuid.UUID) -> QuerySet[Appraisal]:
    """Return the appraisals of one report."""
    return Appraisal.objects.filter(report_id=report_id).select_related("agency", "body", "document")


def sheet(appraisal: Appraisal) -> Sheet:
    """Return everything of an appraisal. A fixed number of statements."""
    figures = reports.frozen_figures(appraisal.report)
    latest = {str(check.figure_id): check for check in FigureCheck.objects.filter(appraisal=appraisal)}
    findings = Finding.objects.filter(appraisal=appraisal, voided_at=None).select_related("figure")
    meeting = Meeting.objects.filter(appraisal=appraisal).first()
    return Sheet(
        appraisal=appraisal,
        meeting=meeting,
        figures=[Checked(shown, latest.get(shown.key)) for shown in figures],
        findings=list(findings),
        recommendations=recommendations.of_source(appraisal.source),
    )


def abstract(appraisal: Appraisal) -> str:
    """Return the abstract: `Thẩm tra Báo cáo của Ủy ban nhân dân phường về …`."""
    title = appraisal.report.title
    about = title if title.lower().startswith("về ") else f"về {title[0].lower()}{title[1:]}"
    return f"Thẩm tra Báo cáo của Ủy ban nhân dân {place_kind(appraisal)} {about}"


def place_kind(appraisal: Appraisal) -> str:
    """Return `phường` or `xã`, as the agency's short name begins."""
    return appraisal.agency.short_name.split(" ", 1)[0].lower()


def last_meeting_day(appraisal: Appraisal) -> dt.date | None:
    """Return the last lawful day for the Board's meeting, or None while no session is set."""
    if appraisal.session_on is None:
        return None
    return deadlines.last_meeting_day(
        appraisal.session_on, basis.days_before_session(appraisal.session_on, appraisal.agency.code)
    )
