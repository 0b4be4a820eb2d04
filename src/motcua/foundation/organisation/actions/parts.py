"""What an agency consists of: units, the Council's bodies, residential groups."""

import datetime as dt

from django.db import transaction

from motcua.foundation.organisation.actions.telling import record
from motcua.foundation.organisation.actors import Actor
from motcua.foundation.organisation.models import Agency, CouncilBody, Neighbourhood, Unit
from motcua.foundation.organisation.permissions import may_arrange
from motcua.foundation.organisation.policies import fits_agency, has_words, is_new_unit, is_other, lies_after
from motcua.kernel import storing, text


@transaction.atomic
def add_unit(
    *,
    agency: Agency,
    code: str,
    name: str,
    kind: Unit.Kind = Unit.Kind.DIVISION,
    valid_from: dt.date,
    by: Actor,
    at: dt.datetime,
) -> Unit:
    """Add a unit from a day on. Raises NotArranger, WordsMissing, CodeTaken."""
    may_arrange(by, agency.code)
    has_words(code, name)
    is_new_unit(agency, code)
    unit = storing.add(Unit(agency=agency, code=code, name=text.tidy(name), kind=kind, valid_from=valid_from))
    record("unit.add", agency.code, f"unit:{code}", unit, by=by, at=at)
    return unit


@transaction.atomic
def merge_unit(unit: Unit, *, into: Unit, on: dt.date, by: Actor, at: dt.datetime) -> Unit:
    """End a unit the day before another takes its work over. Its records stay its own. Raises NotArranger, DatesCross."""
    may_arrange(by, unit.agency.code)
    fits_agency(unit.agency, into)
    is_other(unit, into)
    lies_after(on - dt.timedelta(days=1), unit.valid_from)
    row = storing.locked(unit)
    row.agency = unit.agency
    row.valid_to, row.merged_into = on - dt.timedelta(days=1), into
    storing.change(row, "valid_to", "merged_into")
    record("unit.merge", unit.agency.code, f"unit:{unit.code}", row, by=by, at=at, into=into.code)
    return row


@transaction.atomic
def add_council_body(
    *,
    agency: Agency,
    kind: CouncilBody.Kind,
    name: str,
    symbol: str = "",
    valid_from: dt.date,
    valid_to: dt.date | None = None,
    by: Actor,
    at: dt.datetime,
) -> CouncilBody:
    """Add a body of the Council; `symbol` ends its papers' symbols (`KTXH`). Raises NotArranger, WordsMissing, DatesCross."""
    may_arrange(by, agency.code)
    has_words(name)
    lies_after(valid_to, valid_from)
    row = CouncilBody(
        agency=agency,
        kind=kind,
        name=text.tidy(name),
        symbol=symbol,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    storing.add(row)
    record("council_body.add", agency.code, f"council_body:{row.pk}", row, by=by, at=at)
    return row


@transaction.atomic
def end_council_body(body: CouncilBody, *, last_day: dt.date, by: Actor, at: dt.datetime) -> CouncilBody:
    """End a body of the Council with a day (its last), when a law names other bodies. Raises NotArranger, DatesCross."""
    may_arrange(by, body.agency.code)
    lies_after(last_day, body.valid_from)
    row = storing.locked(body)
    row.valid_to = last_day
    storing.change(row, "valid_to")
    record("council_body.end", body.agency.code, f"council_body:{body.pk}", row, by=by, at=at)
    return row


@transaction.atomic
def add_neighbourhood(
    *, agency: Agency, name: str, households: int, valid_from: dt.date, by: Actor, at: dt.datetime
) -> Neighbourhood:
    """Add a residential group with its households. Raises NotArranger, WordsMissing."""
    may_arrange(by, agency.code)
    has_words(name)
    row = Neighbourhood(agency=agency, name=text.tidy(name), households=households, valid_from=valid_from)
    storing.add(row)
    record("neighbourhood.add", agency.code, f"neighbourhood:{row.pk}", row, by=by, at=at)
    return row


@transaction.atomic
def end_neighbourhood(
    neighbourhood: Neighbourhood, *, last_day: dt.date, by: Actor, at: dt.datetime
) -> Neighbourhood:
    """End a residential group with a day (its last). Raises NotArranger, DatesCross."""
    may_arrange(by, neighbourhood.agency.code)
    lies_after(last_day, neighbourhood.valid_from)
    row = storing.locked(neighbourhood)
    row.valid_to = last_day
    storing.change(row, "valid_to")
    subject = f"neighbourhood:{neighbourhood.pk}"
    record("neighbourhood.end", neighbourhood.agency.code, subject, row, by=by, at=at)
    return row
