"""The desk's reports are for the ward's own officers; only authors write."""

import uuid
from typing import Any

from django.shortcuts import resolve_url
from django.test import Client
from django.urls import reverse

from motcua.channels.desk.reports.tests.reading import page, send
from motcua.channels.desk.reports.tests.test_the_focal_officer_writes_and_issues import START
from motcua.channels.desk.reports.urls import urlpatterns
from motcua.foundation.organisation.roles import Role
from motcua.insight.reports.tests.making import Ward
from motcua.insight.reports.tests.making import ward as new_ward

PK = uuid.uuid4()
GIVEN = {"pk": PK, "position": 1, "form": "pdf"}


def address(pattern, pk: uuid.UUID = PK) -> str:
    where = {name: GIVEN[name] for name in pattern.pattern.converters} | (
        {"pk": pk} if "pk" in pattern.pattern.converters else {}
    )
    return reverse(f"desk:{pattern.name}", kwargs=where)


def codes(client: Client, pattern: Any) -> set[int]:
    return {client.get(address(pattern)).status_code, client.post(address(pattern)).status_code}


def test_the_street_is_sent_to_log_in(settings):
    for pattern in urlpatterns:
        response = Client().get(address(pattern))
        assert response["Location"].startswith(resolve_url(settings.LOGIN_URL)), pattern.name


def test_a_deputy_has_no_business_here(logged_in):
    client = logged_in(Role.DEPUTY)
    for pattern in urlpatterns:
        assert codes(client, pattern) in ({403}, {403, 405}), pattern.name


def test_unknown_keys_are_not_found(focal):
    for pattern in urlpatterns:
        if pattern.pattern.converters:
            assert codes(focal, pattern) in ({404}, {404, 405}), pattern.name


def test_another_wards_reports_are_not_found(ward: Ward, logged_in):
    report, other = ward.issued(), new_ward("phuong-khac")
    client = logged_in(Role.REFORM_FOCAL, other.agency)
    for pattern in urlpatterns:
        if "pk" in pattern.pattern.converters and pattern.name != "report-figure":
            codes = {client.get(address(pattern, report.pk)).status_code}
            assert codes <= {404, 405}, pattern.name
    figure = report.figures.get(code="HL-04")
    assert client.get(reverse("desk:report-figure", kwargs={"pk": figure.pk})).status_code == 404
    assert report.title not in page(client, "reports")


def test_an_officer_without_the_task_reads_but_does_not_write(ward: Ward, logged_in):
    client = logged_in(Role.RECEPTION)
    assert "303" not in page(client, "reports")
    assert "Lập báo cáo" not in page(client, "reports")
    assert "Chỉ cán bộ đầu mối" in send(client, "report-start", START, status=422)
