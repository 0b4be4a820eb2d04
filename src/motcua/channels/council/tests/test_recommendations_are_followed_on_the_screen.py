"""A list with filters, one page with answers, judgements, urgings and the effect."""

import pytest
from django.urls import reverse

from motcua.channels.council.tests.reading import page, send
from motcua.foundation.organisation.roles import Role
from motcua.insight.reports.tests.making import actor
from motcua.oversight.appraisals.tests.making import CLOSED, Council
from motcua.oversight.recommendations import actions
from motcua.oversight.recommendations.states import Addressee


@pytest.fixture
def asked(council: Council):
    return council.sent(at=CLOSED)


def answered(row):
    by = actor("phuong-mau", Role.CHAIR)
    return actions.answer(
        row,
        wording="Đã mở lớp.",
        document_code="45/UBND-VP",
        answered_on=CLOSED.date(),
        by=by,
        at=CLOSED,
    )


def test_an_answer_is_judged(asked, head):
    answered(asked)
    text = page(head, "recommendation", pk=asked.pk)
    assert "45/UBND-VP" in text
    told = send(head, "recommendation-judge", {"standing": "partly", "note": "Mới một lớp."}, pk=asked.pk)
    assert "hoàn thành một phần" in told


def test_urging_is_kept(asked, head):
    told = send(head, "recommendation-remind", {"step": "1", "note": "Đã quá nửa hạn"}, pk=asked.pk)
    assert "Đôn đốc lần đầu" in told


def test_a_council_body_answers_what_it_was_asked(council: Council, logged_in):
    row = council.sent(addressee=Addressee.GROUP, at=CLOSED)
    client = logged_in(Role.GROUP_HEAD)
    data = {"wording": "Đã tiếp xúc cử tri.", "document_code": "03/BC-TĐB", "answered_on": "12/12/2019"}
    assert "Đã tiếp xúc cử tri." in send(client, "recommendation-answer", data, pk=row.pk)


def test_the_effect_is_shown_before_and_since(asked, head):
    text = page(head, "recommendation", pk=asked.pk)
    assert "3/13 (23,08 %)" in text
    assert "Chưa có bản ghi nào để so sánh." in text


def test_the_list_is_filtered_by_the_address(council: Council, asked, head):
    group = council.sent(addressee=Addressee.GROUP, at=CLOSED)
    for query, there, gone in (
        ({"gui-den": "group"}, group, asked),
        ({"tinh-trang": "done"}, None, asked),
        ({"tinh-trang": "qua-han"}, None, group),
        ({"tinh-trang": "không có", "gui-den": "?"}, asked, None),
    ):
        text = head.get(reverse("council:recommendations"), query).content.decode()
        assert there is None or there.code in text
        assert gone is None or gone.code not in text


@pytest.mark.parametrize(("form", "kind"), [("csv", "text/csv"), ("xlsx", "spreadsheetml")])
def test_the_list_can_be_taken_along(asked, head, form: str, kind: str):
    response = head.get(reverse("council:recommendations"), {"dang": form})
    assert kind in response["Content-Type"]
    if form == "csv":
        assert asked.code in response.content.decode()
