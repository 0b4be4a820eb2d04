"""Builds the whole demonstration in the database at hand."""

import datetime as dt
from collections.abc import Callable

from django.db import transaction

from motcua.config.demonstration import traffic
from motcua.config.demonstration.founding import Ward, found, list_catalogue
from motcua.config.demonstration.inventing import Inventor
from motcua.config.demonstration.timeline import Timeline
from motcua.config.demonstration.year_2019 import (
    appraisal,
    changes,
    courses,
    days,
    dossiers,
    outreach,
    reform,
    registers,
    report,
)
from motcua.foundation.calendars import actions as calendars
from motcua.foundation.organisation.actors import SYSTEM
from motcua.insight.reports.models import Report

SEED = "một cửa"
# Since when the people of the closed year hold their roles: the Council's term 2016–2021.
_TERM = dt.date(2016, 7, 1)
_LAST_DAY = dt.date(2025, 6, 30)


def build(
    *, today: dt.date, seed: str = SEED, scale: float = 1.0, say: Callable[[str], None] = lambda _: None
) -> None:
    """Make both wards. The same seed, day and scale make the same content; keys and salts differ.

    `scale` shrinks the number of dossiers only: every figure of report 303 that the public report names stays.
    """
    say("Dựng Phường Cầu Kho: tổ chức, lịch làm việc, danh mục thủ tục")
    old = _found_old(seed)
    say("Năm 2019: hồ sơ, đánh giá, kế hoạch, văn bản, báo cáo")
    timeline = Timeline()
    office = traffic.office_of(old, Inventor(f"{seed}/2019"))
    changes.plan(timeline, old)
    reform.plan(timeline, office)
    courses.plan(timeline, office)
    outreach.plan(timeline, office)
    specials = [*reform.specials(), *outreach.specials(), *appraisal.specials()]
    registers.plan(timeline, office, specials)
    dossiers.plan(timeline, office, scale=scale)
    written: list[Report] = []
    timeline.add(report.BEGUN_AT, report.tell(old, written), alone=True)
    timeline.add(registers.ASSIGNED_AT, appraisal.tell(old, written), alone=True)
    timeline.play()


@transaction.atomic
def _found_old(seed: str) -> Ward:
    at = days.SET_UP
    calendars.load_national_days(by=SYSTEM, at=at)
    ward = found("cau_kho", at=at, people_since=_TERM, invent=Inventor(f"{seed}/cau-kho"))
    list_catalogue(ward, "cau_kho", since=at.date(), until=_LAST_DAY, at=at)
    return ward
