"""What changed in the ward during the year: two units became one; a make-up day was forgotten and found."""

import datetime as dt

from motcua.catalogue.procedures import actions as catalogue
from motcua.catalogue.procedures import queries as listed
from motcua.catalogue.procedures.models import Listing
from motcua.catalogue.procedures.states import PostingKind
from motcua.config.demonstration.founding import Ward
from motcua.config.demonstration.offices import Office
from motcua.config.demonstration.timeline import Story, Timeline
from motcua.config.demonstration.year_2019 import days
from motcua.foundation.calendars import actions as calendars
from motcua.foundation.calendars.states import Confidence, SpecialKind
from motcua.foundation.organisation import actions as organisation
from motcua.kernel import clock

OLD_UNIT, NEW_UNIT = "lao-dong", "van-hoa"
# A working Saturday that the ward's own calendar kept as a day off until the morning itself.
FORGOTTEN_DAY = dt.date(2019, 5, 4)
_FORGOTTEN_SINCE = clock.at(dt.date(2019, 1, 4), 9, 20)
_FOUND_AT = clock.at(FORGOTTEN_DAY, 7, 25)
_MERGED_AT = clock.at(days.MERGED_ON, 7, 20)
_POSTED_AT = clock.at(dt.date(2019, 1, 3), 8, 5)
# Left off the board when the merged unit's procedures were listed anew.
NOT_POSTED_AGAIN = frozenset({"1.011608", "1.001653"})


def plan(timeline: Timeline, office: Office) -> None:
    """Put the changes on the timeline. They read and write rows that others gather, so they stand alone."""
    ward = office.ward
    timeline.add(_POSTED_AT, _post(ward), alone=True)
    timeline.act(_FORGOTTEN_SINCE, lambda: _forget(ward), alone=True)
    timeline.act(_FOUND_AT, lambda: _remember(ward), alone=True)
    timeline.add(_MERGED_AT, _merge(office), alone=True)


def _forget(ward: Ward) -> None:
    calendars.set_day(
        agency=ward.agency,
        day=FORGOTTEN_DAY,
        kind=SpecialKind.OFF,
        reason="Nghỉ thứ Bảy",
        decree="Nhập theo lịch in, chưa đối chiếu thông báo làm bù",
        confidence=Confidence.UNVERIFIED,
        by=ward.actor("ck-quantri", _FORGOTTEN_SINCE.date()),
        at=_FORGOTTEN_SINCE,
    )


def _remember(ward: Ward) -> None:
    calendars.clear_day(
        agency=ward.agency, day=FORGOTTEN_DAY, by=ward.actor("ck-quantri", FORGOTTEN_DAY), at=_FOUND_AT
    )


def _post(ward: Ward) -> Story:
    """Post every procedure on the board, and two thirds of them on the web page."""
    for number, listing in enumerate(listed.listings(ward.agency, _POSTED_AT.date())):
        _show(ward, listing, PostingKind.BOARD, _POSTED_AT)
        if number % 3:
            _show(ward, listing, PostingKind.WEB, _POSTED_AT)
    yield from ()


def _show(ward: Ward, listing: Listing, kind: PostingKind, at: dt.datetime) -> None:
    listing.agency = ward.agency
    place = "Bảng niêm yết tại sảnh" if kind is PostingKind.BOARD else "Trang thông tin điện tử phường"
    catalogue.post_procedure(listing, kind=kind, on=at.date(), place=place, by=ward.system, at=at)


def _merge(office: Office) -> Story:
    """Merge the units, list the old one's procedures under the new one, and post them again two days later."""
    ward = office.ward
    old, new = ward.units[OLD_UNIT], ward.units[NEW_UNIT]
    ward.units[OLD_UNIT] = organisation.merge_unit(
        old, into=new, on=days.MERGED_ON, by=ward.actor("ck-quantri", days.MERGED_ON), at=_MERGED_AT
    )
    last_day = days.MERGED_ON - dt.timedelta(days=1)
    again: list[Listing] = []
    for listing in listed.listings(ward.agency, days.MERGED_ON).filter(unit=old):
        listing.agency = ward.agency
        catalogue.unlist(listing, last_day=last_day, reason="Sáp nhập bộ phận", by=ward.system, at=_MERGED_AT)
        again.append(
            catalogue.list_procedure(
                listing.procedure,
                agency=ward.agency,
                unit=new,
                valid_from=days.MERGED_ON,
                by=ward.system,
                at=_MERGED_AT,
            )
        )
    office.forget_lists()
    posted_at = _MERGED_AT + dt.timedelta(days=2)
    yield posted_at
    for listing in again:
        if listing.procedure.code not in NOT_POSTED_AGAIN:
            _show(ward, listing, PostingKind.BOARD, posted_at)
