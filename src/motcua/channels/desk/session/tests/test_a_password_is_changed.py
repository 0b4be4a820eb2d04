"""A person changes their own password, knowing the present one; other sessions end."""

import pytest
from django.test import Client

from motcua.channels.desk.session.tests.conftest import PASSWORD

ADDRESS = "/ban-lam-viec/mat-khau/"
NEW = "con cá lóc nướng trui"


@pytest.fixture
def someone(open_account, log_in, client):
    open_account()
    log_in()
    return client


def change(client: Client, present: str = PASSWORD, new: str = NEW, again: str = NEW):
    return client.post(ADDRESS, {"present": present, "new": new, "again": again})


def test_the_new_one_opens_from_now_on(someone, log_in) -> None:
    assert change(someone)["Location"] == "/ban-lam-viec/"
    assert "Đã đổi mật khẩu." in someone.get("/ban-lam-viec/").content.decode()
    someone.post("/ban-lam-viec/dang-xuat/")
    assert log_in(password=PASSWORD).status_code == 422
    assert log_in(password=NEW).status_code == 302


def test_other_sessions_end(someone, log_in) -> None:
    elsewhere = Client()
    elsewhere.post("/ban-lam-viec/dang-nhap/", {"username": "le.mau", "password": PASSWORD})
    change(someone)
    assert elsewhere.get("/ban-lam-viec/").status_code == 302
    assert someone.get("/ban-lam-viec/").status_code == 200


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"present": "không phải cái này"}, "Mật khẩu hiện nay chưa đúng."),
        ({"again": "con cá lóc kho tộ"}, "Hai lần gõ mật khẩu mới không giống nhau."),
        ({"new": "ngắn", "again": "ngắn"}, "Mật khẩu phải dài ít nhất 10 ký tự"),
        ({"new": "", "again": ""}, "Hãy điền mục này."),
    ],
)
def test_a_refusal_stands_beside_its_field(someone, log_in, typed: dict[str, str], told: str) -> None:
    response = change(someone, **typed)
    assert response.status_code == 422
    assert told in response.content.decode()
    assert (
        Client().post("/ban-lam-viec/dang-nhap/", {"username": "le.mau", "password": PASSWORD}).status_code
        == 302
    )
