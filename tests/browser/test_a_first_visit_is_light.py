"""A first visit stays under 150 kB, typeface and all."""

import pytest

from tests.browser.seeing import weight

pytestmark = pytest.mark.browser

LIMIT = 150_000
FIRST_PAGES = (
    ("", "/"),
    ("", "/thu-tuc/"),
    ("", "/ban-lam-viec/dang-nhap/"),
    ("mot-cua", "/ban-lam-viec/"),
    ("dai-bieu", "/hoi-dong/"),
)


def test_the_first_page_of_each_door(ward, visit) -> None:
    weights = {
        address: weight(visit(ward.accounts.get(username)), address) for username, address in FIRST_PAGES
    }
    assert {address: size for address, size in weights.items() if size > LIMIT} == {}
