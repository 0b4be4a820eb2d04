"""What other rooms may ask about outreach: sums and counts as of a moment, the rows behind them, lists.

Periods are inclusive days. "As of" means entered by then and not voided by then.
"""

import datetime as dt
import uuid
from collections.abc import Sequence

from django.db.models import OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from motcua.foundation.organisation.models import Agency, Neighbourhood
from motcua.kernel import dates, numbers
from motcua.kernel.records import RecordRow, Records
from motcua.reform.entries import counted, known_at
from motcua.reform.outreach.models import Activity, Delivery
from motcua.reform.outreach.states import Channel, Measure


def activities_as_of(
    agency_code: str,
    channel: Channel | None,
    since: dt.date,
    until: dt.date,
    as_of: dt.datetime,
    *,
    about_reform: bool | None = None,
) -> Records:
    """Return the activities of a channel (None: all) in the period, those about reform if asked."""
    return counted("activity", _happened(agency_code, channel, since, until, as_of, about_reform))


def sum_as_of(
    agency_code: str,
    channel: Channel,
    since: dt.date,
    until: dt.date,
    as_of: dt.datetime,
    measure: Measure = Measure.QUANTITY,
    *,
    about_reform: bool | None = None,
) -> tuple[int, Records]:
    """Return one number added over a channel's activities in the period, and those activities.

    The records with the number 0 are among them: the sum is what the rows show.
    """
    rows = _happened(agency_code, Channel(channel), since, until, as_of, about_reform)
    total = rows.order_by().aggregate(total=Sum(Measure(measure).value))["total"]
    return int(total or 0), counted("activity", rows)


def delivered_as_of(
    agency_code: str, channel: Channel, since: dt.date, until: dt.date, as_of: dt.datetime
) -> tuple[int, Records]:
    """Return how many copies of a channel's materials were handed to neighbourhoods in the period, and the deliveries."""
    rows = Delivery.objects.filter(
        known_at(as_of),
        known_at(as_of, "activity__"),
        agency__code=agency_code,
        activity__channel=Channel(channel).value,
        on__range=(since, until),
    )
    total = rows.order_by().aggregate(total=Sum("quantity"))["total"]
    return int(total or 0), counted("delivery", rows)


def _happened(
    agency_code: str,
    channel: Channel | None,
    since: dt.date,
    until: dt.date,
    as_of: dt.datetime,
    about_reform: bool | None,
) -> QuerySet[Activity]:
    rows = Activity.objects.filter(known_at(as_of), agency__code=agency_code, on__range=(since, until))
    if channel is not None:
        rows = rows.filter(channel=Channel(channel).value)
    return rows if about_reform is None else rows.filter(about_reform=about_reform)


def rows(keys: Sequence[str], *, as_of: dt.datetime, masked: bool, kind: str = "activity") -> list[RecordRow]:
    """Return the rows behind a count, in the order of the keys. Masked rows leave out who signed for copies."""
    makers = {"activity": _activity_rows, "delivery": _delivery_rows}
    found = {row.key: row for row in makers[kind](keys, as_of, masked)}
    return [found[key] for key in keys if key in found]


def _activity_rows(keys: Sequence[str], as_of: dt.datetime, masked: bool) -> list[RecordRow]:
    return [
        RecordRow(
            key=str(row.pk),
            when=dates.short(row.on),
            what=row.title,
            where=row.neighbourhood.name if row.neighbourhood else "",
            detail=in_words(row),
            url_name="" if masked else "desk:reform-activity",
            voided=row.voided_by(as_of),
        )
        for row in Activity.objects.filter(pk__in=keys).select_related("neighbourhood")
    ]


def _delivery_rows(keys: Sequence[str], as_of: dt.datetime, masked: bool) -> list[RecordRow]:
    return [
        RecordRow(
            key=str(row.pk),
            when=dates.short(row.on),
            what=row.activity.title,
            where=row.neighbourhood.name,
            detail=f"{numbers.grouped(row.quantity)} {row.activity.unit_word}"
            + (f"; {row.received_by} nhận" if row.received_by and not masked else ""),
            voided=row.voided_by(as_of),
        )
        for row in Delivery.objects.filter(pk__in=keys).select_related("activity", "neighbourhood")
    ]


def in_words(activity: Activity) -> str:
    """Return an activity's numbers as a phrase: `8.000 tờ`, `320 lượt tương tác, 41 lượt quan tâm, trả lời 6/7 câu hỏi`."""
    shape = activity.shape
    parts = [f"{numbers.grouped(activity.quantity)} {activity.unit_word}"]
    if shape.audience_word:
        parts.append(f"{numbers.grouped(activity.audience)} {shape.audience_word}")
    if shape.asks and activity.questions:
        parts.append(f"trả lời {activity.answered}/{activity.questions} câu hỏi")
    return ", ".join(parts)


def listed_activities(
    agency: Agency,
    *,
    as_of: dt.datetime,
    year: int | None = None,
    channel: str = "",
    neighbourhood: Neighbourhood | None = None,
    words: str = "",
    voided: bool = False,
) -> QuerySet[Activity]:
    """Return an agency's activities, newest first, each with `handed` (copies delivered). One statement."""
    delivered = Delivery.objects.filter(known_at(as_of), activity=OuterRef("pk")).order_by()
    handed = delivered.values("activity").annotate(sum=Sum("quantity")).values("sum")
    found = Activity.objects.filter(agency=agency).select_related("neighbourhood")
    found = found.annotate(handed=Coalesce(Subquery(handed), 0))
    found = found if voided else found.filter(known_at(as_of))
    if year:
        found = found.filter(on__year=year)
    if channel:
        found = found.filter(channel=channel)
    if neighbourhood is not None:
        found = found.filter(
            Q(neighbourhood=neighbourhood) | Q(deliveries__neighbourhood=neighbourhood)
        ).distinct()
    return found.filter(title__icontains=words) if words else found


def deliveries_of(activity: Activity) -> QuerySet[Delivery]:
    """Return a material's deliveries by day, voided ones among them."""
    return Delivery.objects.filter(activity=activity).select_related("neighbourhood")


def access_activity(agency_code: str, key: uuid.UUID) -> Activity | None:
    """Return an agency's activity by key, or None where there is none or it is another agency's."""
    found = Activity.objects.filter(agency__code=agency_code, pk=key)
    return found.select_related("agency", "neighbourhood").first()


def access_delivery(agency_code: str, key: uuid.UUID) -> Delivery | None:
    """Return an agency's delivery by key, or None."""
    return (
        Delivery.objects.filter(agency__code=agency_code, pk=key).select_related("agency", "activity").first()
    )
