"""What a calendar's row must be like, whoever enters it."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from motcua.foundation.calendars.states import SpecialKind
from motcua.foundation.calendars.working_days import Session, Week
from motcua.kernel import text
from motcua.kernel.rules import Denied, Rule


class WordsMissing(Denied):
    """A reason or the text it rests on is missing."""


class SessionsWrong(Denied):
    """The hours do not fit the kind of day."""


class NothingThere(Denied):
    """There is no standing row to void."""


def _has_source(reason: str, decree: str) -> None:
    if not text.tidy(reason):
        raise WordsMissing("Hãy ghi lý do của ngày đặc biệt.")
    if not text.tidy(decree):
        raise WordsMissing("Hãy ghi văn bản quy định: số, ký hiệu và ngày.")


def _names_its_source(source: str) -> None:
    if not text.tidy(source):
        raise WordsMissing("Hãy ghi căn cứ.")


def _fits_kind(kind: SpecialKind, sessions: Sequence[Session], instead_of: dt.date | None) -> None:
    if kind is SpecialKind.OFF and sessions:
        raise SessionsWrong("Ngày nghỉ không có giờ làm việc.")
    if kind is SpecialKind.HALF and not sessions:
        raise SessionsWrong("Hãy ghi giờ làm việc của ngày làm việc một phần.")
    if instead_of is not None and kind is not SpecialKind.MAKE_UP:
        raise SessionsWrong("Chỉ ngày làm bù mới thay cho ngày khác.")


def _fits_week(week: Week, hours_per_day: Decimal) -> None:
    if not any(week.values()):
        raise SessionsWrong("Tuần làm việc phải có ít nhất một buổi.")
    if not 0 < hours_per_day <= 24:
        raise SessionsWrong("Số giờ của một ngày làm việc phải lớn hơn 0 và không quá 24.")


has_source = Rule(_has_source)
names_its_source = Rule(_names_its_source)
fits_kind = Rule(_fits_kind)
fits_week = Rule(_fits_week)
