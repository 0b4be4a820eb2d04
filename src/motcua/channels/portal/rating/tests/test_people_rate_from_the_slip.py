"""A person rates from the link on the slip or by code and phone: without logging in, without JavaScript, once."""

import pytest
from django.test import Client
from django.urls import reverse

from motcua.casework.dossiers.states import SubState
from motcua.casework.feedback import queries
from motcua.casework.feedback.models import Rating
from motcua.casework.feedback.tests.making import finished

FIND = "portal:rating-find"


@pytest.fixture
def street() -> Client:
    return Client(enforce_csrf_checks=False)


def test_the_link_asks_thanks_and_is_used(office, street):
    path = queries.rating_path(finished(office))
    shown = street.get(path).content.decode()
    assert "Rất không hài lòng" in shown
    assert office.owner.full_name not in shown
    typed = {
        "chung": "dissatisfied",
        "mat-attitude": "dissatisfied",
        "ly-do": ["impolite"],
        "y-kien": "Nói cộc lốc",
    }
    thanked = street.post(path, typed, follow=True)
    assert thanked.redirect_chain[-1][0] == reverse("portal:rated")
    assert "Cảm ơn ông/bà" in thanked.content.decode()
    assert "đã được đánh giá" in street.get(path).content.decode()
    assert "đã được đánh giá" in street.post(path, typed).content.decode()
    rating = Rating.objects.get()
    assert (rating.channel, rating.level, rating.words) == ("link", "dissatisfied", "Nói cộc lốc")
    assert rating.answers == {"attitude": "dissatisfied"}


def test_without_a_level_it_comes_back_with_what_was_said(office, street):
    path = queries.rating_path(finished(office))
    response = street.post(path, {"mat-attitude": "satisfied", "ly-do": ["other"], "y-kien": "Ghế hỏng"})
    shown = response.content.decode()
    assert response.status_code == 422
    assert "Hãy chọn một mức hài lòng chung." in shown
    assert "Ghế hỏng" in shown
    assert 'name="mat-attitude" value="satisfied" checked' in shown
    assert 'name="ly-do" value="other" checked' in shown
    assert not Rating.objects.exists()


@pytest.mark.parametrize("typed", [{"chung": "tốt"}, {"chung": "satisfied", "ly-do": ["bịa"]}])
def test_answers_nobody_offered_are_refused(office, street, typed):
    assert street.post(queries.rating_path(finished(office)), typed).status_code == 422


def test_before_the_result_the_page_says_to_come_back(office, street):
    path = queries.rating_path(office.dossier_in(SubState.IN_HAND))
    assert "Hồ sơ chưa có kết quả" in street.get(path).content.decode()
    street.post(path, {"chung": "satisfied"})
    assert not Rating.objects.exists()


def test_a_made_up_link_is_not_found(db, street):
    response = street.get(reverse("portal:rate", args=["khong-co-that"]))
    assert response.status_code == 404
    assert "không đúng" in response.content.decode()


def test_by_code_and_phone_from_the_portal(office, street):
    dossier = finished(office)
    response = street.post(reverse(FIND), {"ma": dossier.code.lower(), "dien_thoai": office.owner.phone})
    assert response["Location"].startswith(queries.rating_path(dossier))
    street.post(response["Location"], {"chung": "very_satisfied"})
    assert Rating.objects.get().channel == "portal"


@pytest.mark.parametrize(
    "typed", [{"ma": "H29", "dien_thoai": "0900000001"}, {"dien_thoai": "0911"}, {"ma": ""}]
)
def test_what_does_not_fit_comes_back_with_what_was_typed(office, street, typed):
    right = {"ma": finished(office).code, "dien_thoai": office.owner.phone}
    response = street.post(reverse(FIND), right | typed)
    assert response.status_code == 422
    assert all(value in response.content.decode() for value in typed.values())


def test_the_form_begins_with_the_code_in_the_address(db, street):
    assert 'value="H29.1"' in street.get(f"{reverse(FIND)}?ma=H29.1").content.decode()


def test_nobody_guesses_phones_on_and_on(office, street):
    code = finished(office).code
    for number in range(6):
        shown = street.post(
            reverse(FIND), {"ma": code.lower() if number % 2 else code, "dien_thoai": f"08{number:08}"}
        ).content.decode()
    assert "không khớp" not in shown
    right = street.post(reverse(FIND), {"ma": code, "dien_thoai": office.owner.phone})
    assert right.status_code == 422
