"""How one dossier goes through an office, from the counter or the web to the hand-over or another end.

Each story performs the real acts and yields when the next one is due (see `timeline`).
"""

import datetime as dt
from collections.abc import Generator
from typing import TypeAlias

from motcua.casework.dossiers import actions as dossiers
from motcua.casework.dossiers.models import Dossier
from motcua.casework.feedback import actions as feedback
from motcua.casework.feedback.states import Channel as RatingChannel
from motcua.catalogue.procedures.states import Channel
from motcua.config.demonstration.asking import Ending, Opinion, Request
from motcua.config.demonstration.offices import Offered, Office
from motcua.config.demonstration.timeline import Story
from motcua.foundation.organisation.actors import CITIZEN
from motcua.kernel import clock

# A part of a dossier's story that hands the dossier on.
Telling: TypeAlias = Generator[dt.datetime, None, Dossier]

_DELAYS = (
    "Chờ cơ quan khác trả lời xác minh.",
    "Hồ sơ phức tạp, phải lấy thêm ý kiến.",
    "Phần mềm dùng chung mất kết nối.",
    "Người thụ lý nghỉ ốm, phải phân công lại.",
)
_MISSING = (
    "Thiếu bản chính giấy tờ để đối chiếu.",
    "Tờ khai thiếu chữ ký của một bên.",
    "Giấy xác nhận đã quá thời hạn sử dụng.",
    "Thiếu giấy tờ chứng minh quan hệ.",
)


def from_counter(office: Office, request: Request, at: dt.datetime) -> Story:
    """Tell a dossier that is received at the counter or by post."""
    by = office.receiver(at.date())
    entered_at, offered = request.entered_at or at, _offered(office, request, at)
    dossier = dossiers.receive(
        agency=office.ward.agency,
        version=offered.version,
        listing=offered.listing,
        owner=office.applicant(by, entered_at),
        channel=request.channel,
        papers=offered.papers,
        assisted=request.assisted,
        neighbourhood=office.invent.pick(office.ward.neighbourhoods),
        happened_at=at,
        by=by,
        at=entered_at,
    )
    yield from _received(office, request, dossier, entered_at)


def from_web(office: Office, request: Request, at: dt.datetime) -> Story:
    """Tell a dossier that is sent online and accepted within the hours that the law gives reception."""
    dossier = sent_online(office, request, at)
    accepted_at = office.later(at, 25, 260)
    yield accepted_at
    dossier = dossiers.accept_online(dossier, by=office.receiver(accepted_at.date()), at=accepted_at)
    yield from _received(office, request, dossier, accepted_at)


def sent_online(office: Office, request: Request, at: dt.datetime) -> Dossier:
    """Send a dossier online; it waits for reception."""
    offered = _offered(office, request, at)
    return dossiers.register_online(
        agency=office.ward.agency,
        version=offered.version,
        listing=offered.listing,
        owner=office.applicant(office.ward.system, at),
        channel=Channel.ONLINE.value,
        papers=offered.papers,
        assisted=request.assisted,
        by=CITIZEN,
        at=at,
    )


def refused_at_counter(office: Office, request: Request, at: dt.datetime, reason: str) -> Story:
    """Tell a request that is refused in writing at the counter."""
    by, offered = office.receiver(at.date()), _offered(office, request, at)
    dossiers.refuse_at_counter(
        agency=office.ward.agency,
        version=offered.version,
        listing=offered.listing,
        owner=office.applicant(by, at),
        channel=request.channel,
        reason=reason,
        by=by,
        at=at,
    )
    yield from ()


def _offered(office: Office, request: Request, at: dt.datetime) -> Offered:
    found = office.offered(request.code, clock.local_date(at))
    if found is None:
        raise ValueError(f"{request.code} is not received in {office.ward.agency} on {at}")
    return found


