"""A ward, the country's rows, and small calendars to reason about."""

import datetime as dt

import pytest
from django.db import transaction

from motcua.foundation.calendars import actions, queries
from motcua.foundation.calendars.tests.making import AT
from motcua.foundation.calendars.working_days import WorkCalendar
from motcua.foundation.organisation.actors import SYSTEM
from motcua.foundation.organisation.models import Agency


def _new_ward() -> Agency:
    return Agency.objects.create(
        code="phuong-mau", short_name="Phường Mẫu", place="Mẫu", valid_from=dt.date(2000, 1, 1)
    )


@pytest.fixture
def ward(db) -> Agency:
    return _new_ward()


@pytest.fixture
def national(db) -> actions.LoadReport:
    return actions.load_national_days(by=SYSTEM, at=AT)


@pytest.fixture(scope="session")
def calendar(django_db_setup, django_db_blocker) -> WorkCalendar:
    """The country's working time as loaded: plain values, read once; the rows are rolled back."""
    with django_db_blocker.unblock(), transaction.atomic():
        actions.load_national_days(by=SYSTEM, at=AT)
        found = queries.calendar_for(_new_ward())
        transaction.set_rollback(True)
    return found
