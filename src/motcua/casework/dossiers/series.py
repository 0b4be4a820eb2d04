"""Numbers without gap or repeat: one row per agency, kind and period, taken in the act's own transaction.

A number is taken last, after every rule was checked: an act that fails gives its number back with its
transaction, and while rows are gathered in memory nothing is taken that could fail afterwards.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.db import connection

from motcua.casework.dossiers.models import DossierSeries
from motcua.foundation.organisation.models import Agency
from motcua.kernel import storing

Kind = DossierSeries.Kind

# Series rows gathered for bulk writing; a row is trusted only while it still waits to be written.
_gathered: dict[tuple[Any, str, dt.date], DossierSeries] = {}
_KEPT = 2000


def take(agency: Agency, kind: str, period: dt.date, prefix: Callable[[], str]) -> tuple[str, int]:
    """Return the series' prefix and its next number, which nobody else gets.

    `prefix` is asked only for the first number of a period, and kept: a series never changes its
    front. Needs an atomic block.
    """
    if storing.is_bulk():
        row = _row_in_bulk(agency, kind, period, prefix)
        row.last += 1
        storing.change(row, "last")
        return row.prefix, row.last
    return _next(agency, kind, period) or _first(agency, kind, period, prefix())


def _values(agency: Agency, kind: str, period: dt.date) -> list[Any]:
    return [
        DossierSeries.agency.field.get_db_prep_value(agency.pk, connection),
        kind,
        DossierSeries.period.field.get_db_prep_value(period, connection),
    ]


def _next(agency: Agency, kind: str, period: dt.date) -> tuple[str, int] | None:
    """Count on an existing series: one statement that locks the row until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE dossiers_dossierseries SET last = last + 1 "
            "WHERE agency_id = %s AND kind = %s AND period = %s RETURNING prefix, last",
            _values(agency, kind, period),
        )
        found = cursor.fetchone()
    return (str(found[0]), int(found[1])) if found else None


def _first(agency: Agency, kind: str, period: dt.date, prefix: str) -> tuple[str, int]:
    """Begin a series, or count on the one that another writer began a moment ago."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO dossiers_dossierseries (agency_id, kind, period, prefix, last) "
            "VALUES (%s, %s, %s, %s, 1) ON CONFLICT (agency_id, kind, period) "
            "DO UPDATE SET last = dossiers_dossierseries.last + 1 RETURNING prefix, last",
            [*_values(agency, kind, period), prefix],
        )
        found = cursor.fetchone()
    return str(found[0]), int(found[1])


def _row_in_bulk(agency: Agency, kind: str, period: dt.date, prefix: Callable[[], str]) -> DossierSeries:
    """Return the series' row: the one waiting in memory, else the table's, else a new one."""
    key = (agency.pk, kind, period)
    known = _still_waiting(key)
    if known is not None:
        return known
    stored = DossierSeries.objects.select_for_update().filter(agency=agency, kind=kind, period=period).first()
    if stored is not None:
        return stored
    if len(_gathered) >= _KEPT:
        _gathered.clear()
    row = storing.add(DossierSeries(agency=agency, kind=kind, period=period, prefix=prefix()))
    _gathered[key] = row
    return row


def _still_waiting(key: tuple[Any, str, dt.date]) -> DossierSeries | None:
    """Return the gathered row of a series while it waits to be written; forget it once it does not."""
    known = _gathered.get(key)
    if known is None or known.pk:
        _gathered.pop(key, None)
        return None
    try:
        return storing.locked(known)
    except DossierSeries.DoesNotExist:  # gathered by a bulk run that failed
        _gathered.pop(key, None)
        return None