def _received(office: Office, request: Request, dossier: Dossier, at: dt.datetime) -> Story:
    request.dossier = dossier
    moment = _transfer_moment(office, dossier, at)
    yield moment
    dossier = dossiers.transfer(dossier, by=office.receiver(moment.date()), at=moment)
    if dossier.same_day:
        yield from _at_once(office, request, dossier, moment)
    else:
        yield from _in_the_unit(office, request, dossier, moment)


def _transfer_moment(office: Office, dossier: Dossier, at: dt.datetime) -> dt.datetime:
    if dossier.same_day:
        return office.later(at, 1, 4)
    due = dossier.transfer_due_at
    moment = office.later(at, 20, 150)
    return moment if due is None or moment <= due or office.invent.chance(0.02) else max(at, due)


def _at_once(office: Office, request: Request, dossier: Dossier, at: dt.datetime) -> Story:
    """Settle what people wait for at the counter; what came too late in the day goes out the next morning."""
    moment = office.later(at, 6, 40)
    if request.ending is Ending.LATE_UNTOLD and dossier.due_at is not None:
        moment = office.on(office.calendar.next_working_day(clock.local_date(dossier.due_at)))
    yield moment
    yield from _settle(office, request, dossier, moment, wait=(1, 12))


def _in_the_unit(office: Office, request: Request, dossier: Dossier, at: dt.datetime) -> Story:
    moment = office.later(at, 5, 120)
    yield moment
    dossier = _with_its_unit(office, dossier, moment)
    dossier = dossiers.take(dossier, by=office.handler(office.unit_of(dossier), moment.date()), at=moment)
    if request.ending in {Ending.SUPPLEMENTED, Ending.NOT_SUPPLEMENTED}:
        dossier = yield from _supplement(office, request, dossier, moment)
        moment = dossier.moved_at
        if not dossier.is_open:
            return
    if request.ending is Ending.FORGOTTEN:
        return
    if request.ending in {Ending.WITHDRAWN, Ending.REFUSED}:
        yield from _end_without_result(office, request, dossier, moment)
        return
    yield from _work_out(office, request, dossier, moment)


def _work_out(office: Office, request: Request, dossier: Dossier, at: dt.datetime) -> Story:
    """Draft, sign and hand over, with a letter of apology where it will be late."""
    finish = max(_finish(office, request, dossier), office.later(at, 15, 90))
    if request.ending is Ending.LATE and dossier.due_at is not None:
        dossier = yield from _apologise(office, dossier, at, finish)
    drafted = office.later(finish - dt.timedelta(days=1), 0, 420)
    submitted = max(dossier.moved_at, office.later(at, 10, 60), min(drafted, finish))
    yield submitted
    dossier = _with_its_unit(office, dossier, submitted)
    handler = office.handler(office.unit_of(dossier), submitted.date())
    dossier = dossiers.submit_for_signature(dossier, by=handler, at=submitted)
    finish = max(finish, submitted)
    yield finish
    yield from _settle(office, request, dossier, finish, wait=(30, 2400))


def _finish(office: Office, request: Request, dossier: Dossier) -> dt.datetime:
    """Return when the result is signed, seen from the due moment."""
    assert dossier.received_at is not None
    calendar, due = office.calendar, dossier.original_due_at
    if due is None:
        return office.on(calendar.next_working_day(clock.local_date(dossier.received_at)))
    day = clock.local_date(due)
    if request.ending in {Ending.LATE, Ending.LATE_UNTOLD}:
        for _ in range(office.invent.between(1, 3)):
            day = calendar.next_working_day(day)
    elif request.ending is Ending.EARLY:
        day = max(calendar.working_day_before(day), clock.local_date(dossier.received_at))
    return office.on(day)


