"""The first page counts what the role works on, and leads there."""

import pytest

from motcua.foundation.organisation.roles import Role


@pytest.fixture
def today(open_account, log_in, client):
    """Return a function that logs in with a role and opens the first page."""

    def shown(role: Role):
        open_account(role)
        log_in()
        return client.get("/ban-lam-viec/").content.decode()

    return shown


def test_the_counter_sees_dossiers_and_the_queue(today) -> None:
    shown = today(Role.RECEPTION)
    assert "quá hạn" in shown
    assert "người đang chờ" in shown
    assert "Lấy số cho người dân" in shown
    assert "nhiệm vụ quá hạn" not in shown


def test_a_leader_sees_dossiers_and_the_reform(today) -> None:
    shown = today(Role.CHAIR)
    assert "đến hạn hôm nay" in shown
    assert "nhiệm vụ quá hạn" in shown
    assert "người đang chờ" not in shown


def test_a_role_without_counts_is_told_where_to_go(today) -> None:
    assert "Không có việc nào đếm ở đây" in today(Role.ARCHIVIST)


def test_the_navigation_offers_what_the_role_works_on(today) -> None:
    shown = today(Role.REFORM_FOCAL)
    assert '<a href="/ban-lam-viec/" aria-current="page">Hôm nay</a>' in shown
    assert ">Báo cáo</a>" in shown
    assert ">Hàng đợi</a>" not in shown


def test_the_page_of_components_is_for_the_administrator(open_account, log_in, client) -> None:
    open_account(Role.CHAIR)
    log_in()
    assert client.get("/ban-lam-viec/thu-vien/").status_code == 403
    open_account(Role.ADMINISTRATOR, username="quan.tri")
    log_in(username="quan.tri")
    assert "Thư viện thành phần" in client.get("/ban-lam-viec/thu-vien/").content.decode()
