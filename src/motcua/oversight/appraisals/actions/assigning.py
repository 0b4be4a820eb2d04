"""The Standing Body assigns a report to a Board."""

import datetime as dt

from django.db import transaction

from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import CouncilBody
from motcua.insight.reports.models import Report
from motcua.kernel import storing, text
from motcua.oversight.appraisals.models import Appraisal
from motcua.oversight.appraisals.permissions import may_assign
from motcua.oversight.appraisals.policies import is_appraisable
from motcua.oversight.appraisals.recording import move, record


@transaction.atomic
def assign(
    *,
    report: Report,
    body: CouncilBody,
    assigned_on: dt.date,
    assignment_code: str,
    due_on: dt.date,
    session_on: dt.date | None = None,
    session_name: str = "",
    by: Actor,
    at: dt.datetime,
) -> Appraisal:
    """Assign an issued report to a Board of the same ward's Council. Raises NotStandingBody, WrongStage."""
    may_assign(by, body.agency)
    is_appraisable(report)
    appraisal = storing.add(
        Appraisal(
            agency=body.agency,
            report=report,
            body=body,
            assigned_on=assigned_on,
            assignment_code=text.tidy(assignment_code),
            assigned_by=by.name,
            due_on=due_on,
            session_on=session_on,
            session_name=text.tidy(session_name),
            recorded_at=at,
        )
    )
    record("assign", appraisal, by=by, at=at, rows=(appraisal,), payload={"report": str(report.pk)})
    return appraisal


@transaction.atomic
def drop(appraisal: Appraisal, *, by: Actor, at: dt.datetime) -> Appraisal:
    """Take an assignment back before the meeting. Raises NotStandingBody, WrongStage."""
    may_assign(by, appraisal.agency)
    row = move(appraisal, "drop")
    record("drop", row, by=by, at=at, rows=(row,))
    return row
