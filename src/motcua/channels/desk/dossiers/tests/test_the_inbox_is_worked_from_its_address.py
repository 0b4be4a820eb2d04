"""The inbox: narrowed by its address, paged by key, handed out as files, as quick with many rows as with one."""

import csv
import io
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from motcua.casework.dossiers import notices
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.channels.desk.dossiers import inbox as screen
from motcua.channels.desk.dossiers.tests.reading import inbox


def codes(page: str) -> list[str]:
    """Return the codes of the rows shown, in order."""
    return re.findall(r'<a class="nowrap" href="[^"]+">([^<]+)</a>', page)


def test_what_is_due_first_stands_first(office: Office, clerk):
    later, late = office.receive(), office.receive(at=office.at(-7))
    page = inbox(clerk)
    assert codes(page) == [late.code, later.code]
    assert "Quá hạn" in page


def test_tabs_urgency_unit_and_mine_narrow_it(office: Office, clerk, handler, leader):
    signing, late = office.dossier_in(SubState.AWAITING_SIGNATURE), office.receive(at=office.at(-7))
    assert codes(inbox(leader, muc="cho-ky")) == [signing.code]
    assert codes(inbox(clerk, han="qua-han")) == [late.code]
    assert codes(inbox(clerk, **{"bo-phan": str(office.one_stop.pk)})) == []
    assert len(codes(inbox(clerk, **{"bo-phan": str(office.division.pk)}))) == 2
    assert codes(inbox(handler, **{"cua-toi": "1"})) == []


def test_what_makes_no_sense_in_the_address_filters_nothing(office: Office, clerk):
    made = office.receive()
    query = {"muc": "x", "han": "y", "bo-phan": "z", "sau": "hôm qua", "dang": "doc"}
    assert codes(inbox(clerk, **query)) == [made.code]


def test_a_name_without_marks_finds_and_a_whole_code_opens(office: Office, clerk):
    made = office.dossier_in(SubState.RETURNED)
    open_one = office.receive()
    assert codes(inbox(clerk, tim="nguyen van")) == [open_one.code]
    for typed in (made.code.lower(), notices.tracking_address(made.code)):
        response = clerk.get(reverse("desk:inbox"), {"tim": typed})
        assert response["Location"] == reverse("desk:dossier", args=[made.code])


def test_pages_follow_by_key_and_keep_the_filters(office: Office, clerk, monkeypatch):
    monkeypatch.setattr(screen, "PAGE", 2)
    made = {office.receive().code for _ in range(5)}
    seen, page = [], inbox(clerk, muc="cho-chuyen")
    while True:
        seen += codes(page)
        following = re.search(r'rel="next" href="([^"]+)"', page)
        if following is None:
            break
        assert "muc=cho-chuyen" in following[1]
        page = clerk.get(reverse("desk:inbox") + following[1].replace("&amp;", "&")).content.decode()
    assert len(seen) == 5
    assert set(seen) == made


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_it_is_handed_out_as_a_file(office: Office, clerk, form: str):
    office.receive()
    response = clerk.get(reverse("desk:inbox"), {"dang": form})
    assert f'filename="ho-so-dang-giai-quyet.{form}"' in response["Content-Disposition"]


def test_the_file_holds_what_the_filters_show(office: Office, clerk):
    late = office.receive(at=office.at(-7))
    office.receive()
    response = clerk.get(reverse("desk:inbox"), {"dang": "csv", "han": "qua-han"})
    head, *lines = csv.reader(io.StringIO(response.content.decode("utf-8-sig")))
    assert head[0] == "Mã hồ sơ"
    assert [line[0] for line in lines] == [late.code]


def test_nothing_to_do_says_so(clerk, handler):
    assert "Không còn hồ sơ nào chờ giải quyết" in inbox(clerk)
    assert "Không có hồ sơ nào khớp" in inbox(handler, tim="không ai")


def test_htmx_gets_the_rows_alone(office: Office, clerk):
    made = office.receive()
    part = clerk.get(
        reverse("desk:inbox"), {"tim": "nguyen"}, headers={"HX-Request": "true"}
    ).content.decode()
    assert made.code in part
    assert "<html" not in part


def test_many_rows_need_no_more_questions(office: Office, clerk):
    def asked() -> int:
        with CaptureQueriesContext(connection) as told:
            assert codes(inbox(clerk))
        return sum("dossiers_" in one["sql"] or "organisation_unit" in one["sql"] for one in told)

    office.receive()
    once = asked()
    for _ in range(24):
        office.receive()
    assert asked() == once <= 3
    assert Dossier.objects.count() == 25
