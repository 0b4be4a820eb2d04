"""A ward, the country's rows, and small calendars to reason about."""

import datetime as dt

import pytest

from motcua.foundation.calendars import actions, queries
from motcua.foundation.calendars.tests.making import AT
from motcua.foundation.calendars.working_days import WorkCalendar
from motcua.foundation.organisation.actors import SYSTEM
from motcua.foundation.organisation.models import Agency


@pytest.fixture
def ward(db) -> Agency:
    return Agency.objects.create(
        code="phuong-mau", short_name="Phường Mẫu", place="Mẫu", valid_from=dt.date(2000, 1, 1)
    )


@pytest.fixture
def national(db) -> actions.LoadReport:
    return actions.load_national_days(by=SYSTEM, at=AT)


@pytest.fixture
def calendar(ward: Agency, national: actions.LoadReport) -> WorkCalendar:
    return queries.calendar_for(ward)
