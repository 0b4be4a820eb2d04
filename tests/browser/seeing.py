"""What a page must not do, at each width: break a rule of WCAG, scroll sideways, complain to the console."""

import gzip

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Response

WIDTHS = (320, 768, 1280)
HEIGHT = 900


def complaints(page: Page, address: str, status: int = 200) -> list[str]:
    """Open an address and return everything that is wrong with it, as sentences."""
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        # The browser itself remarks on every page that is not 200.
        if message.type == "error" and "status of" not in message.text:
            said.append(f"{address}: {message.text}")

    page.on("console", hear)
    answer = page.goto(address)
    if answer is None or answer.status != status:
        said.append(f"{address}: status {answer.status if answer else 'none'}")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        said += [f"{address} at {width}: {one}" for one in (*_sideways(page), *_violations(page))]
    page.remove_listener("console", hear)
    return said


def weight(page: Page, address: str) -> int:
    """Return the bytes of a first visit as they cross the wire: styles and scripts compressed, as we serve them."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    return sum(_size(answer) for answer in answers)


def _size(answer: Response) -> int:
    body = answer.body()
    is_text = answer.headers.get("content-type", "").startswith(("text/css", "text/javascript", "image/svg"))
    return len(gzip.compress(body)) if is_text else len(body)


def _sideways(page: Page) -> list[str]:
    over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{over} px too wide"] if over > 0 else []


def _violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {rule['help']} at {node['target']}: {node['html'][:160]}"
        for rule in found
        for node in rule["nodes"]
    ]
