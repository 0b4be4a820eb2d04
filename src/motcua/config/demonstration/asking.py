"""What somebody asks of a ward, how it will end and what they will say of it."""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum

from motcua.casework.dossiers.models import Dossier
from motcua.catalogue.procedures.states import Channel


class Ending(StrEnum):
    """What becomes of a dossier."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    LATE_UNTOLD = "late_untold"
    SUPPLEMENTED = "supplemented"
    NOT_SUPPLEMENTED = "not_supplemented"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What somebody says of how they were served: the level on the whole, aspects, reasons, words."""

    level: str
    answers: dict[str, str] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    words: str = ""


@dataclass(slots=True)
class Request:
    """What somebody asks for, how it will end and what they will say of it.

    `entered_at` is set for one that was received on paper and typed in later; `dossier` is what came of it.
    """

    code: str
    channel: str = Channel.DIRECT.value
    ending: Ending = Ending.ON_TIME
    assisted: bool = False
    entered_at: dt.datetime | None = None
    opinion: Opinion | None = None
    dossier: Dossier | None = None
