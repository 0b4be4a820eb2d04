"""The fast way of writing makes the same rows and events as act by act."""

import datetime as dt
import json
from typing import Any

import pytest
from django.db import models, transaction

from motcua.casework.dossiers.models import Apology, Dossier, DossierPaper, Move, Pause
from motcua.casework.feedback.models import Offer, Rating
from motcua.config.demonstration import asking, founding, stories, timeline, traffic
from motcua.config.demonstration.inventing import Inventor
from motcua.foundation.calendars import actions as calendars
from motcua.foundation.ledger.models import Event
from motcua.foundation.organisation.actors import SYSTEM
from motcua.foundation.people.models import Person
from motcua.kernel import clock

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

SINCE = clock.at(dt.date(2019, 6, 3), 8)
# One of each ending, at the counter and online.
SAMPLE = [(ending, channel) for ending in asking.Ending for channel in ("direct", "online")]
_OWN = {"id", "seal_salt", "uid", "payload", "subject"}


@pytest.fixture
def ward():
    calendars.load_national_days(by=SYSTEM, at=SINCE)
    at = SINCE - dt.timedelta(days=30)
    made = founding.found("cau_kho", at=at, people_since=at.date(), invent=Inventor("sample"))
    founding.list_catalogue(made, "cau_kho", since=at.date(), until=None, at=at)
    return made


def _play(ward, *, gather):
    office = traffic.office_of(ward, Inventor("sample"))
    line = timeline.Timeline(gather=gather)
    for place, (ending, channel) in enumerate(SAMPLE):
        at = SINCE + dt.timedelta(minutes=7 * place)
        code = "1.004873" if place % 3 else "2.000635"
        opinion = asking.Opinion("satisfied", {"attitude": "satisfied"}) if place % 4 == 0 else None
        request = asking.Request(code, channel=channel, ending=ending, opinion=opinion)
        begin = stories.from_web if channel == "online" else stories.from_counter
        line.add(at, begin(office, request, at))
    line.play()


def _told(row: models.Model) -> str:
    """Tell a row without keys and salts that chance gives: relations by what they name."""
    values: dict[str, Any] = {
        field.name: _named(row, field) for field in row._meta.concrete_fields if field.name not in _OWN
    }
    if isinstance(row, Event):
        body = {key: value for key, value in json.loads(row.payload).items() if key != "rows"}
        values["payload"], values["rows"] = body, len(json.loads(row.payload).get("rows", {}))
    return json.dumps(values, sort_keys=True, default=str, ensure_ascii=False)


def _named(row: models.Model, field: models.Field) -> Any:
    value = getattr(row, field.name)
    if isinstance(value, Offer):
        return value.dossier.code
    if isinstance(value, Person):
        return value.full_name
    return str(value) if isinstance(value, models.Model) else value


def _everything():
    kept = (Dossier, Move, Pause, Apology, DossierPaper, Offer, Rating, Person, Event)
    return {model.__name__: sorted(_told(row) for row in model.objects.all()) for model in kept}


def test_rows_and_events_are_the_same_either_way(ward):
    found = []
    for gather in (True, False):
        place = transaction.savepoint()
        _play(ward, gather=gather)
        found.append(_everything())
        transaction.savepoint_rollback(place)
    gathered, single = found
    assert gathered == single
    assert len(gathered["Dossier"]) == len(SAMPLE)
    assert len(gathered["Move"]) > 3 * len(SAMPLE)
