"""What the Council should see first: nothing is counted that cannot be opened."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from motcua.insight.reports import queries as reports
from motcua.insight.reports.models import Report
from motcua.oversight.appraisals import queries as appraisals
from motcua.oversight.appraisals.models import Appraisal
from motcua.oversight.appraisals.states import Stage
from motcua.oversight.recommendations import queries as recommendations
from motcua.oversight.recommendations.models import Recommendation
from motcua.oversight.recommendations.states import OPEN

_UNDER_WAY = (Stage.ASSIGNED, Stage.CALLED, Stage.MET)
_SHOWN = 5
_SOON = dt.timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Seen:
    """Reports nobody appraises yet, appraisals under way, recommendations late or due within a month."""

    waiting: list[Report]
    under_way: list[Appraisal]
    late: list[Recommendation]
    soon: list[Recommendation]
    latest: list[Report]


def seen(agencies: Sequence[str], today: dt.date) -> Seen:
    """Return what the first page shows of these agencies: four statements."""
    issued = list(reports.listed(agencies, issued_only=True)[:50])
    appraised = list(appraisals.listed(agencies).exclude(stage=Stage.DROPPED)[:50])
    taken = {row.report_id for row in appraised}
    due = recommendations.listed(agencies).filter(standing__in=sorted(OPEN))
    return Seen(
        waiting=[row for row in issued if row.state == "issued" and row.pk not in taken][:_SHOWN],
        under_way=[row for row in appraised if row.stage in _UNDER_WAY],
        late=list(recommendations.listed(agencies, overdue_on=today)[:_SHOWN]),
        soon=list(due.filter(due_on__range=(today, today + _SOON))[:_SHOWN]),
        latest=issued[:_SHOWN],
    )
