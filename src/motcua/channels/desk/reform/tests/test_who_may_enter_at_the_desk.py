"""Every officer reads these screens; only the focal officer enters and voids; the street and the Council do neither."""

import uuid

import pytest
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import reverse

from motcua.channels.desk.reform.tests.reading import page
from motcua.channels.desk.reform.urls import urlpatterns
from motcua.channels.desk.reform.voiding import VOIDABLE
from motcua.foundation.organisation.roles import Role
from motcua.reform.lawwatch.tests import making as law
from motcua.reform.outreach.tests import making as outreach
from motcua.reform.plans.tests import making as plans
from motcua.reform.tests.making import open_ward
from motcua.reform.training.tests import making as training

PK = uuid.uuid4()
LISTS = (
    "reform",
    "reform-plans",
    "reform-initiatives",
    "reform-courses",
    "reform-activities",
    "reform-coverage",
    "reform-acts",
)
FORMS = (
    "reform-plan-add",
    "reform-initiative-add",
    "reform-course-add",
    "reform-activity-add",
    "reform-act-add",
)


def _address(pattern) -> str:
    names = pattern.pattern.converters
    given = {"pk": PK, "what": "ke-hoach"}
    return reverse(f"desk:{pattern.name}", kwargs={name: given[name] for name in names})


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda pattern: pattern.name)
def test_the_street_logs_in_and_a_deputy_stays_out(settings, logged_in, pattern):
    street = Client().get(_address(pattern))
    assert street["Location"].startswith(resolve_url(settings.LOGIN_URL))
    assert logged_in(Role.DEPUTY).get(_address(pattern)).status_code == 403


def test_a_specialist_reads_lists_and_enters_nothing(logged_in):
    clerk = logged_in(Role.SPECIALIST)
    for name in LISTS:
        assert "Nhập " not in page(clerk, name).replace("Nhập bởi", "")
    for name in FORMS:
        assert clerk.get(reverse(f"desk:{name}")).status_code == 403
    assert clerk.get(reverse("desk:reform-void", args=["ke-hoach", PK])).status_code == 403


def test_another_wards_entries_are_not_found(focal):
    other = open_ward("phuong-khac")
    rows = {
        "reform-plan": plans.plan(other),
        "reform-course": training.course(other),
        "reform-activity": outreach.activity(other),
        "reform-act": law.act(other),
    }
    for name, row in rows.items():
        assert focal.get(reverse(f"desk:{name}", args=[row.pk])).status_code == 404
    assert (
        focal.get(reverse("desk:reform-void", args=["ke-hoach", rows["reform-plan"].pk])).status_code == 404
    )
    assert focal.get(reverse("desk:reform-void", args=["voi", PK])).status_code == 404


def test_every_kind_of_entry_opens_its_voiding_page(ward, focal):
    plan = plans.plan(ward)
    course, printed, watched = training.course(ward), outreach.activity(ward), law.act(ward)
    rows = {
        "ke-hoach": plan,
        "nhiem-vu": plans.task(plan, ward),
        "lop": course,
        "luot-du": training.attend(course, ward),
        "tuyen-truyen": printed,
        "van-ban": watched,
        "luot-giao": law.assign(watched, ward),
    }
    for what, row in rows.items():
        assert VOIDABLE[what].said(row) in page(focal, "reform-void", what, row.pk)
