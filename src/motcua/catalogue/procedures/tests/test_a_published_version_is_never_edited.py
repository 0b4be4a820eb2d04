"""What was published stays as it was; a change is a new version."""

import dataclasses
import datetime as dt

import pytest
from django.db import DatabaseError, connection, transaction

from motcua.catalogue.procedures import actions, queries
from motcua.catalogue.procedures.models import ProcedureVersion
from motcua.catalogue.procedures.policies import DatesClash, Incomplete, VersionClosed
from motcua.catalogue.procedures.states import VersionState
from motcua.catalogue.procedures.tests.making import FIRST, NOW, draft, publish
from motcua.foundation.organisation.actors import SYSTEM

pytestmark = pytest.mark.django_db
CHANGE = dt.date(2026, 3, 1)


def test_rewriting_it_is_refused() -> None:
    version = publish(draft())
    with pytest.raises(VersionClosed):
        actions.rewrite_draft(version, draft(name="Tên khác"), by=SYSTEM, at=NOW)


def test_the_database_refuses_it_too() -> None:
    version = publish(draft())
    change = "UPDATE procedures_procedureversion SET name = 'khác' WHERE id = %s"
    key = version.pk.hex if connection.vendor == "sqlite" else version.pk
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change, [key])


def test_a_new_version_ends_the_former_the_day_before() -> None:
    publish(draft())
    publish(draft(name="Đăng ký khai sinh (mới)", valid_from=CHANGE))
    assert queries.version_on("1.001193", CHANGE - dt.timedelta(days=1)).number == 1
    assert queries.version_on("1.001193", CHANGE).number == 2
    assert ProcedureVersion.objects.get(number=1).valid_to == CHANGE - dt.timedelta(days=1)


def test_two_versions_never_hold_on_one_day() -> None:
    publish(draft(valid_from=CHANGE))
    with pytest.raises(DatesClash):
        publish(draft(valid_from=CHANGE, name="Trùng ngày"))


def test_nothing_is_published_without_what_the_law_asks_for() -> None:
    version = actions.draft_version(draft(steps=(), decision_number=""), by=SYSTEM, at=NOW)
    with pytest.raises(Incomplete) as refused:
        actions.publish_version(version, by=SYSTEM, at=NOW)
    assert "trình tự thực hiện" in str(refused.value)
    assert "số quyết định công bố" in str(refused.value)


def test_a_procedure_has_one_draft_at_a_time() -> None:
    actions.draft_version(draft(), by=SYSTEM, at=NOW)
    with pytest.raises(VersionClosed):
        actions.draft_version(draft(name="Nháp thứ hai"), by=SYSTEM, at=NOW)


def test_a_dropped_draft_makes_room_for_another() -> None:
    first = actions.draft_version(draft(), by=SYSTEM, at=NOW)
    actions.drop_draft(first, reason="Nhầm thủ tục", by=SYSTEM, at=NOW)
    second = actions.draft_version(draft(), by=SYSTEM, at=NOW)
    assert (second.number, second.state) == (2, VersionState.DRAFT)


def test_a_repealed_procedure_is_gone_after_its_last_day() -> None:
    version = publish(draft())
    actions.end_version(version, last_day=CHANGE, reason="Bãi bỏ", by=SYSTEM, at=NOW)
    assert queries.version_on("1.001193", CHANGE).number == 1
    with pytest.raises(ProcedureVersion.DoesNotExist):
        queries.version_on("1.001193", CHANGE + dt.timedelta(days=1))


def test_a_version_read_back_says_what_was_written() -> None:
    said = draft()
    publish(said)
    read = queries.to_draft(queries.access_version("1.001193", 1))
    assert dataclasses.replace(read, confidence=said.confidence) == said
    assert read.valid_from == FIRST
