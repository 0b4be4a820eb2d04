"""Setting a day voids what stood before, keeps it, writes an event, and asks for a source."""

import datetime as dt
import json

import pytest

from motcua.foundation.calendars import actions, permissions, policies, queries
from motcua.foundation.calendars.models import SpecialDay
from motcua.foundation.calendars.states import SpecialKind
from motcua.foundation.calendars.tests.making import AT, MORNING, administrator
from motcua.foundation.ledger.models import Event
from motcua.foundation.organisation.actors import CITIZEN

STORM = dt.date(2026, 11, 4)
LATER = AT + dt.timedelta(hours=1)


def close_for_a_storm(ward, at=AT, **changes):
    values = {
        "agency": ward,
        "day": STORM,
        "kind": SpecialKind.OFF,
        "reason": "Nghỉ tránh bão",
        "decree": "Thông báo 12/TB-UBND",
        "by": administrator(ward.code),
        "at": at,
    }
    return actions.set_day(**(values | changes))


def test_the_ward_rests_and_the_country_works(ward, national):
    close_for_a_storm(ward)
    assert not queries.calendar_for(ward).is_working_day(STORM)
    other = type(ward).objects.create(
        code="phuong-khac", short_name="Phường Khác", place="Khác", valid_from=dt.date(2000, 1, 1)
    )
    assert queries.calendar_for(other).is_working_day(STORM)


def test_it_writes_an_event_that_vouches_for_the_row(ward, national):
    row = close_for_a_storm(ward)
    event = Event.objects.latest("id")
    assert (event.kind, event.agency, event.subject) == (
        "calendar_day.set",
        ward.code,
        "calendar_day:2026-11-04",
    )
    payload = json.loads(event.payload)
    assert payload["decree"] == "Thông báo 12/TB-UBND"
    assert payload["rows"][row.sealed_key()] == SpecialDay.objects.get(pk=row.pk).sealed_digest()


def test_what_stood_before_is_voided_and_kept(ward, national):
    first = close_for_a_storm(ward)
    second = close_for_a_storm(ward, at=LATER, kind=SpecialKind.HALF, sessions=(MORNING,))
    first.refresh_from_db()
    assert (first.voided_at, second.voided_at) == (LATER, None)
    assert queries.calendar_for(ward).sessions_on(STORM) == (MORNING,)
    assert len(json.loads(Event.objects.latest("id").payload)["rows"]) == 2


def test_saying_the_same_again_changes_nothing(ward, national):
    first = close_for_a_storm(ward)
    events = Event.objects.count()
    assert close_for_a_storm(ward, at=LATER).pk == first.pk
    assert Event.objects.count() == events


def test_a_cleared_day_is_ordinary_again(ward, national):
    close_for_a_storm(ward)
    actions.clear_day(agency=ward, day=STORM, by=administrator(ward.code), at=LATER)
    assert queries.calendar_for(ward).is_working_day(STORM)
    assert Event.objects.latest("id").kind == "calendar_day.clear"
    with pytest.raises(policies.NothingThere):
        actions.clear_day(agency=ward, day=STORM, by=administrator(ward.code), at=LATER)


@pytest.mark.parametrize(
    ("changes", "denied"),
    [
        ({"decree": " "}, policies.WordsMissing),
        ({"reason": ""}, policies.WordsMissing),
        ({"sessions": (MORNING,)}, policies.SessionsWrong),
        ({"kind": SpecialKind.HALF}, policies.SessionsWrong),
        ({"instead_of": STORM}, policies.SessionsWrong),
        ({"by": CITIZEN}, permissions.NotYourCalendar),
        ({"by": administrator("phuong-khac")}, permissions.NotYourCalendar),
    ],
)
def test_it_is_refused(changes, denied, ward, national):
    rows = SpecialDay.objects.count()
    with pytest.raises(denied):
        close_for_a_storm(ward, **changes)
    assert SpecialDay.objects.count() == rows


def test_a_list_tells_own_days_from_the_countrys(ward, national):
    close_for_a_storm(ward)
    rows = queries.special_days(ward, dt.date(2026, 8, 29), dt.date(2026, 12, 31))
    assert [(row.day, row.own) for row in rows] == [
        *((dt.date(2026, 8, 29) + dt.timedelta(days=n), False) for n in range(5)),
        (STORM, True),
    ]


def test_what_would_move_is_seen_before_it_is_saved(ward, national):
    before = SpecialDay.objects.count()
    calendar = queries.calendar_if(ward, day=STORM, kind=SpecialKind.OFF)
    assert not calendar.is_working_day(STORM)
    assert queries.calendar_for(ward).is_working_day(STORM)
    assert SpecialDay.objects.count() == before
