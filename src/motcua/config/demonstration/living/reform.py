"""The living ward's reform this year: plan, courses, outreach, new law, papers. What lies after today has not happened."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from motcua.config.demonstration import papers
from motcua.config.demonstration.founding import Ward, read
from motcua.config.demonstration.living.present import Present
from motcua.config.demonstration.offices import Office
from motcua.config.demonstration.timeline import Story, Timeline
from motcua.kernel import clock
from motcua.records.documents.states import IssuerKind
from motcua.reform.lawwatch import actions as lawwatch
from motcua.reform.outreach import actions as outreach
from motcua.reform.outreach.states import Channel
from motcua.reform.plans import actions as plans
from motcua.reform.plans.states import Area, PlanKind
from motcua.reform.training import actions as training
from motcua.reform.training.states import Subject

FOCAL = "col-cchc"
COMMITTEE = papers.Desk(
    IssuerKind.COMMITTEE, "col-vanthu", "col-chutich", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
)
_BORN = dt.date(2025, 7, 7)


def year_of(present: Present) -> int:
    """Return the year whose plan is running: in January still the last one."""
    return present.today.year - (present.today.timetuple().tm_yday < 45)


def plan(timeline: Timeline, office: Office, present: Present) -> None:
    """Put this year's reform on the timeline."""
    told, year = read("cau_ong_lanh_now"), year_of(present)
    begin = max(clock.at(dt.date(year, 1, 22), 9), clock.at(_BORN, 9))
    timeline.add(begin, _plan(office.ward, year, begin))
    for line in told["courses"]:
        words = line.split("; ")
        at = _at(year, words[3], 17)
        if at > begin:
            timeline.add(at, _course(office, words, at))
    for line in told["outreach"]:
        words = line.split("; ")
        at = _at(year, words[2], 15)
        if at > begin:
            timeline.act(at, partial(_print, office.ward, words, at))
    for line in told["law"]:
        words = line.split("; ")
        timeline.add(_arrival(words), _law(office.ward, words))
    _plan_months(timeline, office, year, begin)
    since = clock.at(present.ago(40), 8)
    stretches = [
        papers.Stretch((kind,), count, since, present.until)
        for kind, count in (("BC", 21), ("CV", 17), ("TB", 9), ("QĐ", 6))
    ]
    papers.fill(timeline, office, COMMITTEE, stretches)


def _at(year: int, day: str, hour: int) -> dt.datetime:
    month, date = day.split("-")
    return clock.at(dt.date(year, int(month), int(date)), hour)


def _plan(ward: Ward, year: int, at: dt.datetime) -> Story:
    told = read("cau_ong_lanh_now")
    title = told["title"].format(year=year)
    paper = papers.issue(ward, COMMITTEE, "KH", title, at, steers=True)
    by = ward.actor(FOCAL, at.date())
    entered = plans.add_plan(
        agency=ward.agency,
        kind=PlanKind.REFORM,
        title=title,
        year=year,
        document_code=paper.symbol,
        issued_on=at.date(),
        basis=told["basis"].format(year=year),
        by=by,
        at=at,
    )
    done = []
    for words in (line.split("; ") for line in told["tasks"]):
        starts, due = _at(year, words[5], 8).date(), _at(year, words[6], 8).date()
        task = plans.add_task(
            plan=entered,
            code=words[0],
            area=Area(words[1]),
            title=words[2],
            product=words[3],
            lead=ward.units[words[4]],
            starts_on=max(starts, at.date()),
            due_on=max(due, at.date()),
            by=by,
            at=at,
        )
        if words[7].strip():
            done.append((max(_at(year, words[7].strip(), 15), at), task))
    for moment, task in sorted(done, key=lambda one: one[0]):
        yield moment
        paper = papers.issue(ward, COMMITTEE, "BC", f"Kết quả nhiệm vụ: {task.title}", moment)
        by = ward.actor(FOCAL, moment.date())
        plans.report_progress(
            task, on=moment.date(), is_done=True, document_code=paper.symbol, by=by, at=moment
        )


