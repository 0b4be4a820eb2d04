"""Gives numbers without gap or repeat, whoever asks at the same time."""

from motcua.foundation.organisation.models import Agency
from motcua.records.documents.models import Document, Series
from motcua.records.documents.policies import is_free


def take(agency: Agency, key: str, year: int, *, number: int | None = None) -> int:
    """Return the next number of a series, or the given one of an archived paper if it is free.

    Call inside the transaction that writes the paper: the row stays locked until it ends, and a
    failure gives the number back. Raises NumberTaken.
    """
    series = Series.objects.select_for_update().filter(agency=agency, key=key, year=year)
    row = series.first()
    if row is None:
        Series.objects.get_or_create(agency=agency, key=key, year=year)
        row = series.get()
    if number is None:
        row.last += 1
        row.save(update_fields=["last"])
        return row.last
    taken = Document.objects.filter(agency=agency, series=key, year=year, number=number).exists()
    is_free(key, year, number, taken)
    if number > row.last:
        row.last = number
        row.save(update_fields=["last"])
    return number
