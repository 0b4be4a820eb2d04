"""Who holds roles in several agencies says in which they act; everybody else is never asked."""

import pytest

from motcua.channels.desk.session.tests.conftest import FOUNDED, MORNING
from motcua.foundation.organisation import actions
from motcua.foundation.organisation.actors import system
from motcua.foundation.organisation.roles import Role

ADDRESS = "/ban-lam-viec/chon-co-quan/"


@pytest.fixture
def of_two(open_account, other_ward):
    account = open_account()
    by = system(other_ward.code)
    actions.grant_role(
        account=account, role=Role.REFORM_FOCAL, agency=other_ward, valid_from=FOUNDED, by=by, at=MORNING
    )
    return account


def test_they_are_asked_after_log_in(of_two, log_in, client) -> None:
    assert log_in()["Location"] == ADDRESS
    shown = client.get(ADDRESS).content.decode()
    assert "Phường Mẫu</label>" in shown
    assert "Phường Khác</label>" in shown


def test_they_act_where_they_chose(of_two, log_in, client) -> None:
    log_in()
    client.post(ADDRESS, {"agency": "phuong-mau"})
    assert '<span class="masthead__place">Phường Mẫu</span>' in client.get("/ban-lam-viec/").content.decode()
    client.post(ADDRESS, {"agency": "phuong-khac"})
    assert '<span class="masthead__place">Phường Khác</span>' in client.get("/ban-lam-viec/").content.decode()


def test_an_agency_of_others_cannot_be_chosen(of_two, log_in, client) -> None:
    log_in()
    response = client.post(ADDRESS, {"agency": "phuong-la"})
    assert response.status_code == 422
    assert "Hãy chọn một mục trong danh sách." in response.content.decode()


def test_who_has_one_agency_is_not_asked(open_account, log_in, client) -> None:
    open_account()
    assert log_in()["Location"] == "/ban-lam-viec/"
    assert "Đổi cơ quan" not in client.get("/ban-lam-viec/").content.decode()
