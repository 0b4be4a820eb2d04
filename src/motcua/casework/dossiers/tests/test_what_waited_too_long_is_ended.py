"""Scheduled work ends unanswered requests where the ward has a rule, and lists what is late."""

import io

import pytest
import time_machine
from django.core.management import CommandError, call_command

from motcua.casework.dossiers import actions, queries
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import SubState
from motcua.casework.dossiers.tests.making import Office
from motcua.foundation.calendars import actions as calendars
from motcua.foundation.calendars.states import SpecialKind
from motcua.foundation.organisation.actors import system
from motcua.records.legislation import actions as legislation


@pytest.fixture
def seven_days(office: Office):
    legislation.set_rule(
        agency=office.agency,
        name="supplement.wait_working_days",
        value="7",
        source="301/2026/NĐ-CP",
        valid_from=office.at(-30).date(),
        by=system(office.agency.code),
        at=office.at(-30),
    )


def test_it_ends_after_the_last_day_and_once(office: Office, seven_days):
    asked = office.dossier_in(SubState.AWAITING_SUPPLEMENT)
    online = office.dossier_in(SubState.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE)
    assert actions.lapse_due(at=office.at(9, 17)) == 0
    assert actions.lapse_due(at=office.at(9, 17, 1)) == 2
    assert actions.lapse_due(at=office.at(10)) == 0
    asked.refresh_from_db()
    online.refresh_from_db()
    assert (asked.step, online.step) == (SubState.NOT_SUPPLEMENTED, SubState.LAPSED_BEFORE_ACCEPTANCE)
    assert "Quá 7 ngày làm việc" in asked.moves.get(name="lapse_supplement").reason


def test_without_a_rule_nothing_is_ended(office: Office):
    office.dossier_in(SubState.AWAITING_SUPPLEMENT)
    assert actions.lapse_due(at=office.at(300)) == 0


def test_late_ones_are_found_by_the_calendar_not_by_the_hint(office: Office):
    late = office.make("transfer", office.receive())
    office.make("require_payment", office.receive())
    assert not queries.late(office.agency.code, at=office.at(3, 16))
    assert [row.code for row in queries.late(office.agency.code, at=office.at(3, 17))] == [late.code]
    calendars.set_day(
        agency=office.agency, day=office.at(3).date(), kind=SpecialKind.OFF, reason="Bão", decree="CĐ 1",
        by=system(office.agency.code), at=office.at(3),
    )  # fmt: skip
    assert not queries.late(office.agency.code, at=office.at(3, 17))
    assert Dossier.objects.get(code=late.code).attention_at == office.at(3, 17)


def test_the_command_tells_and_refuses_in_one_line(office: Office):
    dossier = office.receive()
    out = io.StringIO()
    with time_machine.travel(office.at(5), tick=False):
        call_command("dossiers", "late", office.agency.code, stdout=out)
        call_command("dossiers", "lapse", stdout=out)
    assert dossier.code in out.getvalue()
    assert "1 hồ sơ quá hạn." in out.getvalue()
    assert "Đã dừng 0 hồ sơ" in out.getvalue()
    with pytest.raises(CommandError, match="Không có đơn vị"):
        call_command("dossiers", "late", "khong-co", stdout=out)
