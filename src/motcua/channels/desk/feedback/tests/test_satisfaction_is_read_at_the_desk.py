"""Officers read figures: every level counted, silence apart; the words only who must answer for them; nobody who rated."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from motcua.casework.dossiers.tests.making import open_office
from motcua.casework.feedback.models import Rating
from motcua.casework.feedback.states import Channel, Level
from motcua.casework.feedback.tests.making import finished, rate
from motcua.foundation.organisation.roles import Role

FIGURES, OPINIONS = "/ban-lam-viec/danh-gia/", "/ban-lam-viec/danh-gia/y-kien/"


def _read(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200, response.status_code
    shown: str = response.content.decode()
    return shown


def test_an_empty_period_does_not_call_itself_satisfied(focal):
    shown = _read(focal, FIGURES)
    assert "Kỳ này chưa có ý kiến nào" in shown
    assert "Không có ý kiến không có nghĩa là hài lòng" in shown


def test_figures_by_aspect_and_few_answers_not_divided(office, focal):
    rate(office, Level.DISSATISFIED, answers={"attitude": Level.DISSATISFIED}, reasons=["impolite"])
    shown = _read(focal, FIGURES)
    assert "Thái độ phục vụ" in shown
    assert "thiếu niềm nở" in shown
    assert "Dưới 5 ý kiến" in shown


def test_a_period_that_ends_before_it_begins_is_said(focal):
    response = focal.get(f"{FIGURES}?tu=02/01/2026&den=01/01/2026")
    assert response.status_code == 422
    assert "Kỳ kết thúc trước khi bắt đầu." in response.content.decode()
    assert focal.get(f"{OPINIONS}?tu=x&den=01/01/2026").status_code == 422


@pytest.mark.parametrize("role", [Role.REFORM_FOCAL, Role.CHAIR, Role.RECEPTION, Role.SPECIALIST])
def test_no_page_tells_who_rated(office, logged_in, role):
    dossier = finished(office)
    rating = rate(office, dossier=dossier, channel=Channel.LINK, words="Chờ lâu quá")
    client = logged_in(role)
    pages = [FIGURES, OPINIONS, f"{OPINIONS}{rating.pk}/", f"{OPINIONS}?dang=csv"]
    shown = " ".join(_read(client, address) for address in pages)
    for secret in (dossier.code, str(dossier.pk), office.owner.full_name, office.owner.phone):
        assert secret not in shown
    assert ("Chờ lâu quá" in shown) is (role in {Role.REFORM_FOCAL, Role.CHAIR})


def test_opinions_are_narrowed_by_their_address_and_handed_out(office, focal):
    rate(office, Level.DISSATISFIED, reasons=["impolite"])
    rate(office, Level.SATISFIED)
    shown = _read(focal, f"{OPINIONS}?tu=01/11/2026&den=30/11/2026&ly_do=impolite")
    assert shown.count("/y-kien/") >= 1
    assert "thiếu niềm nở" in shown
    assert len(_read(focal, f"{OPINIONS}?dang=csv").strip().splitlines()) == 3
    assert "spreadsheetml" in focal.get(f"{FIGURES}?dang=xlsx")["Content-Type"]


def test_the_focal_officer_voids_with_a_reason(office, focal, logged_in):
    rating = rate(office)
    address = f"{OPINIONS}{rating.pk}/"
    assert focal.post(address, {"reason": ""}).status_code == 422
    assert logged_in(Role.RECEPTION).post(address, {"reason": "Sai"}).status_code == 422
    assert "Gửi trùng" in focal.post(address, {"reason": "Gửi trùng"}, follow=True).content.decode()
    assert Rating.objects.get().voided_at is not None


def test_another_ward_and_the_council_read_nothing_here(office, focal, logged_in):
    rating = rate(office)
    other = open_office("phuong-khac", "H29.12.99")
    stranger = logged_in(Role.REFORM_FOCAL, other.agency)
    assert stranger.get(f"{OPINIONS}{rating.pk}/").status_code == 404
    for address in (FIGURES, OPINIONS, f"{OPINIONS}{rating.pk}/"):
        assert logged_in(Role.DEPUTY).get(address).status_code == 403
        assert logged_in(Role.ADMINISTRATOR).get(address).status_code == 403


@pytest.mark.parametrize("address", [FIGURES, OPINIONS])
def test_many_opinions_need_no_more_questions(office, focal, address):
    rate(office)
    with CaptureQueriesContext(connection) as first:
        _read(focal, address)
    for _ in range(6):
        rate(office)
    with CaptureQueriesContext(connection) as second:
        _read(focal, address)
    assert len(second) == len(first)


def test_a_paper_slip_is_typed_in_by_the_scale_of_its_day(office, logged_in):
    clerk, address = logged_in(Role.RECEPTION), reverse("desk:feedback-paper")
    assert "Chưa hài lòng" in _read(clerk, f"{address}?ngay=03/06/2019")
    slip = {"unit": str(office.division.pk), "day": "03/06/2019", "chung": "neutral", "y-kien": "Tạm được"}
    refused = clerk.post(address, slip)
    assert refused.status_code == 422
    assert "Tạm được" in refused.content.decode()
    assert clerk.post(address, slip | {"chung": "dissatisfied"}).status_code == 302
    kept = Rating.objects.get()
    assert (kept.scale, kept.entered_by) == ("three", "Võ Thị Năm")
    assert logged_in(Role.SPECIALIST).get(address).status_code == 403
