"""Phường Cầu Kho in 2019, a closed year: its dossiers and ratings, its reform, its papers, its report and the appraisal."""

import datetime as dt
from functools import partial

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
from motcua.foundation.ledger import sealing
from motcua.insight.reports.models import Report
from motcua.kernel import clock

# The ledger was sealed each quarter, and when the report and its appraisal had gone out: checkpoints of those days exist.
_SEALED_AT = (
    clock.at(dt.date(2019, 3, 29), 18),
    clock.at(dt.date(2019, 6, 28), 18),
    clock.at(dt.date(2019, 9, 30), 18),
    registers.REPORT_AT + dt.timedelta(minutes=5),
    registers.APPRAISED_AT + dt.timedelta(minutes=5),
    clock.at(dt.date(2020, 7, 31), 18),
)

__all__ = ["SET_UP", "plan"]


def plan(timeline: Timeline, office: Office, *, scale: float) -> None:
    """Put the whole year, and what followed the report, on the timeline."""
    changes.plan(timeline, office)
    reform.plan(timeline, office)
    courses.plan(timeline, office)
    outreach.plan(timeline, office)
    registers.plan(timeline, office, [*reform.specials(), *outreach.specials(), *appraisal.specials()])
    dossiers.plan(timeline, office, scale=scale)
    written: list[Report] = []
    timeline.add(report.BEGUN_AT, report.tell(office.ward, written), alone=True)
    timeline.add(registers.ASSIGNED_AT, appraisal.tell(office.ward, written), alone=True)
    for at in _SEALED_AT:
        timeline.act(at, partial(sealing.seal, at=at), alone=True)
