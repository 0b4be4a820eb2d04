"""What belongs together is bound by constraints."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from motcua.foundation.calendars.models import LoadedYear, SpecialDay, WorkingWeek
from motcua.foundation.calendars.tests.making import AT

KEPT = {"confidence": "verified", "recorded_at": AT, "entered_by": "system"}
DAY = {"day": dt.date(2026, 3, 3), "kind": "off", "reason": "x", "decree": "y", **KEPT}
WEEK = {"valid_from": dt.date(2026, 3, 3), "sessions": {}, "hours_per_day": 8, "source": "x", **KEPT}


def refused(make):
    with pytest.raises(IntegrityError), transaction.atomic():
        make()


def test_two_rules_for_one_day(ward):
    SpecialDay.objects.create(**DAY)
    refused(lambda: SpecialDay.objects.create(**DAY))
    SpecialDay.objects.create(agency=ward, **DAY)
    refused(lambda: SpecialDay.objects.create(agency=ward, **DAY))


def test_a_day_off_instead_of_another(db):
    refused(lambda: SpecialDay.objects.create(**DAY, instead_of=dt.date(2026, 3, 4)))


def test_voided_without_a_reason(db):
    refused(lambda: SpecialDay.objects.create(**DAY, voided_at=AT))
    refused(lambda: SpecialDay.objects.create(**DAY, void_reason="x"))


def test_a_week_that_ends_before_it_begins(db):
    refused(lambda: WorkingWeek.objects.create(**WEEK, valid_to=dt.date(2026, 3, 2)))


def test_a_day_without_hours(db):
    refused(lambda: WorkingWeek.objects.create(**(WEEK | {"hours_per_day": 0})))


def test_a_year_loaded_twice(db):
    LoadedYear.objects.create(year=2026, note="x", **KEPT)
    refused(lambda: LoadedYear.objects.create(year=2026, note="x", **KEPT))
