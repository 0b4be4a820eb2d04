"""One small question per ask; any change is seen at once; earlier states can be asked for."""

import datetime as dt

from motcua.foundation.calendars import actions, queries
from motcua.foundation.calendars.states import SpecialKind
from motcua.foundation.calendars.tests.making import AT, administrator
from motcua.foundation.organisation.actors import SYSTEM

DAY = dt.date(2026, 11, 24)


def rest(ward, at):
    return actions.set_day(
        agency=None,
        day=DAY,
        kind=SpecialKind.OFF,
        reason="Ngày Văn hóa Việt Nam",
        decree="Luật mẫu",
        by=administrator(ward.code),
        at=at,
    )


def test_it_is_kept(ward, national, django_assert_num_queries):
    first = queries.calendar_for(ward)
    with django_assert_num_queries(1):
        assert queries.calendar_for(ward) is first


def test_a_change_is_seen_at_once(ward, national):
    assert queries.calendar_for(ward).is_working_day(DAY)
    rest(ward, AT)
    assert not queries.calendar_for(ward).is_working_day(DAY)


def test_it_can_be_asked_as_it_stood(ward, national):
    later = AT + dt.timedelta(days=3)
    rest(ward, later)
    assert queries.calendar_for(ward, as_of=AT + dt.timedelta(days=1)).is_working_day(DAY)
    assert not queries.calendar_for(ward, as_of=later).is_working_day(DAY)
    actions.clear_day(agency=None, day=DAY, by=SYSTEM, at=later + dt.timedelta(days=1))
    assert not queries.calendar_for(ward, as_of=later).is_working_day(DAY)
    assert queries.calendar_for(ward).is_working_day(DAY)
