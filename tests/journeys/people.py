"""What people do with a browser: go somewhere, fill in what is asked, press what is written on a button."""

import datetime as dt
import re

from playwright.sync_api import Page

from motcua.kernel import clock


class Person:
    """Somebody at a screen."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def log_in(self, username: str, password: str) -> None:
        """Log in at the desk's door."""
        self.go("/ban-lam-viec/dang-nhap/")
        self.fills("Tên đăng nhập", username)
        self.fills("Mật khẩu", password)
        self.presses("Đăng nhập")

    def go(self, path: str) -> None:
        """Open an address."""
        answer = self.page.goto(path)
        assert answer is not None
        assert answer.status < 400, f"{path}: {answer.status}"

    def fills(self, label: str, value: str) -> None:
        """Type into the field with this label (its beginning is enough)."""
        self.page.get_by_label(re.compile(f"^{re.escape(label)}")).first.fill(value)

    def chooses(self, label: str, option: str) -> None:
        """Choose from the list with this label the first option that holds these words."""
        box = self.page.get_by_label(re.compile(f"^{re.escape(label)}")).first
        wanted = box.locator("option", has_text=option).first.get_attribute("value")
        box.select_option(wanted)

    def presses(self, words: str) -> None:
        """Press the button (or what looks like one) with these words and wait for the page."""
        name = re.compile(f"^{re.escape(words)}")
        button = self.page.get_by_role("button", name=name)
        (button if button.count() else self.page.get_by_role("link", name=name)).first.click()
        self.page.wait_for_load_state("load")

    def follows(self, words: str) -> None:
        """Follow the link in the page with these words."""
        self.page.locator("main").get_by_role("link", name=words).first.click()
        self.page.wait_for_load_state("load")

    def opens(self, words: str) -> None:
        """Open a part that is folded away."""
        self.page.locator("summary", has_text=words).first.click()

    def clock(self, minutes_ago: int = 0) -> str:
        """Return what the clock on the wall says, or said, as people write it: `08:30 25/11/2026`."""
        return f"{clock.now() - dt.timedelta(minutes=minutes_ago):%H:%M %d/%m/%Y}"

    def sees(self, words: str) -> bool:
        """Return whether the page says these words."""
        return words in self.text()

    def text(self) -> str:
        """Return what the page says, white space made one space."""
        return " ".join(self.page.locator("body").inner_text().split())
