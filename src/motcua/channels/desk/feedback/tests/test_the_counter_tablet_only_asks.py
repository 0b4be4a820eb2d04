"""A device made a tablet asks, thanks and asks again; nobody is logged in on it and no link leaves it."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from motcua.casework.feedback.models import Rating
from motcua.foundation.organisation.roles import Role

SET_UP, ASK = reverse("desk:feedback-tablet-set-up"), reverse("desk:feedback-tablet")


@pytest.fixture
def tablet(office, logged_in) -> Client:
    device: Client = logged_in(Role.RECEPTION)
    assert device.post(SET_UP, {"unit": str(office.one_stop.pk)})["Location"] == ASK
    return device


def test_the_device_is_logged_out_and_asks(office, tablet):
    shown = tablet.get(ASK).content.decode()
    assert office.one_stop.name in shown
    assert "Thái độ của cán bộ" in shown
    assert tablet.get(reverse("desk:feedback")).status_code == 302


def test_no_link_leaves_the_tablet(tablet):
    for address in (ASK, reverse("desk:feedback-tablet-thanks")):
        shown = tablet.get(address).content.decode()
        links = set(re.findall(r'<a [^>]*href="([^"]+)"', shown))
        assert links <= {ASK, "#main"}


def test_a_press_is_kept_and_the_page_goes_back_by_itself(office, tablet):
    thanked = tablet.post(ASK, {"chung": "neutral", "mat-attitude": "satisfied"}, follow=True)
    assert thanked["Refresh"].endswith(f"url={ASK}")
    rating = Rating.objects.get()
    assert (rating.unit, rating.channel, rating.level) == (office.one_stop, "tablet", "neutral")
    assert rating.answers == {"attitude": "satisfied"}


def test_an_empty_press_says_what_is_missing(tablet):
    response = tablet.post(ASK, {})
    assert response.status_code == 422
    assert "Hãy chọn một mức hài lòng chung." in response.content.decode()


def test_a_device_nobody_set_up_asks_nothing(office):
    device = Client()
    assert device.get(ASK).status_code == 403
    assert device.post(ASK, {"chung": "satisfied"}).status_code == 403
    device.cookies["may_tai_quay"] = f"{office.one_stop.pk}:1abc:gia-mao"
    assert device.get(ASK).status_code == 403
    assert not Rating.objects.exists()


def test_a_unit_must_be_chosen(office, logged_in):
    assert logged_in(Role.RECEPTION).post(SET_UP, {"unit": ""}).status_code == 422
    assert logged_in(Role.SPECIALIST).get(SET_UP).status_code == 403
