"""Who comes when, asking for what: the requests of a ward, drawn by the shares of `data/volumes.toml`."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from motcua.catalogue.procedures.states import Channel
from motcua.config.demonstration.asking import Ending, Request
from motcua.config.demonstration.founding import Ward, read
from motcua.config.demonstration.inventing import Inventor
from motcua.config.demonstration.offices import Office
from motcua.foundation.calendars.working_days import WorkCalendar
from motcua.kernel import clock


def volumes(ward: str) -> dict[str, Any]:
    """Return the numbers of a ward."""
    found: dict[str, Any] = read("volumes")[ward]
    return found


def office_of(ward: Ward, invent: Inventor, *, writes_mail: bool = False) -> Office:
    """Return a ward at work, with the people that its numbers name."""
    told = volumes(ward.agency.code)
    return Office(ward, invent, told["reception"], told["signers"], told["handlers"], writes_mail)


def working_days(calendar: WorkCalendar, since: dt.date, until: dt.date) -> list[dt.date]:
    """Return the working days from a day to a day, both included."""
    days = (since + dt.timedelta(days=n) for n in range((until - since).days + 1))
    return [day for day in days if calendar.is_working_day(day)]


def moments(
    invent: Inventor, days: Sequence[dt.date], weights: Sequence[float], count: int
) -> list[dt.datetime]:
    """Return so many moments of coming to the office, in order of time."""
    return sorted(_moment(invent, day) for day in invent.random.choices(days, weights, k=count))


def _moment(invent: Inventor, day: dt.date) -> dt.datetime:
    """Two of three come in the morning; after 15 o'clock few do."""
    if invent.chance(0.66):
        return clock.at(day, 7, 30) + dt.timedelta(seconds=invent.between(60, 13_800))
    return clock.at(day, 13) + dt.timedelta(seconds=int(12_600 * invent.random.random() ** 1.4) + 60)


def requests(
    office: Office, at: Sequence[dt.datetime], told: Mapping[str, Any]
) -> Iterator[tuple[dt.datetime, Request]]:
    """Yield what is asked for at each of the moments."""
    invent = office.invent
    codes, weights = list(told["mix"]), list(told["mix"].values())
    endings = [Ending(name) for name in told["endings"]]
    chances = list(told["endings"].values())
    for moment in at:
        code = invent.weighed(codes, weights)
        offered = office.offered(code, moment.date())
        if offered is None:
            continue
        channel = _channel(invent, offered.channels, told)
        yield (
            moment,
            Request(
                code,
                channel=channel,
                ending=invent.weighed(endings, chances),
                assisted=channel == Channel.ONLINE.value and invent.chance(told["assisted_share"]),
            ),
        )


def _channel(invent: Inventor, channels: frozenset[str], told: Mapping[str, Any]) -> str:
    if Channel.ONLINE.value in channels and invent.chance(told["online_share"]):
        return Channel.ONLINE.value
    if Channel.POSTAL.value in channels and invent.chance(told["postal_share"]):
        return Channel.POSTAL.value
    return Channel.DIRECT.value
