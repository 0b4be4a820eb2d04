"""The first page: the search, the fields, the way to a dossier, the ward's address and hours."""

import datetime as dt

import pytest
import time_machine
from django.test import Client

from motcua.catalogue.procedures import actions as catalogue
from motcua.catalogue.procedures.tests.making import FIRST, NOW, TODAY, draft, new_ward, publish
from motcua.channels.portal.home.hours import coming_week
from motcua.foundation.calendars import actions as calendars
from motcua.foundation.calendars.states import SpecialKind
from motcua.foundation.calendars.working_days import Session
from motcua.foundation.organisation.actors import SYSTEM, system
from motcua.foundation.organisation.models import Agency

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(NOW, tick=False):
        yield


def lists_births(ward: Agency) -> Agency:
    catalogue.list_procedure(
        publish(draft(f"1.{ward.code}")).procedure, agency=ward, valid_from=FIRST, by=SYSTEM, at=NOW
    )
    return ward


def test_the_only_ward_is_named_with_its_fields() -> None:
    lists_births(new_ward())
    shown = Client().get("/").content.decode()
    assert "Bộ phận một cửa phường phuong-mau</h1>" in shown
    assert "linh_vuc" not in shown
    assert ">Hộ tịch</a>" in shown
    assert 'type="search"' in shown
    assert 'href="/tra-cuu/"' in shown


def test_among_several_wards_one_is_chosen() -> None:
    lists_births(new_ward("phuong-mot"))
    lists_births(new_ward("phuong-hai"))
    client = Client()
    assert '<a href="/?phuong=phuong-hai">Phường phuong-hai</a>' in client.get("/").content.decode()
    chosen = client.get("/?phuong=phuong-hai").content.decode()
    assert "Bộ phận một cửa phường phuong-hai</h1>" in chosen
    assert 'name="phuong" value="phuong-hai"' in chosen
    assert '<a href="/thu-tuc/?phuong=phuong-hai">Thủ tục</a>' in chosen


def test_an_unknown_ward_is_not_found() -> None:
    assert Client().get("/?phuong=khong-co").status_code == 404


def test_an_empty_catalogue_says_whom_to_ask() -> None:
    assert "Danh mục thủ tục chưa được nhập" in Client().get("/").content.decode()


def test_the_hours_of_the_coming_week_know_days_off() -> None:
    ward = new_ward()
    morning, afternoon = Session(dt.time(7, 30), dt.time(11, 30)), Session(dt.time(13), dt.time(17))
    calendars.set_week(
        agency=ward,
        week=dict.fromkeys(range(5), (morning, afternoon)),
        valid_from=FIRST,
        source="Nội quy",
        by=system(ward.code),
        at=NOW,
    )
    calendars.declare_year(year=TODAY.year, note="Thông báo", by=SYSTEM, at=NOW)
    off = TODAY + dt.timedelta(days=2)
    calendars.set_day(
        agency=ward,
        day=off,
        kind=SpecialKind.OFF,
        reason="Nghỉ bù",
        decree="TB 1",
        by=system(ward.code),
        at=NOW,
    )
    assert coming_week(ward.code, TODAY) == [
        ("Hôm nay, thứ Hai 16/11 – thứ Ba 17/11", "07:30–11:30, 13:00–17:00"),
        ("Thứ Tư 18/11", "nghỉ"),
        ("Thứ Năm 19/11 – thứ Sáu 20/11", "07:30–11:30, 13:00–17:00"),
        ("Thứ Bảy 21/11 – Chủ nhật 22/11", "nghỉ"),
    ]


def test_without_entered_hours_none_are_told() -> None:
    assert coming_week(new_ward().code, TODAY) == []
