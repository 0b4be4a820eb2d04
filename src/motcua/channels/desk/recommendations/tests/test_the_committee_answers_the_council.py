"""What the Council asks of the People's Committee is read, acknowledged and answered at the desk."""

from collections.abc import Callable

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from motcua.channels.desk.recommendations.urls import urlpatterns
from motcua.channels.desk.reports.tests.reading import page, send
from motcua.foundation.organisation.models import Account, Agency, RoleGrant
from motcua.foundation.organisation.roles import Role
from motcua.insight.reports.tests.making import YEAR
from motcua.oversight.recommendations.models import Recommendation
from motcua.oversight.recommendations.states import Addressee, Standing
from motcua.oversight.recommendations.tests.making import SENT, Seats
from motcua.oversight.recommendations.tests.making import seats as new_seats

ANSWER = {"wording": "Đã mở một lớp.", "document_code": "45/UBND-VP", "answered_on": "19/12/2019"}


@pytest.fixture
def seats(db) -> Seats:
    return new_seats()


@pytest.fixture
def asked(seats: Seats) -> Recommendation:
    return seats.sent()


@pytest.fixture(autouse=True)
def _the_day_it_was_sent(seats: Seats):
    with time_machine.travel(SENT, tick=False):
        yield


@pytest.fixture
def logged_in(seats: Seats) -> Callable[..., Client]:
    def log_in(role: Role, agency: Agency | None = None) -> Client:
        account = Account.objects.create(username=f"u{Account.objects.count()}", full_name="Nguyễn Thị Mẫu")
        RoleGrant.objects.create(
            account=account, role=role, agency=agency or seats.ward.agency, valid_from=YEAR[0]
        )
        client = Client()
        client.force_login(account)
        return client

    return log_in


@pytest.fixture
def chair(logged_in: Callable[..., Client]) -> Client:
    return logged_in(Role.CHAIR)


def test_the_whole_way(asked: Recommendation, chair):
    assert asked.code in page(chair, "recommendations")
    assert "Đã báo tiếp nhận" in send(chair, "recommendation-acknowledge", {}, pk=asked.pk)
    assert "Đã mở một lớp." in send(chair, "recommendation-answer", ANSWER, pk=asked.pk)
    asked.refresh_from_db()
    assert asked.standing == Standing.ANSWERED


def test_an_answer_without_a_paper_is_told_and_kept(asked: Recommendation, chair):
    text = send(chair, "recommendation-answer", ANSWER | {"document_code": ""}, status=422, pk=asked.pk)
    assert "Hãy điền mục này." in text
    assert "Đã mở một lớp." in text


def test_it_is_acknowledged_once(asked: Recommendation, chair):
    send(chair, "recommendation-acknowledge", {}, pk=asked.pk)
    told = send(chair, "recommendation-acknowledge", {}, pk=asked.pk)
    assert "Kiến nghị này không ở bước chờ tiếp nhận." in told


def test_a_draft_and_what_others_were_asked_is_not_there(seats: Seats, chair):
    draft, others = seats.recommended(source="appraisal:khac"), seats.sent(addressee=Addressee.GROUP)
    text = page(chair, "recommendations")
    for row in (draft, others):
        assert row.code not in text
        address = reverse("desk:recommendation", kwargs={"pk": row.pk})
        assert chair.get(address).status_code == 404


def test_others_have_no_business_here(asked: Recommendation, logged_in):
    stranger = logged_in(Role.CHAIR, new_seats("phuong-khac").ward.agency)
    deputy, clerk = logged_in(Role.DEPUTY), logged_in(Role.RECEPTION)
    for pattern in urlpatterns:
        where = dict.fromkeys(pattern.pattern.converters, asked.pk)
        address = reverse(f"desk:{pattern.name}", kwargs=where)
        for client in (deputy, clerk):
            assert {client.get(address).status_code, client.post(address).status_code} <= {403, 405}
        if where:
            assert stranger.get(address).status_code in {404, 405}
    assert asked.code not in page(stranger, "recommendations")


def test_a_records_clerk_reads_but_does_not_answer(asked: Recommendation, logged_in):
    clerk = logged_in(Role.RECORDS_CLERK)
    text = send(clerk, "recommendation-answer", ANSWER, status=422, pk=asked.pk)
    assert "chỉ bên đó trả lời được" in text
