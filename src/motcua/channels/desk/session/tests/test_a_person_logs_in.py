"""Who knows the password comes in and lands where they wanted; everybody else is answered alike."""

import pytest

from motcua.foundation.organisation import actions
from motcua.foundation.organisation.actors import system
from motcua.foundation.organisation.roles import Role
from motcua.kernel import clock

WRONG = "Tên đăng nhập hoặc mật khẩu chưa đúng"


def test_they_come_to_today(open_account, log_in, client) -> None:
    open_account()
    response = log_in()
    assert response["Location"] == "/ban-lam-viec/"
    assert "Hôm nay, thứ Hai, 02/12/2019" in client.get(response["Location"]).content.decode()


def test_they_come_to_the_page_they_asked_for(open_account, log_in, client) -> None:
    open_account()
    asked = client.get("/ban-lam-viec/bao-cao/")["Location"]
    assert 'name="next" value="/ban-lam-viec/bao-cao/"' in client.get(asked).content.decode()
    assert log_in(next="/ban-lam-viec/bao-cao/")["Location"] == "/ban-lam-viec/bao-cao/"


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org/", "javascript:alert(1)"])
def test_nobody_is_sent_elsewhere(open_account, log_in, elsewhere: str) -> None:
    open_account()
    assert log_in(next=elsewhere)["Location"] == "/ban-lam-viec/"


def test_capitals_and_blanks_around_the_name_do_not_matter(open_account, log_in) -> None:
    open_account()
    assert log_in(username=" Le.Mau ").status_code == 302


def test_the_councils_people_come_to_their_own_door(open_account, log_in, client) -> None:
    open_account(Role.DEPUTY)
    assert client.get(log_in()["Location"])["Location"] == "/hoi-dong/"


def test_unknown_names_wrong_passwords_and_closed_accounts_are_answered_alike(
    open_account, log_in, ward
) -> None:
    open_account()
    closed = open_account(username="da.dong")
    actions.close_account(closed, agency=ward.code, by=system(ward.code), at=clock.now())
    answers = [
        log_in("khong.co", "gì đó mười chữ"),
        log_in("le.mau", "gì đó mười chữ"),
        log_in("da.dong"),
    ]
    assert [answer.status_code for answer in answers] == [422] * 3
    assert all(WRONG in answer.content.decode() for answer in answers)
    assert all("Chưa đăng nhập được" in answer.content.decode() for answer in answers)


def test_a_password_is_never_shown_again(open_account, log_in) -> None:
    open_account()
    assert "bí mật của tôi" not in log_in(password="bí mật của tôi").content.decode()


def test_without_a_role_today_the_reason_is_told(open_account, log_in, client) -> None:
    open_account(role=None)
    assert "chưa được giao vai trò" in log_in().content.decode()
    assert client.get("/ban-lam-viec/").status_code == 302


def test_they_leave(open_account, log_in, client) -> None:
    open_account()
    log_in()
    assert client.get("/ban-lam-viec/dang-xuat/").status_code == 405
    assert client.post("/ban-lam-viec/dang-xuat/")["Location"] == "/"
    assert client.get("/ban-lam-viec/").status_code == 302
