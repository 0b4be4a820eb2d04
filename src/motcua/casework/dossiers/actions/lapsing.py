"""Scheduled work: end the dossiers whose applicants did not bring what was asked for."""

import datetime as dt
from collections.abc import Callable, Iterator

from motcua.casework.dossiers import deadlines, regime
from motcua.casework.dossiers.actions.ending import lapse_supplement
from motcua.casework.dossiers.actions.registering import lapse_before_acceptance
from motcua.casework.dossiers.models import Dossier
from motcua.casework.dossiers.states import SubState
from motcua.foundation.calendars import queries as calendars
from motcua.foundation.organisation import queries as organisation
from motcua.foundation.organisation.actors import system
from motcua.foundation.organisation.models import Agency
from motcua.kernel import clock, dates
from motcua.kernel.rules import Denied

_ENDS: dict[SubState, Callable[..., Dossier]] = {
    SubState.AWAITING_SUPPLEMENT: lapse_supplement,
    SubState.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE: lapse_before_acceptance,
}


def lapse_due(*, at: dt.datetime) -> int:
    """End what has waited longer than the rule of its ward allows; return how many were ended.

    Nothing is ended where no rule names a number of days (`supplement.wait_working_days` 0). May run as
    often as one likes: a dossier that moves meanwhile is left alone.
    """
    return sum(_lapse_in(agency, at) for agency in organisation.agencies(clock.local_date(at)))


def _lapse_in(agency: Agency, at: dt.datetime) -> int:
    days = regime.number("supplement.wait_working_days", clock.local_date(at), agency.code)
    return sum(_lapse(dossier, days, at) for dossier in _waited_too_long(agency, days, at)) if days else 0


def _waited_too_long(agency: Agency, days: int, at: dt.datetime) -> Iterator[Dossier]:
    """Yield candidates by the moment they were asked, each judged by the calendar."""
    asked_before = at - dt.timedelta(days=days)
    waiting = Dossier.objects.filter(
        agency=agency, closed_at__isnull=True, sub_state__in=sorted(_ENDS), moved_at__lt=asked_before
    )
    calendar = calendars.calendar_for(agency)
    for dossier in waiting.select_related("agency", "version", "owner", "submitter").order_by(
        "moved_at", "id"
    ):
        if deadlines.supplement_wait_ends(dossier.moved_at, calendar, days) < at:
            yield dossier


def _lapse(dossier: Dossier, days: int, at: dt.datetime) -> bool:
    asked_on = dates.short(clock.local_date(dossier.moved_at))
    reason = f"Quá {days} ngày làm việc kể từ ngày yêu cầu bổ sung ({asked_on}) mà chưa nhận được giấy tờ."
    try:
        _ENDS[dossier.step](
            dossier, by=system(dossier.agency.code), at=at, reason=reason, revision=dossier.revision
        )
    except Denied:  # somebody moved it a moment ago
        return False
    return True
