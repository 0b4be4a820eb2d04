"""What the report forms count, as it was known at a moment: from moves alone, never from the present state.

Columns of forms 06a and 766: received in the period, carried over, settled, in progress, and every
class that is left out of them with its own count. A few statements whatever the number of dossiers.
"""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Case, CharField, F, Q, QuerySet, Value, When

from motcua.casework.dossiers.models import Apology, Dossier, Move
from motcua.casework.dossiers.states import CLOCK_STANDS, SETTLED, UNFINISHED, State
from motcua.catalogue.procedures.states import Channel
from motcua.foundation.organisation import queries as organisation
from motcua.kernel import clock
from motcua.kernel.records import Records

KIND = "dossier"
NONE = Records(KIND, ())


@dataclass(frozen=True, slots=True)
class Settled:
    """Dossiers that got a result in the period, by one comparison with the original due moment."""

    early: Records
    on_time: Records
    late: Records

    def __len__(self) -> int:
        return len(self.early) + len(self.on_time) + len(self.late)


@dataclass(frozen=True, slots=True)
class DossierFacts:
    """A period's dossiers by class; keys are dossier codes. Two comparisons of the same settled ones.

    `reopened` had a result before the period that was called back in it. `pending_standing` are those
    of `pending_in_time` whose clock stands (waiting for the applicant); they are in both.
    `refused` and `awaiting_reception` are not received, `voided` were entered by mistake: they stand outside
    the balance.
    """

    received_by_channel: Mapping[str, Records]
    carried_over: Records
    reopened: Records
    by_day: Settled
    by_moment: Settled
    pending_in_time: Records
    pending_late: Records
    pending_standing: Records
    withdrawn: Records
    stopped: Records
    refused: Records
    awaiting_reception: Records
    voided: Records
    apologies: Records

    @property
    def received(self) -> Records:
        """Return what was received in the period, whatever the channel."""
        return _sum(self.received_by_channel.values())

    @property
    def returned_or_withdrawn(self) -> Records:
        """Return what ended without a result: withdrawn by the applicant, or stopped and refused."""
        return self.withdrawn + self.stopped

    @property
    def to_settle(self) -> Records:
        """Return everything that was to be settled in the period: received, carried over, reopened."""
        return self.received + self.carried_over + self.reopened

    @property
    def imbalance(self) -> int:
        """Return `to settle` minus `settled, pending, ended`: 0, always; anything else is a fault to be shown."""
        told = len(self.by_day) + len(self.pending_in_time) + len(self.pending_late)
        return len(self.to_settle) - told - len(self.returned_or_withdrawn)


def facts_as_of(agency_code: str, *, since: dt.date, until: dt.date, as_of: dt.datetime) -> DossierFacts:
    """Return the classes of a period (days inclusive) as they were known at `as_of`.

    A running period ends at `as_of`. Entries made after `as_of`, and voidings after it, are not known.
    """
    agency = organisation.agency(agency_code)
    start = clock.start_of(since)
    end = min(clock.end_of(until), as_of + dt.timedelta(microseconds=1))
    voided = _voided(agency.pk, as_of)
    sorted_in: dict[str, list[str]] = {}
    for part in _parts(_known(as_of, end).filter(agency=agency), start, end, as_of):
        for code, origin, fate, by_moment in part:
            if code in voided:
                sorted_in.setdefault("voided", []).append(code)
            elif origin or fate:
                sorted_in.setdefault(f"from:{origin}", []).append(code)
                sorted_in.setdefault(fate, []).append(code)
                if by_moment:
                    sorted_in.setdefault(f"moment:{by_moment}", []).append(code)
    letters = Apology.objects.filter(
        agency=agency, issued_at__gte=start, issued_at__lt=end, recorded_at__lte=as_of
    ).order_by("issued_at", "id")
    sorted_in["apologies"] = [
        code for code in letters.values_list("dossier__code", flat=True) if code not in voided
    ]
    return _facts(sorted_in, _reopened(agency.pk, start, end, as_of))


def _voided(agency_id: uuid.UUID, as_of: dt.datetime) -> frozenset[str]:
    """Return the codes, present and temporary, of dossiers voided by `as_of`."""
    pairs = Dossier.objects.filter(agency_id=agency_id, voided_at__lte=as_of).values_list(
        "code", "registration_code"
    )
    return frozenset(code for pair in pairs for code in pair if code)


def _known(as_of: dt.datetime, moment: dt.datetime) -> QuerySet[Move]:
    """Return the moves that nothing followed before `moment`, as known at `as_of`.

    Those of them that happened before `moment` are one a dossier: where it stood.
    """
    return Move.objects.filter(Q(next_at__gte=moment) | Q(next_recorded_at__gt=as_of), recorded_at__lte=as_of)


