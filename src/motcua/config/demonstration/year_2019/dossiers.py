"""The year's dossiers and what people said of them."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from motcua.casework.feedback import actions as feedback
from motcua.casework.feedback.states import Channel, Level
from motcua.catalogue.procedures.states import Channel as Way
from motcua.config.demonstration import traffic
from motcua.config.demonstration.asking import Ending, Opinion, Request
from motcua.config.demonstration.founding import read
from motcua.config.demonstration.offices import Office
from motcua.config.demonstration.stories import from_counter, from_web, refused_at_counter
from motcua.config.demonstration.timeline import Timeline
from motcua.config.demonstration.year_2019.changes import OLD_UNIT
from motcua.config.demonstration.year_2019.days import (
    BEGINS,
    CUT_OFF,
    ENDS,
    MERGED_ON,
    RECEIVES_SINCE,
    REPORTED_ON,
)
from motcua.foundation.organisation.actors import CITIZEN
from motcua.kernel import clock

# Settled while people wait, so that they can rate it the same day.
_RATED_AT_ONCE = frozenset({"2.000815", "2.000884"})
_RATED_BY_LINK = 620
# What the planted dossiers ask for: a paper promised within three working days.
_PLANTED = "1.004873"
# Days on which a dossier comes whose limit runs over the forgotten working day, however small the scale.
BEFORE_FORGOTTEN_DAY = (dt.date(2019, 5, 2), dt.date(2019, 5, 3))
# Received on paper before the cut-off, typed in after it.
LATE_DAY = dt.date(2019, 11, 22)
LATE_RECEPTIONS = (5, 18, 31, 44, 52)
LATE_ENTERED_AT = clock.at(dt.date(2019, 11, 27), 8, 15)


def plan(timeline: Timeline, office: Office, *, scale: float) -> None:
    """Put the year's dossiers and ratings on the timeline. Ratings do not shrink with the scale."""
    told = traffic.volumes("cau-kho")
    days = traffic.working_days(office.calendar, RECEIVES_SINCE, ENDS)
    weights = [
        told["months"]["weights"][day.month - 1] * told["weekdays"]["weights"][day.weekday()] for day in days
    ]
    moments = traffic.moments(office.invent, days, weights, round(told["dossiers"] * scale))
    asked = list(traffic.requests(office, moments, told))
    opinions = {unit: _opinions(office, unit, *counts) for unit, counts in told["ratings"].items()}
    _hand_out(asked, opinions["tu-phap"])
    for at, request in asked:
        _begin(timeline, office, request, at)
    _enter_late(timeline, office)
    for day in BEFORE_FORGOTTEN_DAY:
        at = clock.at(day, 9, 20)
        timeline.add(at, from_counter(office, Request(_PLANTED), at))
    _collect(timeline, office, opinions)


def _enter_late(timeline: Timeline, office: Office) -> None:
    """Receive some dossiers on paper while the software was down before the cut-off; type them in after it."""
    for place, minute in enumerate(LATE_RECEPTIONS):
        received_at = clock.at(LATE_DAY, 14, minute)
        entered_at = LATE_ENTERED_AT + dt.timedelta(minutes=6 * place)
        request = Request(_PLANTED, entered_at=entered_at)
        timeline.add(entered_at, from_counter(office, request, received_at))


def _collect(timeline: Timeline, office: Office, opinions: dict[str, list[Opinion]]) -> None:
    """Spread the other opinions over the year, each unit's over the days on which it worked."""
    until_cut_off = traffic.working_days(office.calendar, BEGINS.date(), CUT_OFF.date())[1:-1]
    before_merger = [day for day in until_cut_off if day < MERGED_ON][:-1]
    after = traffic.working_days(office.calendar, REPORTED_ON, ENDS)[1:-1]
    for unit, left in opinions.items():
        for opinion in left:
            _give(timeline, office, unit, opinion, before_merger if unit == OLD_UNIT else until_cut_off)
    for number in range(212):
        _give(timeline, office, ("mot-cua", "tu-phap")[number % 2], _content(office), after)


