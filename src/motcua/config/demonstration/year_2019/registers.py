"""The registers of 2019: enough papers before plans 06 and 25, report 303 and appraisal 28 that they bear these numbers."""

import datetime as dt
from collections.abc import Sequence

from motcua.config.demonstration.offices import Office
from motcua.config.demonstration.papers import Desk, Stretch, fill
from motcua.config.demonstration.timeline import Timeline
from motcua.kernel import clock
from motcua.records.documents.states import IssuerKind

COMMITTEE = Desk(IssuerKind.COMMITTEE, "ck-vanthu", "ck-chutich", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"))
BOARD = Desk(IssuerKind.BOARD, "ck-thuky", "ck-truongban", ("TM. BAN KINH TẾ - XÃ HỘI", "TRƯỞNG BAN"), "ktxh")
STANDING = Desk(
    IssuerKind.STANDING, "ck-thuky", "ck-thuongtruc", ("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH")
)
# A paper that some story issues: its register's type and its moment.
Special = tuple[str, dt.datetime]

_FIRST = clock.at(dt.date(2019, 1, 2), 8)
PLAN_06_AT = clock.at(dt.date(2019, 2, 19), 9)
PLAN_25_AT = clock.at(dt.date(2019, 4, 1), 9)
REPORT_AT = clock.at(dt.date(2019, 11, 26), 10)
ASSIGNED_AT = clock.at(dt.date(2019, 11, 28), 9)
APPRAISED_AT = clock.at(dt.date(2019, 12, 19), 15)
_LAST = clock.at(dt.date(2019, 12, 31), 16)


def plan(timeline: Timeline, office: Office, specials: Sequence[Special]) -> None:
    """Fill the registers, leaving room for the papers that stories issue themselves."""

    def between(type_code: str, numbers: int, since: dt.datetime, until: dt.datetime) -> Stretch:
        taken = sum(1 for kind, at in specials if kind == type_code and since < at < until)
        return Stretch((type_code,), numbers - taken, since, until)

    committee = [
        between("KH", 5, _FIRST, PLAN_06_AT),
        between("KH", 18, PLAN_06_AT, PLAN_25_AT),
        between("KH", 15, PLAN_25_AT, _LAST),
        between("BC", 302, _FIRST, REPORT_AT),
        between("BC", 24, REPORT_AT, _LAST),
        between("QĐ", 26, _FIRST, _LAST),
        between("CV", 60, _FIRST, _LAST),
        between("TB", 40, _FIRST, _LAST),
        between("TTr", 9, _FIRST, _LAST),
    ]
    fill(timeline, office, COMMITTEE, committee)
    types = ("BC", "TB", "GM", "KH")
    board_papers = sum(1 for kind, at in specials if kind == "KTXH" and at < APPRAISED_AT)
    fill(timeline, office, BOARD, [Stretch(types, 27 - board_papers, _FIRST, APPRAISED_AT)])
    fill(timeline, office, STANDING, [Stretch(("TB",), 14, _FIRST, ASSIGNED_AT)])