def _course(office: Office, words: Sequence[str], at: dt.datetime) -> Story:
    ward, by = office.ward, office.ward.actor(FOCAL, at.date())
    course = training.add_course(
        agency=ward.agency,
        title=words[1],
        subject=Subject(words[0]),
        organiser=words[2],
        starts_on=at.date(),
        ends_on=at.date(),
        hours=int(words[4]),
        place=words[5],
        by=by,
        at=at,
    )
    for account, unit in office.invent.random.sample(ward.officers, int(words[6])):
        training.attend(course, account=account, unit=unit, attended_on=at.date(), by=by, at=at)
    yield from ()


def _print(ward: Ward, words: Sequence[str], at: dt.datetime) -> None:
    by = ward.actor(FOCAL, at.date())
    run = outreach.add_activity(
        agency=ward.agency,
        channel=Channel(words[0]),
        title=words[1],
        on=at.date(),
        quantity=int(words[3]),
        by=by,
        at=at,
    )
    for group in ward.neighbourhoods[:-1]:
        share = int(words[3]) // len(ward.neighbourhoods)
        outreach.deliver(run, neighbourhood=group, quantity=share, on=at.date(), by=by, at=at)


def _plan_months(timeline: Timeline, office: Office, year: int, begin: dt.datetime) -> None:
    """Neighbourhood meetings and the figures of Zalo and kiosk, month by month."""
    ward = office.ward
    for month in range(1, 13):
        at = clock.at(dt.date(year, month, 27), 16)
        if at <= begin:
            continue
        by, day = ward.actor(FOCAL, at.date()), at.date()
        enter = partial(outreach.add_activity, agency=ward.agency, on=day, by=by, at=at)
        asked, looked_up = office.invent.between(60, 140), office.invent.between(900, 1700)
        zalo = partial(enter, channel=Channel.ZALO, title=f"Số liệu Zalo tháng {month:02d}")
        timeline.act(
            at, partial(zalo, quantity=asked * 17, audience=asked * 9, questions=asked, answered=asked - 2)
        )
        title = f"Số liệu kiosk tháng {month:02d}"
        timeline.act(at, partial(enter, channel=Channel.KIOSK, title=title, quantity=looked_up))
        for group in ward.neighbourhoods:
            audience, about = office.invent.between(25, 90), office.invent.chance(0.9)
            meet = partial(enter, channel=Channel.MEETING, title=f"Sinh hoạt {group.name}")
            timeline.act(at, partial(meet, neighbourhood=group, audience=audience, about_reform=about))


def _arrival(words: Sequence[str]) -> dt.datetime:
    return clock.at(dt.date.fromisoformat(words[4]), 9)


def _law(ward: Ward, words: Sequence[str]) -> Story:
    at = _arrival(words)
    by = ward.actor(FOCAL, at.date())
    act = lawwatch.add_act(
        agency=ward.agency,
        symbol=words[0],
        title=words[1],
        issuer=words[2],
        issued_on=dt.date.fromisoformat(words[3]),
        received_on=at.date(),
        effective_on=dt.date.fromisoformat(words[5]),
        by=by,
        at=at,
    )
    studied = []
    for unit, due, done in (part.split("=") for part in words[6].split(", ")):
        due_on = at.date() + dt.timedelta(days=int(due))
        assigned = lawwatch.assign(act, unit=ward.units[unit], due_on=due_on, by=by, at=at)
        if done:
            studied.append((at + dt.timedelta(days=int(done)), assigned))
    for moment, assigned in sorted(studied, key=lambda one: one[0]):
        yield moment
        by = ward.actor(FOCAL, moment.date())
        lawwatch.confirm_study(
            assigned, on=moment.date(), result="Đã phổ biến trong bộ phận.", by=by, at=moment
        )
