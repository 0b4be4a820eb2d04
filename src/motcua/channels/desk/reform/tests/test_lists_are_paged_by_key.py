"""Lists show a page, name the next by its last key, and ask the database as often for many rows as for one."""

import re

from django.db import connection
from django.test.utils import CaptureQueriesContext

from motcua.channels.desk import listing
from motcua.channels.desk.reform.tests.reading import page
from motcua.reform.outreach.tests.making import activity
from motcua.reform.tests.making import on


def _asked(client) -> int:
    with CaptureQueriesContext(connection) as context:
        page(client, "reform-activities")
    return len(context)


def test_the_next_page_begins_after_the_last_row(ward, focal, monkeypatch):
    monkeypatch.setattr(listing, "PAGE", 2)
    for day in (1, 2, 2, 2, 3):
        activity(ward, title=f"Tờ {day}", on=on(5, day))
    seen, query = [], ""
    while True:
        shown = page(focal, "reform-activities", query=query)
        seen += re.findall(r"tuyen-truyen/([0-9a-f-]{36})/", shown)
        following = re.search(r'rel="next" href="([^"]+)"', shown)
        if following is None:
            break
        query = following[1].replace("&amp;", "&")
    assert len(seen) == 5
    assert len(set(seen)) == 5


def test_a_made_up_key_begins_at_the_first_page(ward, focal):
    activity(ward, title="Tờ gấp")
    assert "Tờ gấp" in page(focal, "reform-activities", query="?sau=hom-qua_1&nam=xx&loai=la")


def test_many_rows_need_no_more_questions(ward, focal):
    activity(ward)
    once = _asked(focal)
    for day in range(1, 9):
        activity(ward, on=on(5, day))
    assert _asked(focal) == once