def _parts(
    known: QuerySet[Move], start: dt.datetime, end: dt.datetime, as_of: dt.datetime
) -> Iterable[Iterable[tuple[str, str, str, str]]]:
    """Yield the rows that matter to a period: moved within it, or left pending from before.

    Each part walks its own index; what was settled long ago is not touched. The bound on
    `next_recorded_at` follows from `_known`, since nothing is entered before it happens.
    """
    told = known.annotate(
        origin=_origin(start), fate=_fate(start, end), moment=_when_settled(start)
    ).values_list("code", "origin", "fate", "moment")
    yield (
        told.filter(happened_at__gte=start, happened_at__lt=end)
        .order_by("happened_at", "id")
        .iterator(chunk_size=5000)
    )
    # "Not from the start on": said so, SQLite does not walk the index of moments from its beginning.
    left = told.exclude(happened_at__gte=start).filter(
        state__in=sorted(UNFINISHED), next_recorded_at__gte=min(end, as_of)
    )
    yield sorted(left.order_by().iterator(chunk_size=5000))


def _origin(start: dt.datetime) -> Case:
    """Return where a dossier comes from: its channel when received in the period, `carried`, or nothing yet."""
    return Case(
        When(received_at=None, then=Value("")),
        When(_is_old_result(start), then=Value("")),
        When(received_at__gte=start, then=F("channel")),
        default=Value("carried"),
        output_field=CharField(),
    )


def _is_old_result(start: dt.datetime) -> Q:
    """Settled before the period and only handed over in it: counted then, not now."""
    return Q(state__in=sorted(SETTLED), resolved_at__lt=start)


def _fate(start: dt.datetime, end: dt.datetime) -> Case:
    """Return what became of a dossier, one class each."""
    standing = Q(sub_state__in=sorted(CLOCK_STANDS))
    return Case(
        When(state=State.REJECTED_AT_RECEPTION, then=Value("refused")),
        When(received_at=None, then=Value("awaiting")),
        When(_is_old_result(start), then=Value("")),
        When(state__in=sorted(SETTLED), then=F("by_day")),
        When(state=State.WITHDRAWN, then=Value("withdrawn")),
        When(state=State.STOPPED, then=Value("stopped")),
        When(due_at__lt=end, then=Value("pending_late")),
        When(standing, then=Value("standing")),
        default=Value("pending"),
        output_field=CharField(),
    )


def _when_settled(start: dt.datetime) -> Case:
    return Case(
        When(Q(state__in=sorted(SETTLED), resolved_at__gte=start), then=F("by_moment")),
        default=Value(""),
        output_field=CharField(),
    )


def _reopened(
    agency_id: uuid.UUID, start: dt.datetime, end: dt.datetime, as_of: dt.datetime
) -> frozenset[str]:
    """Return the codes of dossiers that had a result when the period began and had it called back in it."""
    called_back = Move.objects.filter(
        agency_id=agency_id,
        name="call_back",
        happened_at__gte=start,
        happened_at__lt=end,
        recorded_at__lte=as_of,
    ).values("dossier_id")
    before = _known(as_of, start).filter(
        happened_at__lt=start, state=State.RESOLVED, dossier_id__in=called_back
    )
    return frozenset(before.values_list("code", flat=True))


def _facts(found: dict[str, list[str]], reopened: frozenset[str]) -> DossierFacts:
    def of(*classes: str) -> Records:
        return Records(KIND, tuple(code for name in classes for code in found.get(name, ())))

    carried = of("from:carried")
    return DossierFacts(
        received_by_channel={channel.value: of(f"from:{channel.value}") for channel in Channel},
        carried_over=Records(KIND, tuple(code for code in carried.keys if code not in reopened)),
        reopened=Records(KIND, tuple(code for code in carried.keys if code in reopened)),
        by_day=Settled(of("early"), of("on_time"), of("late")),
        by_moment=Settled(of("moment:early"), of("moment:on_time"), of("moment:late")),
        pending_in_time=of("pending", "standing"),
        pending_late=of("pending_late"),
        pending_standing=of("standing"),
        withdrawn=of("withdrawn"),
        stopped=of("stopped"),
        refused=of("refused"),
        awaiting_reception=of("awaiting"),
        voided=of("voided"),
        apologies=of("apologies"),
    )


def _sum(parts: Iterable[Records]) -> Records:
    total = NONE
    for part in parts:
        total += part
    return total
