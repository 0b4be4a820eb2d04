"""What a page asks on a day, and what somebody answered, as every door reads and shows it."""

import datetime as dt
from dataclasses import dataclass, field

from django.utils.datastructures import MultiValueDict

from motcua.casework.feedback import scales
from motcua.casework.feedback.scales import Aspect, Choice, Reason

# Longer than anybody types on a phone; the rest of a pasted text is cut.
MOST_WORDS = 4000


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """The questions of a day: on the whole, by aspect, why, in one's own words."""

    question: str
    choices: tuple[Choice, ...]
    aspects: tuple[Aspect, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody ticked and wrote, unjudged: `actions.rate` judges it."""

    level: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    words: str = ""


def questionnaire(day: dt.date, *, quick: bool = False) -> Questionnaire:
    """Return what is asked on a day; the counter tablet's few questions with `quick`. Raises NoScale."""
    return Questionnaire(
        question=scales.overall()[1],
        choices=scales.scale_on(day).choices,
        aspects=scales.aspects_on(day, quick=quick),
        reasons=scales.reasons_on(day),
    )


def read_answers(sent: MultiValueDict[str, str], asked: Questionnaire) -> Said:
    """Read a sent form: `chung`, one `mat-<aspect>` each, `ly-do`, `y-kien`. Fields left empty are left out."""
    answers = {aspect.code: sent.get(f"mat-{aspect.code}", "") for aspect in asked.aspects}
    return Said(
        level=sent.get("chung", ""),
        answers={code: level for code, level in answers.items() if level},
        reasons=tuple(sent.getlist("ly-do")),
        words=sent.get("y-kien", "")[:MOST_WORDS],
    )
