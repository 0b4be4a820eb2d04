"""Chance comes from the seed alone."""

import datetime as dt

import pytest
from django.db import transaction

from motcua.casework.dossiers.models import Dossier
from motcua.config.demonstration import founding, living, timeline, traffic
from motcua.config.demonstration.inventing import Inventor
from motcua.foundation.calendars import actions as calendars
from motcua.foundation.calendars import queries as working_time
from motcua.foundation.ledger import keys
from motcua.foundation.ledger.models import Event
from motcua.foundation.organisation.actors import SYSTEM
from motcua.kernel import clock

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

NOW = clock.at(dt.date(2026, 11, 25), 11)


@pytest.fixture
def ward():
    keys.ensure(NOW)
    at = clock.at(dt.date(2025, 7, 1), 7)
    calendars.load_national_days(by=SYSTEM, at=at)
    made = founding.found("cau_ong_lanh", at=at, people_since=at.date(), invent=Inventor("ward"))
    founding.list_catalogue(made, "cau_ong_lanh", since=at.date(), until=None, at=at)
    living.arrange(made, at)
    return made


def _content(ward, seed):
    place = transaction.savepoint()
    present = living.Present.at(NOW, working_time.calendar_for(ward.agency))
    line = timeline.Timeline(until=present.until)
    living.plan(line, traffic.office_of(ward, Inventor(seed)), present, scale=0.02)
    line.play()
    found = (
        list(Dossier.objects.order_by("code").values_list("code", "owner__full_name", "sub_state", "due_at")),
        list(Event.objects.order_by("id").values_list("kind", "actor", "at_us")),
    )
    transaction.savepoint_rollback(place)
    return found


def test_the_same_seed_twice(ward):
    first, again, other = (_content(ward, seed) for seed in ("a", "a", "b"))
    assert first == again
    assert first[0] != other[0]
