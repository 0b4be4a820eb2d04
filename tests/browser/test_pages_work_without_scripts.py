"""Everything is done with links and forms; scripts only make it more comfortable."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.making import PASSWORD

pytestmark = pytest.mark.browser


def test_an_officer_logs_in_and_out(ward, visit) -> None:
    page = visit(javascript=False)
    page.goto("/ban-lam-viec/hang-doi/")
    page.get_by_label("Tên đăng nhập").fill("mot-cua")
    page.get_by_label("Mật khẩu").fill(PASSWORD)
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page).to_have_url(re.compile("/ban-lam-viec/hang-doi/$"))
    expect(page.get_by_role("banner")).to_contain_text("Phường Mẫu")
    page.get_by_role("button", name="Đăng xuất").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.goto("/ban-lam-viec/")
    expect(page.get_by_label("Mật khẩu")).to_be_visible()


def test_a_wrong_password_is_told_and_the_name_kept(ward, visit) -> None:
    page = visit(javascript=False)
    page.goto("/ban-lam-viec/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill("mot-cua")
    page.get_by_label("Mật khẩu").fill("không phải")
    page.get_by_role("button", name="Đăng nhập").click()
    expect(page.get_by_role("alert")).to_contain_text("chưa đúng")
    expect(page.get_by_label("Tên đăng nhập")).to_have_value("mot-cua")


def test_a_citizen_searches(ward, visit) -> None:
    page = visit(javascript=False, width=320)
    page.goto("/")
    page.get_by_role("searchbox").fill("giay khai sinh")
    page.get_by_role("button", name="Tìm").click()
    expect(page).to_have_url(re.compile(r"\?q=giay\+khai\+sinh"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Tìm thủ tục")
