"""The frames of the three doors keep WCAG, fit a narrow phone and obey their own content policy."""

import pytest

from tests.browser.seeing import complaints

pytestmark = pytest.mark.browser

STREET = {
    "/": 200,
    "/thu-tuc/": 200,
    "/tra-cuu/": 200,
    "/ban-lam-viec/dang-nhap/": 200,
    "/khong-co-trang-nay/": 404,
}
DESK = {
    "mot-cua": ("/ban-lam-viec/", "/ban-lam-viec/mat-khau/"),
    "cai-cach": ("/ban-lam-viec/",),
    "quan-tri": ("/ban-lam-viec/thu-vien/", "/ban-lam-viec/chon-co-quan/"),
}


def test_pages_for_the_street(ward, visit) -> None:
    page = visit()
    found = [one for address, status in STREET.items() for one in complaints(page, address, status)]
    assert found == []


def test_pages_of_the_desk(ward, visit) -> None:
    found = []
    for username, addresses in DESK.items():
        page = visit(ward.accounts[username])
        found += [one for address in addresses for one in complaints(page, address)]
    assert found == []


def test_pages_of_the_council(ward, visit) -> None:
    page = visit(ward.accounts["dai-bieu"])
    addresses = ("/hoi-dong/", "/hoi-dong/tham-tra/", "/hoi-dong/kien-nghi/", "/hoi-dong/so-lieu/")
    assert [one for address in addresses for one in complaints(page, address)] == []


def test_a_page_for_others(ward, visit) -> None:
    assert complaints(visit(ward.accounts["dai-bieu"]), "/ban-lam-viec/hang-doi/", 403) == []
