"""The living ward's report to its Council: one issued and assigned to a Board, one still a draft."""

import datetime as dt

from motcua.config.demonstration import papers
from motcua.config.demonstration.founding import Ward, read
from motcua.config.demonstration.living.present import Present
from motcua.config.demonstration.living.reform import COMMITTEE, FOCAL, year_of
from motcua.config.demonstration.timeline import Story, Timeline
from motcua.insight.reports import actions as reports
from motcua.insight.reports.models import Report
from motcua.kernel import clock, dates
from motcua.oversight.appraisals import actions as appraisals
from motcua.records.documents.states import IssuerKind

_STANDING = papers.Desk(
    IssuerKind.STANDING,
    "col-thuongtruc",
    "col-thuongtruc",
    ("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"),
)
_RECIPIENTS = (
    "Thường trực Hội đồng nhân dân phường",
    "Ban Văn hóa - Xã hội Hội đồng nhân dân phường",
    "Lưu: VT",
)


def plan(timeline: Timeline, ward: Ward, present: Present) -> None:
    """Put the report, its assignment and the draft on the timeline."""
    at = clock.at(present.ago(4), 9)
    timeline.add(at, _report(ward, present, at), alone=True)


def _report(ward: Ward, present: Present, at: dt.datetime) -> Story:
    told, by = read("cau_ong_lanh_now"), ward.actor(FOCAL, at.date())
    since, until = present.ago(26), present.ago(6)
    title = told["report_title"].format(since=dates.short(since), until=dates.short(until))
    report = reports.start(agency=ward.agency, title=title, since=since, until=until, by=by, at=at)
    _write(report, told["strengths"], told["shortcomings"], ward, at)
    issued_at = at + dt.timedelta(hours=5)
    yield issued_at
    report = reports.issue(
        report,
        cut_off=clock.end_of(until),
        signature=reports.Signature(COMMITTEE.capacity, ward.cast[COMMITTEE.signer].full_name),
        recipients=_RECIPIENTS,
        by=by,
        at=issued_at,
    )
    assigned_at = clock.at(present.ago(2), 9)
    yield assigned_at
    _assign(ward, present, report, assigned_at)
    drafted_at = clock.at(present.ago(1), 15)
    yield drafted_at
    year = year_of(present)
    draft = reports.start(
        agency=ward.agency,
        title=told["draft_title"].format(year=year),
        since=dt.date(year, 1, 1),
        until=present.today,
        by=by,
        at=drafted_at,
    )
    _write(draft, told["strengths"], told["shortcomings"], ward, drafted_at)


def _write(report: Report, strengths: str, shortcomings: str, ward: Ward, at: dt.datetime) -> None:
    by = ward.actor(FOCAL, at.date())
    for heading, body in (("Kết quả nổi bật", strengths), ("Tồn tại, hạn chế", shortcomings)):
        section = report.sections.get(heading=heading)
        reports.write_section(section, heading=heading, body=body, by=by, at=at)


def _assign(ward: Ward, present: Present, report: Report, at: dt.datetime) -> None:
    paper = papers.issue(ward, _STANDING, "TB", "Phân công Ban Văn hóa - Xã hội thẩm tra báo cáo", at)
    session = read("cau_ong_lanh_now")["session"].format(year=present.today.year)
    appraisals.assign(
        report=report,
        body=ward.bodies["vhxh"],
        assigned_on=at.date(),
        assignment_code=paper.symbol,
        due_on=present.today + dt.timedelta(days=14),
        session_on=present.today + dt.timedelta(days=28),
        session_name=session,
        by=ward.actor("col-thuongtruc", at.date()),
        at=at,
    )
