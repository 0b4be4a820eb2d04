"""Real pages in real Chromium: one browser for each worker, a fresh visitor for each look.

A test here carries `pytestmark = pytest.mark.browser`, takes `ward` (its people) and `visit`.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.making import Ward, new_ward

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
    "--disable-dev-shm-usage",
]
LONGEST_MS = 20_000

Visit = Callable[..., Page]


@pytest.fixture(scope="session", autouse=True)
def _static_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The server starts once, before any test's own settings: it needs a folder to look into."""
    with override_settings(STATIC_ROOT=tmp_path_factory.mktemp("static")):
        yield


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of this worker."""
    where = [sys.executable, ROOT / "tools" / "machine.py", "--where", "chromium"]
    path = subprocess.run(where, capture_output=True, text=True, check=True).stdout.strip()
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright's loop runs in this thread; Django would take it for asynchronous code.
        patch.setitem(os.environ, "DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        yield browser
        browser.close()


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
