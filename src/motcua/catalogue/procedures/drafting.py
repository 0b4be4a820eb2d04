"""What a version says, as plain values before it becomes rows. Pure: no framework.

Importers and forms make a `Draft`; actions write it. `digest` tells whether it says anything new.
"""

import datetime as dt
import hashlib
import json
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class LimitDraft:
    """A time limit. `unit` is one of hour, working_day, calendar_day, none; `value` counts it."""

    value: Decimal | None = None
    unit: str = "none"
    same_day: bool = False


NO_LIMIT = LimitDraft()


@dataclass(frozen=True, slots=True)
class FeeDraft:
    """One fee line; `amount` in đồng, None where the provincial People's Council sets it."""

    kind: str = "le_phi"
    name: str = ""
    amount: int | None = None
    unit: str = ""
    tiers: tuple[tuple[int | None, int], ...] = ()
    ceiling: int | None = None
    note: str = ""
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    source: str = ""
    confidence: str = "unverified"


@dataclass(frozen=True, slots=True)
class MethodDraft:
    """One way of filing."""

    channel: str
    limit: LimitDraft = NO_LIMIT
    fees: tuple[FeeDraft, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class PaperDraft:
    """A required paper, or (`is_note`) a remark that national records keep among the papers."""

    name: str
    originals: int = 1
    copies: int = 0
    certified: bool = False
    form_name: str = ""
    replaceable_by: str = ""
    note: str = ""
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """A case with its own papers and maybe its own limit. An unnamed one holds what every case needs."""

    name: str = ""
    papers: tuple[PaperDraft, ...] = ()
    limit: LimitDraft = NO_LIMIT


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A step: who does it ("applicant", "agency" or "" where the record does not say) and what."""

    text: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """An act a procedure stands on."""

    number: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class ResultDraft:
    """What the applicant gets, with the national result code."""

    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """All components of a procedure (NĐ 63/2010 Art 8.2). Dates may be left to whoever publishes."""

    code: str
    name: str
    field: str
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    decision_number: str = ""
    decision_on: dt.date | None = None
    decision_by: str = ""
    steps: tuple[StepDraft, ...] = ()
    methods: tuple[MethodDraft, ...] = ()
    cases: tuple[CaseDraft, ...] = ()
    set_count: int = 1
    subjects: tuple[str, ...] = ()
    competent_agency: str = ""
    conditions: str = ""
    legal_bases: tuple[LegalBasis, ...] = ()
    results: tuple[ResultDraft, ...] = ()
    extension_days: Decimal | None = None
    extension_note: str = ""
    sensitive: bool = False
    confidence: str = "unverified"
    source: str = ""
    aliases: tuple[str, ...] = ()
    received_here: bool = True

    @property
    def digest(self) -> str:
        """Return the SHA-256 (hex) of everything said here: the same words give the same digest."""
        body = json.dumps(_plain(asdict(self)), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(body.encode()).hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal):
        return format(value.normalize() + 0, "f")
    if isinstance(value, dt.date):
        return value.isoformat()
    return value
