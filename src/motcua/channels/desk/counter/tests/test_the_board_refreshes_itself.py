"""The board alone answers htmx, and is the same as on the whole page."""

import re

from django.urls import reverse

from motcua.casework.counter.tests.making import Office


def test_the_block_equals_the_part_of_the_page(office: Office, clerk):
    office.issue("A", 50)
    office.issue("B", 51)
    office.call(3, 52)
    whole = clerk.get(reverse("desk:queue")).content.decode()
    part = clerk.get(reverse("desk:queue"), headers={"HX-Request": "true"}).content.decode()
    assert part.lstrip().startswith('<div id="queue-board"')
    assert "<html" not in part

    def without_tokens(text: str) -> str:
        return re.sub(r'value="[A-Za-z0-9]{64}"', "", text).strip()

    assert without_tokens(part) in without_tokens(whole)
