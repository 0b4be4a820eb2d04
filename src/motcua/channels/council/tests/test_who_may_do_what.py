"""Council pages are for the Council's people; each act for those whose act it is."""

import uuid
from typing import Any

import pytest
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import reverse

from motcua.channels.council.appraisals.urls import urlpatterns as appraisals
from motcua.channels.council.figures.urls import urlpatterns as figures
from motcua.channels.council.recommendations.urls import urlpatterns as recommendations
from motcua.foundation.organisation.roles import Role
from motcua.oversight.appraisals.tests.making import Council
from motcua.oversight.appraisals.tests.making import council as new_council

PK = uuid.uuid4()
PATTERNS = [*appraisals, *figures, *recommendations]


def address(pattern: Any, pk: uuid.UUID = PK) -> str:
    names = pattern.pattern.converters
    where = {name: "pdf" if name == "form" else pk for name in names}
    return reverse(f"council:{pattern.name}", kwargs=where)


def test_the_street_is_sent_to_log_in(settings):
    for pattern in PATTERNS:
        response = Client().get(address(pattern))
        assert response.status_code == 302, pattern.name
        assert response["Location"].startswith(resolve_url(settings.LOGIN_URL))


def codes(client: Client, pattern: Any) -> set[int]:
    return {client.get(address(pattern)).status_code, client.post(address(pattern)).status_code}


@pytest.mark.slow
def test_an_officer_has_no_business_here(logged_in):
    client = logged_in(Role.REFORM_FOCAL)
    for pattern in PATTERNS:
        assert codes(client, pattern) in ({403}, {403, 405}), pattern.name


@pytest.mark.slow
def test_unknown_keys_are_not_found(head):
    for pattern in PATTERNS:
        if pattern.pattern.converters:
            assert codes(head, pattern) in ({404}, {404, 405}), pattern.name


def test_another_wards_things_are_not_found(council: Council, logged_in):
    other = new_council("phuong-khac")
    client = logged_in(Role.BOARD_HEAD, other.board, other.ward.agency)
    appraisal, row = council.met(), council.sent()
    figure = council.report.figures.get(code="HL-04")
    for name, pk in (
        ("appraisal", appraisal.pk),
        ("report", council.report.pk),
        ("figure", figure.pk),
        ("recommendation", row.pk),
    ):
        assert client.get(reverse(f"council:{name}", kwargs={"pk": pk})).status_code == 404


def test_a_deputy_reads_but_does_not_work(council: Council, logged_in):
    client = logged_in(Role.DEPUTY)
    appraisal = council.met()
    text = client.get(reverse("council:appraisal", kwargs={"pk": appraisal.pk})).content.decode()
    assert "Thêm nhận xét" not in text
    refused = client.post(
        reverse("council:appraisal-find", kwargs={"pk": appraisal.pk}),
        {"kind": "strength", "wording": "x", "evidence": "y"},
    )
    assert refused.status_code == 422
    assert "Chỉ thành viên Ban" in refused.content.decode()


def test_a_board_head_does_not_assign(council: Council, head):
    listed = head.get(reverse("council:appraisals")).content.decode()
    assert reverse("council:appraisal-assign", kwargs={"report": council.report.pk}) not in listed
