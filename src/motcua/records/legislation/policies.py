"""Which rules a ward may enter as its own."""

import datetime as dt
import re

from motcua.kernel.rules import Denied, Rule
from motcua.records.legislation import parameters
from motcua.records.legislation.models import OwnRule
from motcua.records.legislation.parameters import Value

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
# What a rule that is a choice may be; other texts are free.
_CHOICES = {
    "limit.due_style": {"end_of_day", "hour_exact"},
    "supplement.rule": {"restart", "pause"},
    "evaluation.rule": {"nine_indices", "real_time"},
}


class NotARule(Denied):
    """A value that this rule cannot have, or a rule without a source."""


def read(name: str, written: str) -> Value:
    """Read a written value as the type that the rule of the land has. Raises NotARule, UnknownParameter."""
    like = parameters.history(name)[-1].value
    if isinstance(like, tuple):
        return tuple(part.strip() for part in written.split(";") if part.strip())
    if isinstance(like, int):
        if not written.isdigit():
            raise NotARule(f"“{written}” không phải số nguyên.")
        return int(written)
    if _TIME.fullmatch(like) and written and not _TIME.fullmatch(written):
        raise NotARule(f"“{written}” không phải giờ; ghi như 15:00.")
    if name in _CHOICES and written not in _CHOICES[name]:
        raise NotARule(f"“{written}” không phải một trong: {', '.join(sorted(_CHOICES[name]))}.")
    return written


def _has_source(source: str) -> None:
    if not source:
        raise NotARule("Hãy ghi căn cứ của quy tắc: số, ký hiệu, điều khoản của văn bản.")


def _is_later(open_row: OwnRule | None, valid_from: dt.date) -> None:
    if open_row is not None and valid_from <= open_row.valid_from:
        raise NotARule("Quy tắc mới phải bắt đầu sau ngày bắt đầu của quy tắc đang có.")


has_source = Rule(_has_source)
is_later = Rule(_is_later)
