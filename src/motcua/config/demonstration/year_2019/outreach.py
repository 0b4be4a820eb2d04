"""Telling people in 2019: leaflets, letters, meetings, web page, Zalo, kiosk; and the new law that units studied."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from motcua.config.demonstration import papers, traffic
from motcua.config.demonstration.founding import Ward, read
from motcua.config.demonstration.offices import Office
from motcua.config.demonstration.timeline import Story, Timeline
from motcua.config.demonstration.year_2019 import registers
from motcua.config.demonstration.year_2019.days import BEGINS, ENDS, RECEIVES_SINCE
from motcua.config.demonstration.year_2019.reform import FOCAL
from motcua.foundation.organisation.models import Neighbourhood
from motcua.kernel import clock
from motcua.reform.lawwatch import actions as lawwatch
from motcua.reform.lawwatch.models import WatchedAct
from motcua.reform.outreach import actions as outreach
from motcua.reform.outreach.states import Channel

# A neighbourhood meeting before the cut-off that was entered after it.
LATE_MEETING_ON = dt.date(2019, 11, 23)
LATE_MEETING_ENTERED_AT = clock.at(dt.date(2019, 11, 29), 14, 20)


def specials() -> list[registers.Special]:
    """Return the papers that these stories issue themselves."""
    return [("CV", _proposed_at())]


def plan(timeline: Timeline, office: Office) -> None:
    """Put the year's outreach and new law on the timeline."""
    told = read("cau_kho_2019")
    for line in told["materials"]["lines"]:
        words = line.split("; ")
        timeline.add(_at(words[2], 14), _print_run(office, words))
    for month in range(1, 13):
        _plan_meetings(timeline, office, month)
    for channel in (Channel.ZALO, Channel.KIOSK):
        for line in told["statistics"][channel.value]:
            _plan_statistic(timeline, office.ward, channel, [int(word) for word in line.split("; ")])
    _plan_articles(timeline, office, told["web"]["titles"])
    for line in told["law"]["lines"]:
        words = line.split("; ")
        timeline.add(max(_at(words[4], 9), clock.at(RECEIVES_SINCE, 9)), _law(office.ward, words))


def _at(day: str, hour: int) -> dt.datetime:
    return clock.at(dt.date.fromisoformat(day), hour)


# Materials and meetings ------------------------------------------------------------------------


