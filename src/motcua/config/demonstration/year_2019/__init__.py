"""Phường Cầu Kho in 2019, a closed year: its dossiers and ratings, its reform, its papers, its report and the appraisal."""

from motcua.config.demonstration.offices import Office
from motcua.config.demonstration.timeline import Timeline
from motcua.config.demonstration.year_2019 import (
    appraisal,
    changes,
    courses,
    dossiers,
    outreach,
    reform,
    registers,
    report,
)
from motcua.config.demonstration.year_2019.days import SET_UP
from motcua.insight.reports.models import Report

__all__ = ["SET_UP", "plan"]


def plan(timeline: Timeline, office: Office, *, scale: float) -> None:
    """Put the whole year, and what followed the report, on the timeline."""
    changes.plan(timeline, office.ward)
    reform.plan(timeline, office)
    courses.plan(timeline, office)
    outreach.plan(timeline, office)
    registers.plan(timeline, office, [*reform.specials(), *outreach.specials(), *appraisal.specials()])
    dossiers.plan(timeline, office, scale=scale)
    written: list[Report] = []
    timeline.add(report.BEGUN_AT, report.tell(office.ward, written), alone=True)
    timeline.add(registers.ASSIGNED_AT, appraisal.tell(office.ward, written), alone=True)