def _begin(timeline: Timeline, office: Office, request: Request, at: dt.datetime) -> None:
    if request.channel == Way.ONLINE.value:
        timeline.add(at, from_web(office, request, at))
    elif request.opinion is None and office.invent.chance(0.004):
        reason = "Thủ tục không thuộc thẩm quyền của phường; đã hướng dẫn nơi nộp."
        timeline.add(at, refused_at_counter(office, request, at, reason))
    else:
        timeline.add(at, from_counter(office, request, at))


def _opinions(office: Office, unit: str, count: int, hurt: int) -> list[Opinion]:
    """Return the opinions about a unit in a drawn order: so many, of which so many are not satisfied with attitude."""
    dissatisfied = [
        Opinion(
            level=Level.DISSATISFIED.value,
            answers={"attitude": Level.DISSATISFIED.value},
            reasons=("impolite",),
            words=words,
        )
        for words in read("opinions")["attitude"][unit]
    ]
    if len(dissatisfied) != hurt:
        raise ValueError(f"{unit}: {len(dissatisfied)} texts for {hurt} opinions")
    found = [_content(office) for _ in range(count - hurt)] + dissatisfied
    office.invent.random.shuffle(found)
    return found


def _content(office: Office) -> Opinion:
    """Return an opinion of somebody satisfied, now and then with a kind word or a side that could be better."""
    invent = office.invent
    level = (Level.VERY_SATISFIED if invent.chance(0.61) else Level.SATISFIED).value
    answers = {"attitude": level}
    reasons: tuple[str, ...] = ()
    if invent.chance(0.02):
        answers["time"], reasons = Level.DISSATISFIED.value, ("waited-long",)
    words = invent.pick(read("opinions")["praise"]["words"]) if invent.chance(0.08) else ""
    return Opinion(level, answers, reasons, words)


def _hand_out(asked: list[tuple[dt.datetime, Request]], opinions: list[Opinion]) -> None:
    """Let some who waited at the counter rate through the code on their slip; their opinions leave the list."""
    last = CUT_OFF - dt.timedelta(days=3)
    for at, request in asked:
        early = (at.hour, at.minute) < (14, 0)
        at_once = request.code in _RATED_AT_ONCE
        if not (at_once and early and BEGINS <= at < last) or len(opinions) <= 1102 - _RATED_BY_LINK:
            continue
        kind = next((one for one in opinions if not one.reasons), None)
        if kind is not None and at.second % 4 == 0:
            opinions.remove(kind)
            request.opinion, request.ending = kind, Ending.ON_TIME


def _give(timeline: Timeline, office: Office, unit: str, opinion: Opinion, days: Sequence[dt.date]) -> None:
    """Let somebody rate at the tablet, or on a paper slip that is typed in the next morning."""
    day = office.invent.pick(days)
    happened_at = clock.at(day, 8, 10) + dt.timedelta(seconds=office.invent.between(0, 9_000))
    channel, at = Channel.TABLET, happened_at
    if office.invent.chance(0.14):
        channel = Channel.PAPER
        at = clock.at(office.calendar.next_working_day(day), 7, 40, office.invent.between(0, 59))
    timeline.act(at, partial(_rate, office, unit, opinion, channel, happened_at, at))


def _rate(
    office: Office, unit: str, opinion: Opinion, channel: Channel, happened_at: dt.datetime, at: dt.datetime
) -> None:
    typist = office.ward.actor("ck-motcua", at.date())
    feedback.rate(
        agency=office.ward.agency,
        unit=office.ward.units[unit],
        channel=channel,
        level=opinion.level,
        answers=opinion.answers,
        reasons=opinion.reasons,
        words=opinion.words,
        happened_at=happened_at,
        by=typist if channel is Channel.PAPER else CITIZEN,
        at=at,
    )