def _print_run(office: Office, words: Sequence[str]) -> Story:
    """Print, and hand out over the following week; the last group gets what is left, or nothing."""
    ward, at = office.ward, _at(words[2], 14)
    run = outreach.add_activity(
        agency=ward.agency,
        channel=Channel(words[0]),
        title=words[1],
        on=at.date(),
        quantity=int(words[3]),
        evidence="Phiếu xuất kho, hợp đồng in",
        by=ward.actor(FOCAL, at.date()),
        at=at,
    )
    at = clock.at(office.calendar.next_working_day(at.date() + dt.timedelta(days=4)), 15)
    yield at
    left, groups = int(words[4]), list(ward.neighbourhoods)
    for place, group in enumerate(groups):
        copies = min(left, int(words[4]) // (len(groups) - 1)) if place < len(groups) - 1 else left
        if copies:
            outreach.deliver(
                run,
                neighbourhood=group,
                quantity=copies,
                on=at.date(),
                received_by=f"Tổ trưởng {group.name}",
                by=ward.actor(FOCAL, at.date()),
                at=at,
            )
        left -= copies


def _plan_meetings(timeline: Timeline, office: Office, month: int) -> None:
    """Each group meets once a month, in the second half; two weeks later some minutes say nothing of the reform."""
    for group in office.ward.neighbourhoods:
        day = dt.date(2019, month, office.invent.between(10, 22))
        about_reform = not office.invent.chance(0.09)
        at = clock.at(office.calendar.next_working_day(day), 9, office.invent.between(0, 59))
        timeline.act(at, partial(_meet, office, group, day, about_reform=about_reform, at=at))
    late = partial(
        _meet,
        office,
        office.ward.neighbourhoods[4],
        LATE_MEETING_ON,
        about_reform=True,
        at=LATE_MEETING_ENTERED_AT,
    )
    if month == LATE_MEETING_ON.month:
        timeline.act(LATE_MEETING_ENTERED_AT, late)


def _meet(office: Office, group: Neighbourhood, day: dt.date, *, about_reform: bool, at: dt.datetime) -> None:
    title = (
        "Sinh hoạt tổ dân phố: thủ tục hành chính, dịch vụ công trực tuyến"
        if about_reform
        else "Sinh hoạt tổ dân phố"
    )
    outreach.add_activity(
        agency=office.ward.agency,
        channel=Channel.MEETING,
        title=f"{title}, {group.name}",
        on=day,
        neighbourhood=group,
        audience=office.invent.between(18, 64),
        questions=(asked := office.invent.between(0, 5)),
        answered=asked,
        about_reform=about_reform,
        evidence="Biên bản sinh hoạt",
        by=office.ward.actor(FOCAL, at.date()),
        at=at,
    )


def _plan_statistic(timeline: Timeline, ward: Ward, channel: Channel, numbers: Sequence[int]) -> None:
    """Read a month's figures in the evening of its last day but some; November's before the cut-off."""
    month, quantity = numbers[0], numbers[1]
    day = dt.date(2019, month, 25 if month == 11 else 28)
    at = clock.at(day, 16, 30)
    audience, questions, answered = [*numbers[2:], 0, 0, 0][:3]
    act = partial(
        outreach.add_activity,
        agency=ward.agency,
        channel=channel,
        title=f"Số liệu {channel.label} tháng {month:02d}/2019",
        on=day,
        quantity=quantity,
        audience=audience,
        questions=questions,
        answered=answered,
        by=ward.actor(FOCAL, day),
        at=at,
    )
    timeline.act(at, act)


def _plan_articles(timeline: Timeline, office: Office, titles: Sequence[str]) -> None:
    days = traffic.working_days(office.calendar, BEGINS.date(), ENDS)
    for day in sorted(office.invent.random.sample(days, 58)):
        at = clock.at(day, 11, office.invent.between(0, 25))
        act = partial(
            outreach.add_activity,
            agency=office.ward.agency,
            channel=Channel.WEB,
            title=office.invent.pick(titles),
            on=day,
            quantity=1,
            audience=office.invent.between(40, 420),
            by=office.ward.actor(FOCAL, day),
            at=at,
        )
        timeline.act(at, act)


# New law -------------------------------------------------------------------------------------


def _law(ward: Ward, words: Sequence[str]) -> Story:
    """Enter an act when it came, give it to units, and note when each had studied it (some late, some never)."""
    received = max(_at(words[4], 9), clock.at(RECEIVES_SINCE, 9))
    by = ward.actor(FOCAL, received.date())
    act = lawwatch.add_act(
        agency=ward.agency,
        symbol=words[0],
        title=words[1],
        issuer=words[2],
        issued_on=dt.date.fromisoformat(words[3]),
        received_on=dt.date.fromisoformat(words[4]),
        effective_on=dt.date.fromisoformat(words[5]),
        by=by,
        at=received,
    )
    given = [part.split("=") for part in words[6].split(", ")]
    assigned = {
        unit: lawwatch.assign(
            act, unit=ward.units[unit], due_on=dt.date.fromisoformat(due), by=by, at=received
        )
        for unit, due, _ in given
    }
    if words[0] == _proposal()[0]:
        given.append(["", "", _proposal()[2]])
    for unit, _, done in sorted((one for one in given if one[2]), key=lambda one: one[2]):
        at = _at(done, 16)
        yield at
        if not unit:
            _propose(ward, act)
            continue
        result = "Đã phổ biến trong bộ phận; cập nhật biểu mẫu, bảng niêm yết."
        lawwatch.confirm_study(
            assigned[unit], on=at.date(), result=result, by=ward.actor(FOCAL, at.date()), at=at
        )


def _proposal() -> list[str]:
    return str(read("cau_kho_2019")["law"]["proposal"]).split("; ")


def _proposed_at() -> dt.datetime:
    return _at(_proposal()[2], 16)


def _propose(ward: Ward, act: WatchedAct) -> None:
    """Write to the superior about what does not work."""
    _, addressee, day, problem, wish = _proposal()
    at = _proposed_at()
    paper = papers.issue(
        ward, registers.COMMITTEE, "CV", f"Kiến nghị về {act.title[0].lower()}{act.title[1:]}", at
    )
    lawwatch.propose(
        act,
        addressee=addressee,
        document_code=paper.symbol,
        on=dt.date.fromisoformat(day),
        problem=problem,
        wish=wish,
        by=ward.actor(FOCAL, at.date()),
        at=at,
    )