def _apologise(office: Office, dossier: Dossier, at: dt.datetime, finish: dt.datetime) -> Telling:
    """Sign a letter of apology in time: the day before at the latest, with a day that will be kept."""
    assert dossier.due_at is not None
    last_day = office.calendar.working_day_before(clock.local_date(dossier.due_at))
    moment = max(at, clock.at(last_day, 10, office.invent.between(0, 50)))
    if moment.date() < clock.local_date(dossier.due_at):
        yield moment
        revised = office.calendar.closing(clock.local_date(finish))
        dossier = dossiers.apologise(
            dossier,
            revised_due_at=revised,
            reason=office.invent.pick(_DELAYS),
            by=office.signer(moment.date()),
            at=moment,
        )
    return dossier


def _supplement(office: Office, request: Request, dossier: Dossier, at: dt.datetime) -> Telling:
    """Ask once for what is missing; it comes, or it does not."""
    asked = office.later(at, 60, 500)
    yield asked
    dossier = _with_its_unit(office, dossier, asked)
    dossier = dossiers.ask_for_supplement(
        dossier,
        reason=office.invent.pick(_MISSING),
        by=office.handler(office.unit_of(dossier), asked.date()),
        at=asked,
    )
    if request.ending is Ending.NOT_SUPPLEMENTED:
        lapsed = office.later(asked + dt.timedelta(days=31), 30, 200)
        yield lapsed
        reason = "Quá thời gian bổ sung, người nộp không bổ sung."
        return dossiers.lapse_supplement(dossier, reason=reason, by=office.signer(lapsed.date()), at=lapsed)
    brought = office.later(asked + dt.timedelta(days=office.invent.between(1, 9)), 30, 300)
    yield brought
    return dossiers.complete_supplement(dossier, by=office.receiver(brought.date()), at=brought)


def _end_without_result(office: Office, request: Request, dossier: Dossier, at: dt.datetime) -> Story:
    moment = office.later(at, 60, 900)
    yield moment
    if request.ending is Ending.WITHDRAWN:
        reason = "Người nộp xin rút hồ sơ để bổ sung giấy tờ ở nơi khác."
        dossiers.withdraw(dossier, reason=reason, by=office.receiver(moment.date()), at=moment)
    else:
        reason = "Không đủ điều kiện theo quy định của thủ tục."
        dossiers.refuse_after_appraisal(dossier, reason=reason, by=office.signer(moment.date()), at=moment)


def _settle(
    office: Office, request: Request, dossier: Dossier, at: dt.datetime, *, wait: tuple[int, int]
) -> Story:
    number = f"{office.invent.between(1, 960):03d}/{at:%Y}"
    dossier = dossiers.resolve(dossier, result_number=number, by=office.signer(at.date()), at=at)
    if request.opinion is None:
        feedback.offer(dossier, by=office.ward.system, at=at)
    returned = office.later(at, *wait)
    yield returned
    dossier = dossiers.return_result(
        dossier, returned_to=dossier.submitter.full_name, by=office.receiver(returned.date()), at=returned
    )
    if request.opinion is not None:
        rated = returned + dt.timedelta(minutes=office.invent.between(1, 25))
        yield rated
        _rate(office, request.opinion, dossier, rated)


def _rate(office: Office, opinion: Opinion, dossier: Dossier, at: dt.datetime) -> None:
    feedback.rate(
        agency=office.ward.agency,
        unit=office.unit_of(dossier),
        channel=RatingChannel.LINK,
        level=opinion.level,
        answers=opinion.answers,
        reasons=opinion.reasons,
        words=opinion.words,
        dossier=dossier,
        by=CITIZEN,
        at=at,
    )


def _with_its_unit(office: Office, dossier: Dossier, at: dt.datetime) -> Dossier:
    """Hand the dossier on when its unit was merged into another meanwhile."""
    unit = office.unit_of(dossier)
    if unit.merged_into is None or unit.valid_to is None or clock.local_date(at) <= unit.valid_to:
        return dossier
    return dossiers.forward(dossier, unit=unit.merged_into, by=office.signer(at.date()), at=at)
