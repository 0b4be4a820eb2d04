"""What the street may know of a dossier: by its code alone, or by code and phone."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from motcua.casework.dossiers import codes, sentences
from motcua.casework.dossiers.models import Dossier, Move
from motcua.casework.dossiers.queries.access import named, requested_papers
from motcua.casework.dossiers.states import State, SubState
from motcua.foundation.people import phones

# Levels of completion shown to anyone with the code (TT 01/2018 Art 16.2d).
LEVELS = 5
_LEVEL: dict[State, int] = {
    State.REGISTERED: 1,
    State.ACCEPTED: 2,
    State.REJECTED_AT_RECEPTION: LEVELS,
    State.PROCESSING: 3,
    State.SUPPLEMENT_REQUESTED: 3,
    State.PAYMENT_REQUIRED: 3,
    State.WITHDRAWN: LEVELS,
    State.STOPPED: LEVELS,
    State.RESOLVED: 4,
    State.RETURNED: LEVELS,
}
LEVEL_NAMES = ("Đã gửi", "Đã tiếp nhận", "Đang giải quyết", "Có kết quả", "Kết thúc")


@dataclass(frozen=True, slots=True)
class Progress:
    """All that a code alone opens: the code and how far it is, of five levels."""

    code: str
    level: int
    name: str


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened, in the citizen's words."""

    when: dt.datetime
    text: str


@dataclass(frozen=True, slots=True)
class Tracked:
    """What the applicant sees with code and phone. `procedure` is "" for sensitive procedures."""

    code: str
    level: int
    state: str
    procedure: str
    unit: str
    received_at: dt.datetime | None
    due_at: dt.datetime | None
    original_due_at: dt.datetime | None
    resolved_at: dt.datetime | None
    what_to_do: str
    steps: tuple[Step, ...]
    asked_for: tuple[str, ...]


def public_progress(code: str) -> Progress | None:
    """Return code and level of completion, or None for an unknown code. One statement."""
    found = _named(code).values_list("code", "state").first()
    if found is None:
        return None
    level = _LEVEL[State(found[1])]
    return Progress(found[0], level, LEVEL_NAMES[level - 1])


def tracked(code: str, phone: str) -> Tracked | None:
    """Return the progress of a dossier to who knows its code and its owner's or submitter's phone.

    None when either does not fit; which of them is not told. Two statements, a third while papers
    are waited for.
    """
    digits = phones.digits(phone)
    if not digits:
        return None
    dossier = (
        _named(code)
        .filter(Q(owner__phone_digits=digits) | Q(submitter__phone_digits=digits))
        .select_related("version", "reception_unit", "unit")
        .first()
    )
    return _tracked(dossier) if dossier is not None else None


def _named(code: str) -> QuerySet[Dossier]:
    return Dossier.objects.filter(named(codes.tidy(code)), voided_at=None)


def _tracked(dossier: Dossier) -> Tracked:
    moves = (
        Move.objects.filter(dossier=dossier).order_by("number").values_list("happened_at", "name", "reason")
    )
    steps, reasons = [], []
    for happened_at, name, reason in moves:
        steps.append(Step(happened_at, str(sentences.CITIZEN[f"dossier.{name}"])))
        reasons.append(reason)
    is_sensitive = dossier.version.sensitive
    return Tracked(
        code=dossier.code,
        level=_LEVEL[dossier.national_state],
        state=dossier.national_state.label,
        procedure="" if is_sensitive else dossier.version.name,
        unit="" if is_sensitive else (dossier.reception_unit or dossier.unit).name,
        received_at=dossier.received_at,
        due_at=dossier.due_at,
        original_due_at=dossier.original_due_at if dossier.apology_count else None,
        resolved_at=dossier.resolved_at,
        what_to_do=str(sentences.WHAT_TO_DO[dossier.step]),
        steps=tuple(steps),
        asked_for=_asked_for(dossier, reasons[-1] if reasons else ""),
    )


def _asked_for(dossier: Dossier, reason: str) -> tuple[str, ...]:
    """Return what the applicant must bring, while it is waited for."""
    if dossier.step not in {SubState.AWAITING_SUPPLEMENT, SubState.AWAITING_SUPPLEMENT_BEFORE_ACCEPTANCE}:
        return ()
    names = tuple(paper.name for paper in requested_papers(dossier))
    return names or ((reason,) if reason else ())
