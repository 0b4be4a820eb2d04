"""Nobody takes the demonstration for a ward's own pages, or a ward's pages for a demonstration."""

import pytest

NOTE = "Bản trình diễn"


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/ban-lam-viec/dang-nhap/", "/khong-co-trang-nay/"])
@pytest.mark.parametrize("demonstrates", [True, False])
def test_pages_say_whether_they_demonstrate(client, settings, address, demonstrates):
    settings.IS_DEMO = demonstrates
    assert (NOTE in client.get(address).content.decode()) is demonstrates
