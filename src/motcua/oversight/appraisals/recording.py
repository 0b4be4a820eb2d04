"""What every act on an appraisal does at the end: move its stage, write its event."""

import datetime as dt
from collections.abc import Iterable, Mapping

from motcua.foundation.ledger import actions as ledger
from motcua.foundation.ledger.models import SealedModel
from motcua.foundation.organisation.actors import Actor
from motcua.kernel import storing
from motcua.oversight.appraisals import transitions
from motcua.oversight.appraisals.models import Appraisal
from motcua.oversight.appraisals.policies import may_move


def fresh(appraisal: Appraisal) -> Appraisal:
    """Return the appraisal as it is now, locked, with the relations already read."""
    row = storing.locked(appraisal)
    row.agency, row.body, row.report = appraisal.agency, appraisal.body, appraisal.report
    return row


def move(appraisal: Appraisal, name: str, changes: Mapping[str, object] | None = None) -> Appraisal:
    """Take one step of the table and write what changes with it. Raises WrongStage."""
    row = fresh(appraisal)
    may_move(row, name)
    every = {"stage": transitions.ALL[name].end, **(changes or {})}
    for field, value in every.items():
        setattr(row, field, value)
        setattr(appraisal, field, value)
    storing.change(row, *every)
    return row


def record(
    kind: str,
    appraisal: Appraisal,
    *,
    by: Actor,
    at: dt.datetime,
    rows: Iterable[SealedModel],
    payload: Mapping[str, object] | None = None,
) -> None:
    """Append the event of an act."""
    ledger.record(
        kind=f"appraisal.{kind}",
        agency=appraisal.agency.code,
        subject=appraisal.source,
        by=by.ref,
        at=at,
        payload=payload or {},
        rows=rows,
    )
