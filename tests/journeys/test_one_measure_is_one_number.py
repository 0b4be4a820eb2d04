"""The same measure shows the same number on every screen: satisfaction page, list of opinions, page of indicators."""

import re

import pytest
import time_machine
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from motcua.casework.dossiers.tests.making import FIRST, Office, open_office
from motcua.casework.feedback.states import Level
from motcua.casework.feedback.tests.making import rate
from motcua.foundation.organisation.models import Account, RoleGrant
from motcua.foundation.organisation.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PERIOD = "?tu=01/11/2026&den=30/11/2026"
LEVELS = st.lists(st.sampled_from([Level.VERY_SATISFIED, Level.SATISFIED, Level.DISSATISFIED]), max_size=8)


@pytest.fixture
def office() -> Office:
    return open_office()


@pytest.fixture
def focal(office: Office) -> Client:
    account = Account.objects.create(username="dau-moi", full_name="Võ Thị Năm")
    RoleGrant.objects.create(account=account, role=Role.REFORM_FOCAL, agency=office.agency, valid_from=FIRST)
    client = Client()
    client.force_login(account)
    return client


def words(client: Client, address: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", client.get(address + PERIOD).content.decode()))


def number(pattern: str, page: str) -> int:
    found = re.search(pattern.replace("#", r"([\d.]+)"), page)
    assert found, pattern
    return int(found[1].replace(".", ""))


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(levels=LEVELS)
def test_opinions_are_counted_alike_everywhere(office: Office, focal: Client, levels: list[Level]) -> None:
    with time_machine.travel(office.at(hour=15), tick=False):
        for level in levels:
            rate(office, level, answers={"attitude": level})
        satisfaction = words(focal, "/ban-lam-viec/danh-gia/")
        indicators = words(focal, "/ban-lam-viec/bao-cao/chi-tieu/")
        listed = focal.get(f"/ban-lam-viec/danh-gia/y-kien/{PERIOD}&dang=csv").content.decode().strip()
    received = number("# ý kiến đã nhận", satisfaction)
    assert received == number("HL-01 Ý kiến đánh giá đã thu nhận #", indicators)
    assert received == len(listed.splitlines()) - 1
    unhappy = number(r"# không hài lòng \(đếm riêng", satisfaction)
    assert unhappy == number("HL-04 Ý kiến không hài lòng về thái độ phục vụ #", indicators)
