"""How sessions are spelled in rows and files: `[["07:30", "11:30"], ["13:00", "17:00"]]`. Pure."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from motcua.foundation.calendars.working_days import Session, Week

Spelled = list[list[str]]


def spell(sessions: Iterable[Session]) -> Spelled:
    """Return sessions in the spelling of rows."""
    return [[f"{session.start:%H:%M}", f"{session.end:%H:%M}"] for session in sessions]


def read(spelled: Iterable[Sequence[str]]) -> tuple[Session, ...]:
    """Read sessions, in order. Raises ValueError for bad hours, overlaps or a wrong order."""
    sessions: list[Session] = []
    for pair in spelled:
        start, end = pair
        session = Session(dt.time.fromisoformat(start), dt.time.fromisoformat(end))
        if sessions and session.start < sessions[-1].end:
            raise ValueError(f"sessions overlap or are out of order: {sessions[-1]}, {session}")
        sessions.append(session)
    return tuple(sessions)


def spell_week(week: Week) -> dict[str, Spelled]:
    """Return a week in the spelling of rows: weekday ("0" is Monday) to sessions."""
    return {str(weekday): spell(week[weekday]) for weekday in sorted(week) if week[weekday]}


def read_week(spelled: Mapping[str, Iterable[Sequence[str]]]) -> dict[int, tuple[Session, ...]]:
    """Read a week. Raises ValueError for a weekday outside 0–6 and for bad sessions."""
    week = {int(weekday): read(sessions) for weekday, sessions in spelled.items()}
    if any(weekday not in range(7) for weekday in week):
        raise ValueError(f"weekdays are 0 to 6: {sorted(week)}")
    return week
