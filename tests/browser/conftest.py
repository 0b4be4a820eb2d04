"""Real pages in real Chromium: one browser for each worker, a fresh visitor for each look.

A test here carries `pytestmark = pytest.mark.browser`, takes `ward` (its people) and `visit`.
"""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client, override_settings
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.making import Ward, new_ward

LONGEST_MS = 20_000

Visit = Callable[..., Page]


@pytest.fixture(scope="session", autouse=True)
def _static_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The server starts once, before any test's own settings: it needs a folder to look into."""
    with override_settings(STATIC_ROOT=tmp_path_factory.mktemp("static")):
        yield


@pytest.fixture
def ward(chromium: Browser, live_server) -> Ward:
    """A ward with people of each door."""
    return new_ward()


@pytest.fixture
def visit(chromium: Browser, live_server) -> Iterator[Visit]:
    """Return a function that opens a page for a new visitor: who is logged in, how wide, with or without scripts."""
    contexts: list[BrowserContext] = []

    def new_visitor(account=None, *, width: int = 1280, javascript: bool = True) -> Page:
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
            java_script_enabled=javascript,
            locale="vi-VN",
        )
        context.set_default_timeout(LONGEST_MS)
        contexts.append(context)
        if account is not None:
            client = Client()
            client.force_login(account)
            cookie = client.cookies["sessionid"].value
            context.add_cookies([{"name": "sessionid", "value": cookie, "url": live_server.url}])
        return context.new_page()

    yield new_visitor
    for context in contexts:
        context.close()
