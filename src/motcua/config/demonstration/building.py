"""Builds the whole demonstration in the database at hand."""

import datetime as dt
from collections.abc import Callable

from django.db import transaction

from motcua.catalogue.procedures import actions as catalogue
from motcua.catalogue.procedures import queries as listed
from motcua.catalogue.procedures.states import PostingKind
from motcua.config.demonstration import living, traffic, year_2019
from motcua.config.demonstration.founding import Ward, found, list_catalogue, read
from motcua.config.demonstration.inventing import Inventor
from motcua.config.demonstration.timeline import Timeline
from motcua.foundation.calendars import actions as calendars
from motcua.foundation.calendars import queries as working_time
from motcua.foundation.ledger import keys, sealing
from motcua.foundation.notices import sending
from motcua.foundation.organisation import actions as organisation
from motcua.foundation.organisation import queries as agencies
from motcua.foundation.organisation.actors import SYSTEM
from motcua.kernel import clock

# The first moment of the records.
BEGINS = year_2019.SET_UP
SEED = "một cửa"
# Since when the people of the closed year hold their roles: the Council's term 2016–2021.
_TERM = dt.date(2016, 7, 1)
_LAST_DAY = dt.date(2025, 6, 30)


def build(
    *, now: dt.datetime, seed: str = SEED, scale: float = 1.0, say: Callable[[str], None] = lambda _: None
) -> None:
    """Make both wards. The same seed, day and scale make the same content; keys and salts differ.

    `scale` shrinks the number of dossiers only: every figure of report 303 that the public report names stays.
    """
    keys.ensure(year_2019.SET_UP)
    say("Phường Cầu Kho: tổ chức, lịch làm việc, danh mục thủ tục")
    old = _found_old(seed)
    say("Phường Cầu Kho, năm 2019: hồ sơ, đánh giá, kế hoạch, báo cáo 303, thẩm tra 28")
    office = traffic.office_of(old, Inventor(f"{seed}/2019"))
    timeline = Timeline()
    year_2019.plan(timeline, office, scale=scale)
    timeline.play()
    say("Phường Cầu Ông Lãnh: tổ chức, danh mục thủ tục")
    new = _found_new(seed)
    say("Phường Cầu Ông Lãnh, hôm nay: hồ sơ, hàng đợi, kế hoạch, dự thảo báo cáo")
    present = living.Present.at(now, working_time.calendar_for(new.agency))
    office = traffic.office_of(new, Inventor(f"{seed}/{present.today}"), writes_mail=True)
    timeline = Timeline(until=present.until)
    living.plan(timeline, office, present, scale=scale)
    timeline.play()
    say("Gửi thông báo, niêm phong sổ cái")
    while sending.send_due(at=present.until).sent:
        pass
    sealing.seal(at=present.until)


@transaction.atomic
def _found_old(seed: str) -> Ward:
    at = year_2019.SET_UP
    calendars.load_national_days(by=SYSTEM, at=at)
    ward = found("cau_kho", at=at, people_since=_TERM, invent=Inventor(f"{seed}/cau-kho"))
    list_catalogue(ward, "cau_kho", since=at.date(), until=_LAST_DAY, at=at)
    return ward


@transaction.atomic
def _found_new(seed: str) -> Ward:
    told = read("cau_ong_lanh")["succession"]
    at = clock.at(told["on"], 7)
    ward = found("cau_ong_lanh", at=at, people_since=told["on"], invent=Inventor(f"{seed}/cau-ong-lanh"))
    organisation.succeed(
        predecessor=agencies.agency(told["predecessor"]),
        successor=ward.agency,
        on=told["on"],
        basis=told["basis"],
        by=ward.system,
        at=at,
    )
    list_catalogue(ward, "cau_ong_lanh", since=told["on"], until=None, is_loaded=True, at=at)
    living.arrange(ward, at)
    for listing in listed.listings(ward.agency, told["on"]):
        listing.agency = ward.agency
        kind, place = PostingKind.BOARD, "Bảng niêm yết và mã QR tại Trung tâm"
        catalogue.post_procedure(listing, kind=kind, on=told["on"], place=place, by=ward.system, at=at)
    return ward
