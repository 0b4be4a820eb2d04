"""Scanned or typed, a code leads to what the figure says, and whoever may opens its records."""

from collections.abc import Callable

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from motcua.foundation.organisation.models import Account, Agency, RoleGrant
from motcua.foundation.organisation.roles import Role
from motcua.insight.reports import short
from motcua.insight.reports.models import Figure
from motcua.insight.reports.tests.making import NOW, YEAR, Ward, ward


@pytest.fixture
def town(db) -> Ward:
    return ward()


@pytest.fixture
def figure(town: Ward) -> Figure:
    found: Figure = town.issued().figures.get(code="HL-04")
    return found


@pytest.fixture
def logged_in(town: Ward) -> Callable[..., Client]:
    def log_in(role: Role, agency: Agency | None = None) -> Client:
        account = Account.objects.create(username=f"u{Account.objects.count()}", full_name="Lê Văn Mẫu")
        RoleGrant.objects.create(account=account, role=role, agency=agency or town.agency, valid_from=YEAR[0])
        client = Client()
        client.force_login(account)
        return client

    return log_in


def path(figure: Figure) -> str:
    return short.address(figure.short_code).removeprefix("http://127.0.0.1:8000")


def test_the_address_on_paper_is_this_pages(figure: Figure):
    assert path(figure) == reverse("portal:figure", kwargs={"code": short.printed(figure.short_code)})


def test_the_street_reads_counts_and_method_but_no_record(figure: Figure):
    text = Client().get(path(figure)).content.decode()
    for told in ("23,08 %", "3 / 13", "01/BC-UBND", "chốt hết ngày 25/11/2019", "chia số ý kiến"):
        assert told in text
    assert "Phải chờ lâu" not in text


@pytest.mark.parametrize(
    ("role", "door"), [(Role.BOARD_HEAD, "council:figure"), (Role.REFORM_FOCAL, "desk:report-figure")]
)
def test_whoever_may_is_led_to_the_records(figure: Figure, logged_in, role: Role, door: str):
    with time_machine.travel(NOW):
        response = logged_in(role).get(path(figure))
    assert response["Location"] == reverse(door, kwargs={"pk": figure.pk})


def test_another_wards_people_read_what_the_street_reads(figure: Figure, logged_in):
    other = ward("phuong-khac").agency
    with time_machine.travel(NOW):
        for role in (Role.BOARD_HEAD, Role.REFORM_FOCAL):
            assert logged_in(role, other).get(path(figure)).status_code == 200


def test_a_code_is_typed_in(figure: Figure):
    typed = Client().get(reverse("portal:find-figure"), {"ma": figure.short_code.lower()})
    assert typed["Location"] == path(figure)


@pytest.mark.parametrize("typed", ["0000-0000", "abc", "<script>", "7F3K-9QXA-1"])
def test_a_code_nobody_knows_is_told_and_kept(db, typed: str):
    response = Client().get(reverse("portal:find-figure"), {"ma": typed})
    assert response.status_code == 422
    text = response.content.decode()
    assert "Không có số liệu nào mang mã này." in text
    assert "<script>" not in text
    assert Client().get(f"/so-lieu/{typed}/").status_code == 404
