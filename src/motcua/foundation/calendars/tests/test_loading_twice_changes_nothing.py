"""The shipped file is loaded all or nothing, again and again, and never over a person's decision."""

import datetime as dt
import json

import pytest

from motcua.foundation.calendars import actions, loading, queries
from motcua.foundation.calendars.models import FixedHoliday, LoadedYear, SpecialDay, WorkingWeek
from motcua.foundation.calendars.states import SpecialKind
from motcua.foundation.calendars.tests.making import AT, administrator
from motcua.foundation.ledger.models import Event
from motcua.foundation.organisation.actors import CITIZEN, SYSTEM
from motcua.kernel.rules import Denied

LATER = AT + dt.timedelta(days=1)


def test_the_first_load_enters_everything(national):
    assert national.entered == loading.read(loading.NATIONAL_DAYS).size
    assert national.unchanged == 0
    assert national.left_to_people == ()


def test_the_second_changes_nothing(national):
    events = Event.objects.count()
    again = actions.load_national_days(by=SYSTEM, at=LATER)
    assert (again.entered, again.unchanged) == (0, national.entered)
    assert Event.objects.count() == events


def test_a_corrected_file_replaces_its_own_rows(national, tmp_path):
    text = loading.NATIONAL_DAYS.read_text(encoding="utf-8")
    corrected = tmp_path / "vietnam.toml"
    corrected.write_text(text.replace("Giỗ Tổ Hùng Vương, dự kiến", "Giỗ Tổ Hùng Vương"), encoding="utf-8")
    report = actions.load_national_days(corrected, by=SYSTEM, at=LATER)
    assert report.entered == 1
    rows = SpecialDay.objects.filter(day=dt.date(2027, 4, 16)).order_by("recorded_at")
    assert [row.voided_at for row in rows] == [LATER, None]


def test_what_a_person_set_or_cleared_stays(ward, national):
    by = administrator(ward.code)
    changed, cleared = dt.date(2027, 4, 16), dt.date(2027, 2, 10)
    actions.set_day(
        agency=None, day=changed, kind=SpecialKind.OFF, reason="Giỗ Tổ", decree="Văn bản 5", by=by, at=AT
    )
    actions.clear_day(agency=None, day=cleared, by=by, at=AT)
    report = actions.load_national_days(by=SYSTEM, at=LATER)
    assert report.entered == 0
    assert report.left_to_people == (cleared, changed)
    calendar = queries.calendar_for(ward)
    assert calendar.rules[changed].decree == "Văn bản 5"
    assert calendar.is_working_day(cleared)


def test_only_the_system_or_an_administrator_loads(db):
    with pytest.raises(Denied):
        actions.load_national_days(by=CITIZEN, at=AT)


def test_every_row_is_vouched_for_by_its_event(national):
    told: dict[str, str] = {}
    for payload in Event.objects.order_by("id").values_list("payload", flat=True):
        told |= json.loads(payload)["rows"]
    rows = [
        row for model in (SpecialDay, WorkingWeek, FixedHoliday, LoadedYear) for row in model.objects.all()
    ]
    assert {row.sealed_key(): row.sealed_digest() for row in rows} == told
