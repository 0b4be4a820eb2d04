"""Pages for what went wrong say what happened, what is safe and where to go; they give away nothing."""

import pytest
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from motcua.config import urls

pytestmark = pytest.mark.django_db


@login_not_required
def refuses(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied("Việc này dành cho: văn thư.")


@login_not_required
def fails(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("bí mật của máy chủ")


handler403, handler404, handler500 = urls.handler403, urls.handler404, urls.handler500
urlpatterns = [*urls.urlpatterns, path("tu-choi/", refuses), path("hong/", fails)]


def test_an_address_that_leads_nowhere() -> None:
    response = Client().get("/khong-co-trang-nay/")
    assert response.status_code == 404
    assert 'href="/thu-tuc/"' in response.content.decode()


@override_settings(ROOT_URLCONF=__name__)
def test_a_page_for_others_says_for_whom() -> None:
    response = Client().get("/tu-choi/")
    assert response.status_code == 403
    assert "Việc này dành cho: văn thư." in response.content.decode()
    assert "Đăng nhập</a>" in response.content.decode()


@override_settings(ROOT_URLCONF=__name__)
def test_a_fault_of_the_program_tells_no_secret() -> None:
    response = Client(raise_request_exception=False).get("/hong/")
    assert response.status_code == 500
    assert "Chương trình gặp lỗi" in response.content.decode()
    assert "bí mật" not in response.content.decode()


def test_a_form_from_elsewhere_is_not_taken() -> None:
    response = Client(enforce_csrf_checks=True).post("/ban-lam-viec/dang-nhap/", {"username": "a"})
    assert response.status_code == 403
    assert "Chưa có gì được ghi." in response.content.decode()
