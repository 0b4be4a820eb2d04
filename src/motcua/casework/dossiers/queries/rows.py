"""Records behind a figure: each dossier as it was known at a moment."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from uuid import UUID

from django.db.models import Count

from motcua.casework.dossiers.models import Dossier, Move
from motcua.casework.dossiers.queries.access import named
from motcua.casework.dossiers.states import State, Timeliness
from motcua.foundation.people import queries as people
from motcua.kernel import clock, dates
from motcua.kernel.records import RecordRow

_AT_ONCE = 400


def rows(keys: Sequence[str], *, as_of: dt.datetime, masked: bool) -> list[RecordRow]:
    """Return one row per code, in the order given, as known at `as_of`; unknown codes are left out.

    Masked: names of persons masked, sensitive procedures not named, no link to the dossier.
    """
    found: dict[str, RecordRow] = {}
    for part in _in_parts(keys):
        dossiers = list(Dossier.objects.filter(named(*part)).select_related("version", "unit", "owner"))
        known = _as_known([dossier.pk for dossier in dossiers], as_of)
        for dossier in dossiers:
            row = _row(dossier, known.get(dossier.pk), as_of, masked=masked)
            found |= {code: row for code in (dossier.code, dossier.registration_code) if code}
    return [found[key] for key in keys if key and key in found]


def places(keys: Sequence[str], *, masked: bool) -> Counter[str]:
    """Return how many dossiers fall to each unit, as `rows` would show it, without reading their course."""
    counted: Counter[str] = Counter()
    for part in _in_parts(keys):
        found = Dossier.objects.filter(named(*part))
        for unit, sensitive, count in (
            found.values_list("unit__name", "version__sensitive").annotate(count=Count("pk")).order_by()
        ):
            counted["" if masked and sensitive else unit] += count
    return counted


def _in_parts(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]


def _as_known(ids: list[UUID], as_of: dt.datetime) -> dict[UUID, Move]:
    """Return each dossier's last move known at a moment."""
    moves = Move.objects.filter(dossier_id__in=ids, recorded_at__lte=as_of, next_recorded_at__gt=as_of)
    return {move.dossier_id: move for move in moves}


def _row(dossier: Dossier, move: Move | None, as_of: dt.datetime, *, masked: bool) -> RecordRow:
    owner = people.mask_name(dossier.owner.full_name) if masked else dossier.owner.full_name
    hidden = masked and dossier.version.sensitive
    received_at = dossier.received_at or dossier.submitted_at or dossier.recorded_at
    return RecordRow(
        key=dossier.code,
        when=dates.short(clock.local_date(received_at)),
        what="Thủ tục có nội dung nhạy cảm" if hidden else dossier.version.name,
        where="" if hidden else dossier.unit.name,
        detail=" · ".join([owner, *_standing(move)]),
        url_name="" if masked else "desk:dossier",
        voided=dossier.voided_at is not None and dossier.voided_at <= as_of,
    )


def _standing(move: Move | None) -> list[str]:
    if move is None:
        return ["chưa được nhập vào thời điểm này"]
    said = [State(move.state).label]
    if move.due_at:
        said.append(f"hẹn trả {dates.moment(move.due_at)}")
    if move.resolved_at:
        said.append(f"có kết quả {dates.moment(move.resolved_at)}")
    if move.by_day:
        said.append(Timeliness(move.by_day).label.lower())
    return said
