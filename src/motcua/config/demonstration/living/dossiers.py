"""The living ward's dossiers: some weeks of ordinary ones, and some that stand where an officer should look."""

import datetime as dt
from functools import partial

from motcua.casework.dossiers import actions as acts
from motcua.casework.feedback.states import Level
from motcua.catalogue.procedures.states import Channel
from motcua.config.demonstration import traffic
from motcua.config.demonstration.asking import Ending, Opinion, Request
from motcua.config.demonstration.founding import read
from motcua.config.demonstration.living.present import Present
from motcua.config.demonstration.offices import Office
from motcua.config.demonstration.stories import from_counter, from_web, sent_online
from motcua.config.demonstration.timeline import Story, Timeline
from motcua.kernel import clock

_WEEKS_OF_WORK = 28
_RATES = 0.24
# Procedures taken in hand and left lying: code and how many working days ago they were received.
_FORGOTTEN = (("1.004873", 5), ("1.004859", 4), ("1.001612", 5), ("1.013274", 7), ("1.001653", 6))
# Sent online and not answered yet, by their place in this morning's hours.
_TO_ACCEPT = (
    ("1.001193", 0.05),
    ("1.004873", 0.2),
    ("1.001612", 0.35),
    ("2.000635", 0.5),
    ("1.000894", 0.7),
    ("2.000720", 0.9),
)
_LEVELS = (Level.VERY_SATISFIED, Level.SATISFIED, Level.NEUTRAL, Level.DISSATISFIED, Level.VERY_DISSATISFIED)
_SHARES = (0.55, 0.37, 0.055, 0.02, 0.005)


def plan(timeline: Timeline, office: Office, present: Present, *, scale: float) -> None:
    """Put the dossiers on the timeline; whatever would happen after the present does not."""
    told = traffic.volumes("cau-ong-lanh")
    days = traffic.working_days(present.calendar, present.ago(_WEEKS_OF_WORK), present.today)
    count = round(told["per_day"] * len(days) * scale)
    moments = traffic.moments(office.invent, days, [1.0] * len(days), count)
    for at, request in traffic.requests(office, moments, told):
        if office.invent.chance(_RATES):
            request.opinion = _opinion(office)
        begin = from_web if request.channel == Channel.ONLINE.value else from_counter
        timeline.add(at, begin(office, request, at))
    _leave_lying(timeline, office, present)
    _wait_for_reception(timeline, office, present)
    _wait_for_money(timeline, office, present)


def _opinion(office: Office) -> Opinion:
    level = office.invent.weighed(_LEVELS, _SHARES)
    if level in {Level.DISSATISFIED, Level.VERY_DISSATISFIED}:
        reason, aspect = office.invent.pick(
            (("waited-long", "time"), ("explained-badly", "papers"), ("impolite", "attitude"))
        )
        answers = {"attitude": Level.SATISFIED.value, aspect: level.value}
        return Opinion(level.value, answers, (reason,))
    words = office.invent.pick(read("opinions")["praise"]["words"]) if office.invent.chance(0.1) else ""
    return Opinion(level.value, {"attitude": level.value}, (), words)


def _leave_lying(timeline: Timeline, office: Office, present: Present) -> None:
    """Take some dossiers in hand and let them lie: they are late now, or will be today."""
    for code, age in _FORGOTTEN:
        day = present.ago(age)
        at = clock.at(day, 8, office.invent.between(10, 50))
        timeline.add(at, from_counter(office, Request(code, ending=Ending.FORGOTTEN), at))


def _wait_for_reception(timeline: Timeline, office: Office, present: Present) -> None:
    """Let people send dossiers online this morning; reception has answered one of them: something is missing."""
    for place, (code, share) in enumerate(_TO_ACCEPT):
        at = present.this_morning(share)
        request = Request(code, channel=Channel.ONLINE.value)
        timeline.add(at, _sent(office, request, at, asks=place == 0))


def _sent(office: Office, request: Request, at: dt.datetime, *, asks: bool) -> Story:
    dossier = sent_online(office, request, at)
    if asks:
        asked = at + dt.timedelta(minutes=35)
        yield asked
        reason = "Ảnh chụp giấy chứng sinh bị mờ, đề nghị chụp lại."
        acts.ask_before_acceptance(dossier, reason=reason, by=office.receiver(asked.date()), at=asked)


def _wait_for_money(timeline: Timeline, office: Office, present: Present) -> None:
    """Let a land dossier wait until its owner has paid."""
    at = clock.at(present.ago(9), 9, 12)
    request = Request("1.012753", ending=Ending.FORGOTTEN)
    timeline.add(at, _pays(office, request, at, present.ago(2)))


def _pays(office: Office, request: Request, at: dt.datetime, told_on: dt.date) -> Story:
    yield from from_counter(office, request, at)
    moment = clock.at(told_on, 14, 20)
    yield moment
    if request.dossier is not None:
        act = partial(acts.require_payment, request.dossier, by=office.receiver(told_on), at=moment)
        act(reason="Nộp lệ phí cấp giấy chứng nhận và tiền sử dụng đất theo thông báo của cơ quan thuế.")
