"""When a dossier is due and how it stood to that: pure functions of facts, rules and a calendar.

No database, no clock, no framework. Rules with a number or a choice (15h, restart or pause, due
style) are values of the facts: they were read for the day of reception and kept with the dossier.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from motcua.casework.dossiers.states import PauseKind, Timeliness
from motcua.foundation.calendars import working_days
from motcua.foundation.calendars.working_days import DueStyle, Limit, LimitUnit, WorkCalendar
from motcua.kernel import clock, dates, numbers


class SupplementRule(StrEnum):
    """What a completed supplement does to the limit.

    RESTART: counted again from zero (NĐ 61/2018 Art 19.4). PAUSE: the waiting time is left out.
    """

    RESTART = "restart"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class Halt:
    """A stretch in which the office's clock stands still; `until` None while it lasts."""

    kind: PauseKind
    since: dt.datetime
    until: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What a due moment depends on. `extension` is in working days (verification, NĐ and special laws)."""

    received_at: dt.datetime
    limit: Limit
    style: DueStyle
    late_hour: dt.time | None
    supplement_rule: SupplementRule
    halts: Sequence[Halt] = ()
    extension: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Deadline:
    """The due moment (None without a limit), the moment counting began, and why, in sentences.

    `is_standing` tells that a halt is open: the due moment is then what it would be if it ended now.
    """

    due_at: dt.datetime | None
    counted_from: dt.datetime
    is_standing: bool
    explanation: tuple[str, ...]


def deadline(facts: Facts, calendar: WorkCalendar, *, now: dt.datetime) -> Deadline:
    """Return when the dossier is due. An open halt is counted as if it ended at `now`."""
    halts = sorted(facts.halts, key=lambda halt: halt.since)
    base = facts.received_at
    said: list[str] = []
    kept: list[Halt] = []
    for halt in halts:
        if restarts(halt.kind, facts.supplement_rule):
            base, kept = max(halt.until or now, base), []
            said.append(_restart_sentence(halt, now))
        else:
            kept.append(halt)
    first = working_days.due(base, facts.limit, calendar, facts.style, facts.late_hour)
    said = [*said, *_start_sentences(base, first.starts_at, facts), *_skip_sentences(first)]
    due_at = first.moment
    for halt in kept:
        due_at, sentence = _without(halt, due_at, facts, calendar, now)
        said.append(sentence)
    if due_at is not None and facts.extension:
        due_at = calendar.add_working_days(due_at, facts.extension, facts.style)
        said.append(f"Gia hạn {days_text(facts.extension)} ngày làm việc để xác minh.")
    said.append("Không quy định thời hạn." if due_at is None else f"Hạn trả kết quả: {dates.moment(due_at)}.")
    return Deadline(due_at, first.starts_at, any(halt.until is None for halt in halts), tuple(said))


def restarts(kind: PauseKind, rule: SupplementRule) -> bool:
    """Return whether the limit is counted from zero when such a halt ends.

    A dossier sent across starts when the competent agency has it (NĐ 309/2026, 17.3); a supplement
    by the rule of its day; payment and incidents only leave their time out.
    """
    if kind is PauseKind.ACROSS:
        return True
    return kind is PauseKind.SUPPLEMENT and rule is SupplementRule.RESTART


def _without(
    halt: Halt, due_at: dt.datetime | None, facts: Facts, calendar: WorkCalendar, now: dt.datetime
) -> tuple[dt.datetime | None, str]:
    """Move the due moment by what a halt cost. A halt that began after the due moment saves nothing."""
    name = halt.kind.label
    if due_at is None:
        return None, f"{name}: không tính thời gian chờ."
    if halt.since >= due_at:
        return due_at, f"{name} từ {dates.moment(halt.since)}, khi đã quá hạn: không kéo dài hạn."
    until = max(halt.until or now, halt.since)
    since_day, until_day = clock.local_date(halt.since), clock.local_date(until)
    stretch = f"{name} từ {dates.moment(halt.since)} đến {dates.moment(until)}"
    if facts.limit.unit is LimitUnit.CALENDAR_DAY:
        days = (until_day - since_day).days
        return calendar.add_calendar_days(due_at, days, facts.style), f"{stretch}: không tính {days} ngày."
    if facts.limit.unit is LimitUnit.HOUR or facts.style is DueStyle.HOUR_EXACT:
        hours = calendar.working_hours_between(halt.since, until)
        moved = calendar.add_working_hours(due_at, hours)
        return moved, f"{stretch}: không tính {days_text(hours)} giờ làm việc."
    count = calendar.working_days_between(since_day, until_day)
    moved = calendar.add_working_days(due_at, Decimal(count), facts.style) if count else due_at
    return moved, f"{stretch}: không tính {count} ngày làm việc."


def _restart_sentence(halt: Halt, now: dt.datetime) -> str:
    if halt.until is None:
        return f"{halt.kind.label}: nếu xong lúc {dates.moment(now)} thì tính lại từ đầu."
    return f"{halt.kind.label} xong lúc {dates.moment(halt.until)}: tính lại từ đầu."


def _start_sentences(base: dt.datetime, starts_at: dt.datetime, facts: Facts) -> list[str]:
    said = [f"Tính từ {dates.moment(base)}, thời hạn {limit_text(facts.limit)}."]
    if starts_at > base:
        late = facts.late_hour is not None and clock.local(base).time() > facts.late_hour
        why = f"sau {facts.late_hour:%H} giờ" if late else "ngoài giờ làm việc"
        said.append(f"Nhận {why} nên bắt đầu từ {dates.moment(starts_at)}.")
    return said


def _skip_sentences(due: working_days.Due) -> list[str]:
    return [f"Không tính {dates.short(rule.day)}: {rule.reason} ({rule.decree})." for rule in due.skipped]


def limit_text(limit: Limit) -> str:
    """Return a limit in words: `03 ngày làm việc`, `2,5 ngày làm việc`, `trong ngày`."""
    if limit.same_day:
        return "giải quyết trong ngày"
    if limit.value is None or limit.unit is LimitUnit.NONE:
        return "không quy định thời hạn"
    word = {LimitUnit.HOUR: "giờ làm việc", LimitUnit.WORKING_DAY: "ngày làm việc"}.get(limit.unit, "ngày")
    text = days_text(limit.value)
    return f"{text.zfill(2) if text.isdigit() else text} {word}"


def days_text(value: Decimal) -> str:
    """Return a number of days or hours without needless decimals: `3`, `2,5`."""
    return numbers.decimal_text(value, 0) if value == value.to_integral_value() else _short(value)


def _short(value: Decimal) -> str:
    return numbers.decimal_text(value, 2).rstrip("0")


# Comparisons -----------------------------------------------------------------------------------


def by_moment(finished_at: dt.datetime | None, due_at: dt.datetime | None) -> Timeliness | None:
    """Compare moments. Unfinished: in no class. Without a due moment: on time."""
    if finished_at is None:
        return None
    if due_at is None or finished_at == due_at:
        return Timeliness.ON_TIME
    return Timeliness.EARLY if finished_at < due_at else Timeliness.LATE


def by_day(finished_at: dt.datetime | None, due_at: dt.datetime | None) -> Timeliness | None:
    """Compare days in Vietnam: finished on the due day, at whatever hour, is on time."""
    if finished_at is None:
        return None
    finished, due = clock.local_date(finished_at), clock.local_date(due_at) if due_at else None
    if due is None or finished == due:
        return Timeliness.ON_TIME
    return Timeliness.EARLY if finished < due else Timeliness.LATE


def is_overdue(due_at: dt.datetime | None, at: dt.datetime) -> bool:
    """Return whether a pending dossier is late at a moment: its due moment is that moment or earlier."""
    return due_at is not None and due_at <= at


def is_overdue_by_day(due_at: dt.datetime | None, at: dt.datetime) -> bool:
    """Return whether a pending dossier's due day has gone by, by days in Vietnam."""
    return due_at is not None and clock.local_date(due_at) < clock.local_date(at)


# Deadlines of single steps ---------------------------------------------------------------------

# "Đầu giờ" of the next working day is read as its first working hour.
_START_OF_DAY = Decimal(1)


def transfer_due(received_at: dt.datetime, calendar: WorkCalendar, late_hour: dt.time | None) -> dt.datetime:
    """Return by when reception hands over: the same day, or early next working day after the late hour.

    NĐ 61/2018 Art 18.2 and NĐ 118/2025 Art 18.2.
    """
    here = clock.local(received_at)
    sessions = calendar.sessions_on(here.date())
    is_late = late_hour is not None and here.time() > late_hour
    if sessions and not is_late and here.time() <= sessions[-1].end:
        return dt.datetime.combine(here.date(), sessions[-1].end, tzinfo=clock.VIETNAM)
    following = calendar.next_working_day(here.date())
    opening = dt.datetime.combine(following, calendar.sessions_on(following)[0].start, tzinfo=clock.VIETNAM)
    return calendar.add_working_hours(opening, _START_OF_DAY)


def reception_due(submitted_at: dt.datetime, calendar: WorkCalendar, hours: Decimal) -> dt.datetime:
    """Return by when an online dossier must be accepted or answered (NĐ 45/2020: 08 working hours)."""
    return calendar.add_working_hours(submitted_at, hours)


def supplement_last_day(received_at: dt.datetime, calendar: WorkCalendar, within: int) -> dt.date:
    """Return the last day to ask for a supplement: `within` working days from reception (NĐ 61/2018 Art 19.4)."""
    style = DueStyle.END_OF_DAY
    return clock.local_date(calendar.add_working_days(received_at, Decimal(within), style))


def supplement_wait_ends(asked_at: dt.datetime, calendar: WorkCalendar, days: int) -> dt.datetime:
    """Return until when the applicant is waited for: the close of the last of so many working days."""
    return calendar.add_working_days(asked_at, Decimal(days), DueStyle.END_OF_DAY)


def apology_last_day(due_at: dt.datetime, days_before: int) -> dt.date:
    """Return the last day to apologise: so many days before the due day (NĐ 61/2018 Art 19.9)."""
    return clock.local_date(due_at) - dt.timedelta(days=days_before)
